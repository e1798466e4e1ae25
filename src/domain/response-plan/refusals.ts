import type { Incident } from '../incident/incident'
import { MINUTE, type Duration, type Instant } from '../kernel/time'
import type { Refusal } from './recommendation'

/** So long after a refusal nobody has to be asked again before he says that he can: our default. */
const HOLDS_FOR: Duration = 15 * MINUTE

/** Words of somebody who would come and can't: nothing to send, or nobody. */
const lacks =
  /\b(habis|abis|penuh|kosong|rusak|mogok|servis|bengkel|ban|bensin|solar|semua|keluar|terpakai|dipakai|bertugas|sibuk|kurang|terbatas|kekurangan|all|busy|out|full|none|broken|unavailable)\b|\b(tidak|tdk|tak|ga|gak|nggak|ngga|belum) (ada|siap|bisa|sanggup|cukup|mampu|punya)\b|\bno (ambulance|unit|engine|crew|vehicle|driver)s?\b/iu

/**
 * Refusals of the last quarter of an hour, of each agency the latest, unless it has accepted something since. `isUnable`: its
 * words speak of a lack, which holds for the next incident too; `bukan wilayah kami` is about that one alone.
 */
export function recentRefusals(
  incidents: Iterable<Pick<Incident, 'dispatches'>>,
  now: Instant,
): Readonly<Record<string, Refusal>> {
  const latest: Record<string, Refusal> = {}
  const accepted = new Map<string, Instant>()
  for (const { dispatches } of incidents) {
    for (const { agencyId, state, times, reason } of dispatches) {
      const yes = times.acknowledged
      if (yes !== undefined && yes > (accepted.get(agencyId) ?? -Infinity)) accepted.set(agencyId, yes)
      const at = state === 'declined' ? times.declined : undefined
      if (at === undefined || now - at > HOLDS_FOR || (latest[agencyId]?.at ?? -Infinity) >= at) continue
      latest[agencyId] = { at, reason: reason ?? '', isUnable: lacks.test(reason ?? '') }
    }
  }
  return Object.fromEntries(
    Object.entries(latest).filter(([agencyId, { at }]) => (accepted.get(agencyId) ?? -Infinity) <= at),
  )
}
