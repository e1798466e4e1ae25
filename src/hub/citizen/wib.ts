import type { Language } from './language'
import type { Say } from './words'
import { DAY, HOUR, MINUTE, type Duration, type Instant } from '../../domain/kernel/time'

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

/** Day and clock in WIB, dots in the clock: `Sel, 24 Nov 2026 03.12 WIB`. */
export function wibMoment(instant: Instant, language: Language): string {
  const timeZone = 'Asia/Jakarta'
  const day = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${day.format(instant)} ${clock.format(instant).replace(':', '.')} WIB`
}

/** How long, in the two units that matter: `2 hari 3 jam`. */
export function spanOf(duration: Duration, say: Say): string {
  const days = Math.floor(duration / DAY)
  const hours = Math.floor((duration % DAY) / HOUR)
  const minutes = Math.floor((duration % HOUR) / MINUTE)
  const parts: readonly (readonly [number, string])[] =
    days > 0
      ? [
          [days, say('time.days', { count: days })],
          [hours, say('time.hours', { count: hours })],
        ]
      : [
          [hours, say('time.hours', { count: hours })],
          [minutes, say('time.minutes', { count: minutes })],
        ]
  const said = parts.filter(([count]) => count > 0).map(([, text]) => text)
  return said.length === 0 ? say('time.minutes', { count: 0 }) : said.join(' ')
}
