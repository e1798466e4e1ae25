import type { Directory } from '../kernel/directory'
import { entryOf } from '../kernel/entry-of'
import type { RecordedOf } from '../kernel/recorded'
import type { Instant } from '../kernel/time'

/** What a person sets. `committed` is not among them: it follows from the orders a unit is on. */
export const unitStatuses = ['available', 'unavailable', 'off-duty'] as const
export type UnitStatus = (typeof unitStatuses)[number]

/** A crew with its vehicle, as an admin enters it. */
export interface UnitEntry {
  readonly id: string
  readonly agencyId: string
  /** Its call name. */
  readonly name: string
  /** What it can do, e.g. `pemadaman`, `ambulans`. */
  readonly capabilities: readonly string[]
  /** People on it. */
  readonly crew?: number
  /** Where it stands when nothing is to be done; absent: not filled in. */
  readonly base?: { readonly lat: number; readonly lon: number; readonly name?: string }
  readonly active: boolean
  readonly source?: string
}

export interface Unit extends UnitEntry {
  readonly status: UnitStatus
  readonly statusReason?: string
  readonly statusAt?: Instant
}

export type UnitEvent =
  | { readonly type: 'unit-put'; readonly body: UnitEntry }
  | {
      readonly type: 'unit-status-set'
      readonly body: { readonly unitId: string; readonly status: UnitStatus; readonly reason?: string }
    }
export type RecordedUnitEvent = RecordedOf<UnitEvent>
export type UnitDirectory = Directory<Unit>

/** An entry that is changed keeps the status its crew gave. A new one is off duty until somebody says otherwise. */
export function evolveUnits(directory: UnitDirectory | undefined, event: RecordedUnitEvent): UnitDirectory {
  const items = directory?.items ?? {}
  if (event.type === 'unit-put') {
    const known = entryOf(items, event.body.id)
    const status =
      known === undefined
        ? { status: 'off-duty' as const }
        : {
            status: known.status,
            ...(known.statusReason === undefined ? {} : { statusReason: known.statusReason }),
            ...(known.statusAt === undefined ? {} : { statusAt: known.statusAt }),
          }
    return { version: event.version, items: { ...items, [event.body.id]: { ...event.body, ...status } } }
  }
  const { unitId, status, reason } = event.body
  const unit = entryOf(items, unitId)
  if (unit === undefined) return { version: event.version, items }
  const { statusReason: _before, ...rest } = unit
  const changed: Unit = {
    ...rest,
    status,
    statusAt: event.occurredAt,
    ...(reason === undefined ? {} : { statusReason: reason }),
  }
  return { version: event.version, items: { ...items, [unitId]: changed } }
}
