const locales = { id: 'id-ID', en: 'en-GB' } as const

/** `03.12` today, `24 Nov 03.12` this year, `24 Nov 2025 03.12` before, in WIB; times in epoch ms. */
export function dayText(at: number, now: number, language: string): string {
  const locale = language === 'en' ? locales.en : locales.id
  const [day, today] = [dayOf(at), dayOf(now)]
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

/** `2026-11-24` */
function dayOf(at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(at)
}
