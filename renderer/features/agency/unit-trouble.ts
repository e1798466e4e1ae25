import type { TFunction } from 'i18next'
import type { Unit } from '../../../src/domain/unit/unit'

/** Why a unit could not go, whatever order it is on; undefined where its crew says it can. */
export function unitTrouble(unit: Pick<Unit, 'status' | 'statusReason'> | undefined, t: TFunction): string | undefined {
  if (unit === undefined || unit.status === 'available') return undefined
  const status = t(`agency.unit.${unit.status}`)
  return unit.statusReason === undefined ? status : `${status} · ${unit.statusReason}`
}
