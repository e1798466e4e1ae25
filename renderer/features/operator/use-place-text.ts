import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../src/domain/kernel/location'
import { isWholeCity } from './place-proposal'
import { locationWords } from './place-words'

/**
 * A place in the language of the screen: that of an emergency nobody could place yet is no address, whatever language the
 * desk that wrote it reads. Empty where nothing is known at all.
 */
export function usePlaceText(): typeof locationWords {
  const { t } = useTranslation()
  return useCallback(
    (location: Location | undefined, areaCode: string | undefined, coarse: boolean) =>
      isWholeCity(location) ? t('operator.place.unknown') : locationWords(location, areaCode, coarse),
    [t],
  )
}
