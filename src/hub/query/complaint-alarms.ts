import type { CommandValue } from '../../contract/commands/index'
import { calendarEnd } from '../../domain/calendar/calendar-ends'
import { HOLIDAYS, nationalHolidays } from '../../domain/calendar/national-holidays'
import { noCalendars } from '../../domain/calendar/calendar'
import type { Complaint } from '../../domain/complaint/complaint'
import { CALENDARS_STREAM } from '../../projection/board'
import type { StreamState } from '../../projection/stream-state'
import { agenciesIn, isAtHand, routingIn } from '../command/complaint-tables'

type Alarms = CommandValue<'query:complaint-alarms'>['items']

/** Agencies that complaints are meant for and where nobody would see them, and calendars that soon say nothing more. */
export function complaintAlarms(
  state: (stream: string) => StreamState | undefined,
  open: Iterable<Complaint>,
  now: number,
): Alarms {
  const meant = new Set(routingIn(state).rules.flatMap(({ agencyIds }) => agencyIds))
  meant.add(routingIn(state).lastResort)
  for (const agency of Object.values(agenciesIn(state))) {
    if (agency.active && agency.services.includes('rabeg')) meant.add(agency.id)
  }
  const elsewhere = new Map<string, number>()
  for (const { tasks } of open) {
    const instead = new Set(tasks.flatMap(({ reason }) => (reason.cause === 'no-operator' ? [reason.instead] : [])))
    for (const agencyId of instead) {
      if (agencyId !== undefined) elsewhere.set(agencyId, (elsewhere.get(agencyId) ?? 0) + 1)
    }
  }
  const unseen: Alarms = [...meant]
    .filter((agencyId) => !isAtHand(agencyId, state))
    .sort()
    .map((agencyId) => ({ kind: 'no-operator', agencyId, complaints: elsewhere.get(agencyId) ?? 0 }))
  const own = state(CALENDARS_STREAM)
  const calendars = own?.kind === 'calendars' ? own.calendars : noCalendars
  const holidays = calendars.items[HOLIDAYS] ?? nationalHolidays
  const ending: Alarms = [holidays, ...Object.values(calendars.items).filter(({ id }) => id !== HOLIDAYS)].flatMap(
    (calendar) => {
      const end = calendarEnd(calendar, now)
      return end === 'holds' ? [] : [{ kind: 'calendar', calendarId: calendar.id, end, until: calendar.until ?? '' }]
    },
  )
  return [...unseen, ...ending]
}
