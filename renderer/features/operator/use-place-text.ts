import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../src/domain/kernel/location'
import { isWholeCity, wordsWithoutPoint } from '../../../src/domain/place/whole-city'
import { locationWords } from './place-words'

/**
 * A place in the language of the screen: that of an emergency nobody could place yet is no address, whatever language the
 * desk that wrote it reads, and one known by the caller's words only says that it has no point. Empty where nothing is known at all.
 */
export function usePlaceText(): typeof locationWords {
  const { t } = useTranslation()
  return useCallback(
    (location: Location | undefined, areaCode: string | undefined, coarse: boolean) => {
      const words = coarse ? undefined : wordsWithoutPoint(location)
      if (words !== undefined) return t('operator.place.pointless', { words })
      return isWholeCity(location) ? t('operator.place.unknown') : locationWords(location, areaCode, coarse)
    },
    [t],
  )
}
