import { useTranslation } from 'react-i18next'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { Point } from '../../../src/domain/place/place'
import { placeWarnings } from '../../../src/domain/place/place-warnings'

/** What is odd about a place, in a few words for a list; empty where nothing is. */
export function useOddPlace(areas: readonly BoundaryArea[]): (point: Point) => string {
  const { t } = useTranslation()
  return (point) =>
    placeWarnings(point, areas)
      .map((warning) => {
        if (warning.kind !== 'outside-city') return t(`intake.place.odd.${warning.kind}`)
        const { whose } = warning
        return whose.kind === 'neighbour'
          ? t('intake.place.outsideShort', { region: t(`intake.region.${whose.region}`) })
          : t('intake.place.outsideFar')
      })
      .join(' · ')
}
