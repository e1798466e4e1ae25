import { isWithinHours } from '../calendar/weekly-hours'
import type { Instant } from '../kernel/time'
import type { Agency } from './agency'

/** Whether somebody is there at that time; without hours: always. */
export function isOpenAt({ hours }: Pick<Agency, 'hours'>, at: Instant): boolean {
  return hours === undefined || isWithinHours(hours, at)
}
