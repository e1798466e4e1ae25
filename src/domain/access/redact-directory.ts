import type { Agency, AgencyDirectory, RecordedAgencyEvent } from '../agency/agency'
import type { RecordedUnitEvent, Unit, UnitDirectory } from '../unit/unit'

/**
 * What an agency reads of the directories: of the others that they are there and what they can do, but not the names and
 * numbers of their officers, nor why one of their units is out (a reason may be about a person's health).
 */
export function redactAgencyEvent(event: RecordedAgencyEvent, agencyId: string): RecordedAgencyEvent {
  return { ...event, body: withoutOfficers(event.body, agencyId) }
}

/** `unitAgency` tells whose a unit is; of one that is not known nothing is said. */
export function redactUnitEvent(
  event: RecordedUnitEvent,
  agencyId: string,
  unitAgency: (unitId: string) => string | undefined,
): RecordedUnitEvent {
  if (event.type === 'unit-put' || unitAgency(event.body.unitId) === agencyId) return event
  const { reason: _reason, ...body } = event.body
  return { ...event, body }
}

/** The same rules on the folded directories. */
export function redactAgencies(directory: AgencyDirectory, agencyId: string): AgencyDirectory {
  return { ...directory, items: mapped(directory.items, (agency) => withoutOfficers(agency, agencyId)) }
}

export function redactUnits(directory: UnitDirectory, agencyId: string): UnitDirectory {
  return { ...directory, items: mapped(directory.items, (unit) => withoutReason(unit, agencyId)) }
}

function withoutOfficers(agency: Agency, agencyId: string): Agency {
  if (agency.id === agencyId) return agency
  const { phone: _phone, dutyOfficers: _officers, ...rest } = agency
  return rest
}

function withoutReason(unit: Unit, agencyId: string): Unit {
  if (unit.agencyId === agencyId) return unit
  const { statusReason: _reason, ...rest } = unit
  return rest
}

function mapped<T>(items: Readonly<Record<string, T>>, change: (item: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, change(item)]))
}
