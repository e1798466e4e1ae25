import { wibDay } from '../../domain/kernel/time'
import type { BatchView, DecisionContext } from './decision'

/** Gap-free per WIB day: taken only when the decision is carried out (`Decided.number`). */
export function nextIncidentNumber(
  view: BatchView,
  { now }: DecisionContext,
): { readonly number: string; readonly day: string; readonly last: number } {
  const day = wibDay(now)
  const last = view.nextNumber(day)
  return { number: `112-${day}-${String(last).padStart(4, '0')}`, day, last }
}
