import { events } from '../../contract/events'
import type { SiagaEvent } from '../../projection/stream-state'

/** Events after which nothing personal of their stream may be kept anywhere; what stays is their salted hash. */
const ERASING: ReadonlySet<string> = new Set<keyof typeof events>(['complaint-erased', 'reporter-erased'])

/** The streams a batch erases. */
export function erasedBy(batch: readonly SiagaEvent[]): readonly string[] {
  return [...new Set(batch.flatMap(({ type, stream }) => (ERASING.has(type) ? [stream] : [])))]
}

/** An event as the log gives it once its personal part is erased. */
export function withoutPersonal(event: SiagaEvent): SiagaEvent {
  const fields: readonly string[] = events[event.type].personal
  if (fields.length === 0) return event
  const body = Object.fromEntries(Object.entries(event.body).filter(([key]) => !fields.includes(key)))
  // Personal fields are optional in every body.
  return { ...event, body } as SiagaEvent
}
