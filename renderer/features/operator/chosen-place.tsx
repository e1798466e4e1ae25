import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../src/domain/kernel/location'
import type { Whose } from '../../../src/domain/place/neighbour'
import type { NeighbourRegion } from '../../../src/domain/place/neighbour-region'
import { placeWarnings } from '../../../src/domain/place/place-warnings'
import { isWholeCity } from '../../../src/domain/place/whole-city'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { timeOfDay } from './clock'
import styles from './form.module.css'
import { useMetres } from './metres-text'
import { areaName } from './place-words'
import { usePlaceText } from './use-place-text'

interface ChosenPlaceProps {
  readonly location: Location
  readonly proposedBy: string | undefined
  readonly onNeighbour: ((agencyId: string) => void) | undefined
}

/** The place the form has: what, how wide, how and when it was obtained, and what is odd about it. */
export function ChosenPlace({ location, proposedBy, onNeighbour }: ChosenPlaceProps) {
  const { t } = useTranslation()
  const metres = useMetres()
  const areas = useFacts(({ board }) => board.boundaries.areas)
  const area = areaName(location.areaCode)
  const degrees = `${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`
  const isPoint = location.address === undefined
  const isUnknown = isWholeCity(location)
  const placeText = usePlaceText()
  return (
    <>
      <p className={styles.chosen}>
        {proposedBy === undefined && <Icon icon={Check} size={14} label={t('intake.place.taken')} />}
        <strong>{isUnknown ? placeText(location, undefined, false) : isPoint ? degrees : location.address}</strong>
        {isPoint && area !== undefined && (
          <span>{areas.length > 0 ? area : t('operator.place.nearest', { area })}</span>
        )}
        {location.radius !== undefined && !isUnknown && (
          <span className={styles.quiet}>±{metres(location.radius)}</span>
        )}
        <Badge look="text" tone={proposedBy === undefined ? 'kept' : 'accent'}>
          {proposedBy === undefined
            ? t(`operator.source.${location.source}`)
            : t('operator.proposedBy', { words: proposedBy })}
        </Badge>
        {location.at !== undefined && (
          <span className={styles.quiet}>{t('intake.place.at', { time: timeOfDay(location.at) })}</span>
        )}
      </p>
      <OddPlace location={location} onNeighbour={onNeighbour} />
    </>
  )
}

/** What is odd about a place, as long as the place is shown: in the form, and on the sheet of what was opened there. */
export function OddPlace({ location, onNeighbour }: Pick<ChosenPlaceProps, 'location' | 'onNeighbour'>) {
  const { t } = useTranslation()
  const areas = useFacts(({ board }) => board.boundaries.areas)
  return placeWarnings(location, areas).map((warning) =>
    warning.kind === 'outside-city' ? (
      <OutsideCity key={warning.kind} whose={warning.whose} onNeighbour={onNeighbour} />
    ) : (
      <Banner key={warning.kind} tone="near" live="status">
        {t(`operator.warning.${warning.kind}`)}
      </Banner>
    ),
  )
}

/** How the ids of a neighbour's agencies end (contract: `damkar-kab-serang`, `damkar-cilegon`). */
const idEnds: Readonly<Record<NeighbourRegion, string>> = {
  'kab-serang': 'kab-serang',
  'kota-cilegon': 'cilegon',
  'kab-pandeglang': 'pandeglang',
  'kab-lebak': 'lebak',
  'kab-tangerang': 'tangerang',
}

interface OutsideCityProps extends Pick<ChosenPlaceProps, 'onNeighbour'> {
  readonly whose: Whose
}

/** Whose land it probably is, and the agency there if the centre has one. */
function OutsideCity({ whose, onNeighbour }: OutsideCityProps) {
  const { t } = useTranslation()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const theirs =
    whose.kind !== 'neighbour'
      ? []
      : Object.values(agencies).filter(
          ({ id, active, neighbour, services }) =>
            active && neighbour && services.includes('112') && id.endsWith(idEnds[whose.region]),
        )
  const [first] = theirs
  useKeys(first === undefined || onNeighbour === undefined ? {} : { 'place.neighbour': () => onNeighbour(first.id) })
  if (whose.kind !== 'neighbour') {
    return (
      <Banner tone="near" live="status">
        {t('operator.warning.outside-city')}
      </Banner>
    )
  }
  const { region, kecamatan, runnerUp } = whose
  return (
    <Banner
      tone="near"
      live="status"
      actions={
        onNeighbour !== undefined &&
        theirs.map(({ id, shortName }) => (
          <Button
            key={id}
            size="small"
            keyCap={id === first?.id ? keyOf('place.neighbour') : undefined}
            onClick={() => onNeighbour(id)}
          >
            {t('intake.place.order', { agency: shortName })}
          </Button>
        ))
      }
    >
      {t('intake.place.outside', { region: t(`intake.region.${region}`), kecamatan })}
      {runnerUp !== undefined && ` ${t('intake.place.orRegion', { region: t(`intake.region.${runnerUp}`) })}`}
    </Banner>
  )
}
