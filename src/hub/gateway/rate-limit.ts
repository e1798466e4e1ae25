import { SECOND } from '../../domain/kernel/time'

/** Beyond this many remembered addresses the oldest go first: a flood of addresses can't fill the memory. */
const REMEMBERED = 50_000

export interface RateLimit {
  /** Takes from what `who` has left. Whole seconds to wait before it would be enough, 0 when it was. */
  readonly take: (who: string, cost?: number) => number
}

/**
 * A bucket for everybody who comes: `burst` at once, then `perSecond`. Whoever is told to wait has taken nothing, so asking
 * again does not make it longer.
 */
export function createRateLimit(now: () => number, burst: number, perSecond: number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take: (who, cost = 1) => {
      const at = now()
      const known = buckets.get(who)
      const since = known === undefined ? 0 : Math.max(0, at - known.at)
      const left = known === undefined ? burst : Math.min(burst, known.left + (since / SECOND) * perSecond)
      const wait = left >= cost ? 0 : Math.ceil((cost - left) / perSecond)
      // Put last again: the first in the map is who has not come for longest.
      buckets.delete(who)
      buckets.set(who, { left: wait === 0 ? left - cost : left, at })
      for (const oldest of buckets.keys()) {
        if (buckets.size <= REMEMBERED) break
        buckets.delete(oldest)
      }
      return wait
    },
  }
}

/** IPv6 gives one house a /64 full of addresses: they count as one. IPv4 inside IPv6 counts as IPv4. */
export function rateKeyOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length)
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind].slice(0, 4).join(':')
}
