import { assertNever } from '../kernel/assert-never'
import type { RecordedShiftEvent, Shift } from './shift'

/** Folds one event of a desk's shift. Who accepts takes the place of who handed over; taken back, it never was. */
export function evolveShift(shift: Shift | undefined, event: RecordedShiftEvent): Shift {
  const before = shift ?? { id: event.stream.slice('shift:'.length), version: 0, onDuty: [] }
  const next = { ...before, version: event.version }
  const here = { username: event.actor, since: event.occurredAt }
  switch (event.type) {
    case 'shift-started':
      return { ...next, onDuty: [...next.onDuty, here] }
    case 'shift-handed-over': {
      const { handOverId, summary } = event.body
      const words = summary === undefined ? {} : { summary }
      return { ...next, handOver: { id: handOverId, by: event.actor, at: event.occurredAt, ...words } }
    }
    case 'shift-accepted': {
      const { handOver } = next
      if (handOver === undefined || handOver.id !== event.body.handOverId) return next
      const others = next.onDuty.filter(({ username }) => username !== handOver.by && username !== event.actor)
      const accepted = { by: event.actor, at: event.occurredAt }
      return { ...next, onDuty: [...others, here], handOver: { ...handOver, accepted } }
    }
    case 'shift-taken-back': {
      if (next.handOver?.id !== event.body.handOverId || next.handOver.accepted !== undefined) return next
      const { handOver: _takenBack, ...rest } = next
      return rest
    }
    default:
      return assertNever(event)
  }
}
