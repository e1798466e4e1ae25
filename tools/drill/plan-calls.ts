import type { DispatchStatus } from '../../src/domain/dispatch/dispatch'
import type { CadRow, RowMoment } from './read-cad'
import { agencyOf } from './mapping'

/** One order to one agency: all its units of the call together. */
export interface PlannedDispatch {
  readonly agencyId: string
  readonly rows: readonly number[]
  readonly orderedAt?: number
  /** In the order of the work; the time as the log claims it. */
  readonly reports: readonly { readonly status: DispatchStatus; readonly at: number }[]
}

export interface PlannedCall {
  readonly call: string
  readonly callType: string
  readonly disposition: string
  readonly address: string
  readonly received: number
  readonly rows: readonly number[]
  readonly point?: { readonly lat: number; readonly lon: number }
  readonly dispatches: readonly PlannedDispatch[]
}

/** Rows by call in the order of receipt, and within a call by agency: its first unit rolls, its last one clears. */
export function planCalls(rows: readonly CadRow[]): readonly PlannedCall[] {
  const calls = groupBy(rows, ({ call }) => call).map(([call, units]): PlannedCall => {
    const [head] = units
    const point = units.find((unit) => unit.point !== undefined)?.point
    return {
      call,
      callType: head.callType,
      disposition: head.disposition,
      address: head.address,
      received: Math.min(...units.map(({ received }) => received)),
      rows: units.map(({ row }) => row),
      dispatches: groupBy(units, ({ unitType }) => agencyOf(unitType)).map(([agencyId, own]) =>
        planDispatch(agencyId, own),
      ),
      ...(point === undefined ? {} : { point }),
    }
  })
  return calls.sort((a, b) => a.received - b.received)
}

function planDispatch(agencyId: string, units: readonly CadRow[]): PlannedDispatch {
  const all = (moment: RowMoment) => units.flatMap(({ times }) => times[moment] ?? [])
  const firstOf = (status: DispatchStatus, moment: RowMoment) => {
    const times = all(moment)
    return times.length === 0 ? [] : [{ status, at: Math.min(...times) }]
  }
  const ends = all('available')
  const ordered = all('dispatch')
  return {
    agencyId,
    rows: units.map(({ row }) => row),
    ...(ordered.length === 0 ? {} : { orderedAt: Math.min(...ordered) }),
    reports: [
      ...firstOf('en-route', 'response'),
      ...firstOf('on-scene', 'onScene'),
      ...firstOf('transporting', 'transport'),
      // While one unit's end is not in the log, nobody can say that the agency was done.
      ...(ends.length === units.length ? [{ status: 'cleared' as const, at: Math.max(...ends) }] : []),
    ],
  }
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly [T, ...T[]]])[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...groups]
}
