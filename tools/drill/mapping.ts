import type { IncidentDisposition } from '../../src/domain/incident/incident'
import type { IncidentType } from '../../src/domain/incident/incident-types'

/** The agency of Kota Serang that a unit of the log stands for. */
export function agencyOf(unitType: string): string {
  const type = unitType.toUpperCase()
  if (/^(ENGINE|TRUCK|CHIEF|RESCUE|AIRPORT)/.test(type)) return 'damkar'
  if (/^(MEDIC|PRIVATE|BLS|ALS|AMBULANCE)/.test(type)) return 'psc119'
  return type === 'INVESTIGATION' ? 'polresta' : 'bpbd'
}

export function typeOf(callType: string): IncidentType {
  if (/fire|smoke|explosion/i.test(callType)) return 'kebakaran'
  if (/electric/i.test(callType)) return 'listrik'
  if (/medical/i.test(callType)) return 'medis'
  if (/collision|vehicle|extrication/i.test(callType)) return 'kecelakaan'
  return 'lainnya'
}

export function dispositionOf(said: string): IncidentDisposition {
  if (/cancel/i.test(said)) return 'dibatalkan'
  if (/no merit|unable to locate/i.test(said)) return 'tidak-terbukti'
  return 'selesai'
}
