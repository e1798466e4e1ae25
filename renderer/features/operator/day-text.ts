import { wibDay, type Instant } from '../../../src/domain/kernel/time'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** `03.12` today, `24 Nov 03.12` this year, `24 Nov 2025 03.12` before, in WIB. */
export function dayText(at: Instant, now: Instant, language: string): string {
  const locale = language === 'en' ? locales.en : locales.id
  const [day, today] = [wibDay(at), wibDay(now)]
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Jakarta',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(day === today ? {} : { day: 'numeric', month: 'short' }),
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => text.find((found) => found.type === type)?.value
  const date = [part('day'), part('month'), part('year')].filter((word) => word !== undefined).join(' ')
  const time = `${part('hour') ?? ''}.${part('minute') ?? ''}`
  return date === '' ? time : `${date} ${time}`
}
