import { isAwaitingAcknowledgement } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** As the rest of the screen says them. */
interface Words {
  readonly agencyName: (id: string) => string
  readonly shortNumber: (number: string) => string
  readonly timeOfDay: (at: Instant) => string
}

/** What the next shift has to know, to be changed freely: what is open, and which orders nobody has accepted. */
export function summaryOf(incidents: readonly Incident[], waitingCalls: number, words: Words, t: Translate): string {
  const open = incidents.filter(({ life }) => life.kind === 'open').sort((a, b) => a.openedAt - b.openedAt)
  const unanswered = open.flatMap(({ number, dispatches }) =>
    dispatches
      .filter(isAwaitingAcknowledgement)
      .map(({ agencyId, times }) => ({ number, agencyId, at: times.ordered })),
  )
  return [
    t('room.summary.open', { count: open.length }),
    ...open.map(({ priority, type, number, openedAt }) =>
      t('room.summary.incident', {
        number: words.shortNumber(number),
        priority,
        type: t(`type.${type}`),
        time: words.timeOfDay(openedAt),
      }),
    ),
    t('room.summary.unanswered', { count: unanswered.length }),
    ...unanswered.map(({ number, agencyId, at }) =>
      t('room.summary.order', {
        number: words.shortNumber(number),
        agency: words.agencyName(agencyId),
        time: at === undefined ? '' : words.timeOfDay(at),
      }),
    ),
    t('room.summary.calls', { count: waitingCalls }),
  ].join('\n')
}
