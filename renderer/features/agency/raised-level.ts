import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'

interface RaisedLevel {
  readonly level: number
  readonly at: Instant
}

/**
 * The highest alarm level that the centre has ordered by, and when: its first order by it. Undefined while the incident is
 * at its first level. An order of that level that was refused or withdrawn since does not lower it.
 */
export function raisedLevel({ dispatches }: Pick<Incident, 'dispatches'>): RaisedLevel | undefined {
  let raised: RaisedLevel | undefined
  for (const { level, times, ladderFrom } of dispatches) {
    if (level === undefined || level <= 1) continue
    const at = times.ordered ?? ladderFrom
    if (raised === undefined || level > raised.level || (level === raised.level && at < raised.at))
      raised = { level, at }
  }
  return raised
}
