import type { MassEvent } from '../../../src/domain/mass-event/mass-event'
import type { Burst } from './use-duplicates'

interface BurstNews {
  /** The open event that already holds a part of the burst. */
  readonly into: MassEvent | undefined
  /** What is in no open event yet. */
  readonly callIds: readonly string[]
  readonly incidentIds: readonly string[]
  readonly count: number
}

/** What a burst adds to the mass events that are open: nothing once all of it is grouped. */
export function burstNews(
  { callIds, incidentIds }: Pick<Burst, 'callIds' | 'incidentIds'>,
  events: readonly MassEvent[],
): BurstNews {
  const open = events.filter(({ closed }) => closed === undefined)
  const calls = callIds.filter((id) => !open.some((event) => event.callIds.includes(id)))
  const incidents = incidentIds.filter((id) => !open.some((event) => event.incidentIds.includes(id)))
  const into = open.find(
    (event) =>
      callIds.some((id) => event.callIds.includes(id)) || incidentIds.some((id) => event.incidentIds.includes(id)),
  )
  return { into, callIds: calls, incidentIds: incidents, count: calls.length + incidents.length }
}
