import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** `320 m`, `1,1 km`: two figures are all that an uncertain place deserves. */
function metresText(metres: number, language: string): string {
  const isFar = metres >= 950
  const shown = isFar ? metres / 1_000 : metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: isFar && metres < 9_950 ? 1 : 0 })
  return `${digits.format(shown)} ${isFar ? 'km' : 'm'}`
}

/** Distances and radii in the language of the screen. */
export function useMetres(): (metres: number) => string {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useCallback((metres) => metresText(metres, language), [language])
}
