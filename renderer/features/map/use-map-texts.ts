import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapTexts } from './map-data'

/** The map's own words in the language of the screen. */
export function useMapTexts(): MapTexts {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  return useMemo(() => {
    const degrees = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    return {
      map: t('map.name'),
      pin: t('map.pin'),
      cluster: (count) => t('map.cluster', { count }),
      latitude: (value) => t(value < 0 ? 'map.south' : 'map.north', { degrees: degrees.format(Math.abs(value)) }),
      longitude: (value) => t('map.east', { degrees: degrees.format(value) }),
      bay: t('map.bay'),
      regency: t('map.regency'),
      neighbourCity: t('map.neighbourCity'),
    }
  }, [t, language])
}
