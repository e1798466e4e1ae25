import type { Language } from '../store/ui'

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

/** Clock in WIB with dots: `03.12.47`. */
export function wibClock(instant: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Jakarta',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
    .format(instant)
    .replaceAll(':', '.')
}

/** Day in WIB: `Sel, 24 Nov 2026`. */
export function wibDate(instant: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Asia/Jakarta',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(instant)
}
