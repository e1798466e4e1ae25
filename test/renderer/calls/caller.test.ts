import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockedNumbers, blockedUntil } from '../../../renderer/features/operator/caller-blocks'
import { dayText } from '../../../renderer/ui/day-text'
import { earlierCalls } from '../../../renderer/features/operator/earlier-calls'
import type { CallerHistory } from '../../../renderer/features/operator/use-caller'
import { callKinds } from '../../../src/domain/call/call'
import type { CallerMeasures } from '../../../src/domain/caller/caller-measure'

const measures: CallerMeasures = {
  version: 1,
  items: {
    m: { id: 'm', kind: 'block', number: '+62 812-0000-111', signedBy: 's', signedAt: 0, until: 1_000 },
    e: { id: 'e', kind: 'block', signedBy: 's', signedAt: 0, until: 1_000 },
  },
}

test('a blocked number is known in any way of writing it, only while the block holds', () => {
  expect(blockedUntil(blockedNumbers(measures, 500), '08120000111')).toBe(1_000)
  expect(blockedUntil(blockedNumbers(measures, 500), '0812 0000 112')).toBeUndefined()
  expect(blockedUntil(blockedNumbers(measures, 1_000), '08120000111')).toBeUndefined()
})

test('a number without digits and a call without a number match no block, also an erased one', () => {
  const blocked = blockedNumbers(measures, 500)
  expect(blockedUntil(blocked, '📞 nomor')).toBeUndefined()
  expect(blockedUntil(blocked, '')).toBeUndefined()
  expect(blockedUntil(blocked, undefined)).toBeUndefined()
})

test('disaster mode lifts every block', () => {
  expect(blockedNumbers({ ...measures, disasterMode: { by: 's', at: 1 } }, 500).size).toBe(0)
})

const history = (kinds: CallerHistory['kinds'], total: number, recent: CallerHistory['recent']): CallerHistory => ({
  seq: 1,
  total,
  kinds,
  recent,
  hint: { level: 'unknown', reasons: [] },
})

test('the call in hand is not counted as an earlier one', () => {
  const own = { callId: 'now', state: 'answered', receivedAt: 9, kind: 'emergency' } as const
  const before = { callId: 'then', state: 'ended', receivedAt: 1, kind: 'prank' } as const
  expect(earlierCalls(history({ emergency: 1, prank: 1 }, 2, [own, before]), 'now')).toEqual({
    total: 1,
    kinds: [{ kind: 'prank', count: 1 }],
    withoutKind: 0,
    recent: [before],
  })
})

test('the counts of the kinds and what has no kind always add up to the total', () => {
  const count = fc.option(fc.nat({ max: 50 }), { nil: undefined })
  const counts = fc.tuple(...callKinds.map(() => count))
  fc.assert(
    fc.property(counts, fc.nat({ max: 50 }), fc.boolean(), (drawn, without, isListed) => {
      const kinds = Object.fromEntries(
        callKinds.flatMap((kind, index) => (drawn[index] === undefined ? [] : [[kind, drawn[index]]])),
      )
      const total = Object.values(kinds).reduce((sum, value) => sum + value, without)
      const recent: CallerHistory['recent'] =
        isListed && without > 0 ? [{ callId: 'now', state: 'ringing', receivedAt: 1 }] : []
      const seen = earlierCalls(history(kinds, total, recent), 'now')
      expect(seen.kinds.reduce((sum, { count: value }) => sum + value, seen.withoutKind)).toBe(seen.total)
      expect(seen.withoutKind).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a day is written only when it is not today in WIB, a year only when it is not this one', () => {
  const now = Date.UTC(2026, 10, 24, 1, 0)
  expect(dayText(Date.UTC(2026, 10, 23, 20, 12), now, 'id')).toBe('03.12')
  expect(dayText(Date.UTC(2026, 10, 23, 14, 12), now, 'id')).toBe('23 Nov 21.12')
  expect(dayText(Date.UTC(2025, 7, 5, 14, 12), now, 'id')).toBe('5 Agu 2025 21.12')
  expect(dayText(Date.UTC(2025, 7, 5, 14, 12), now, 'en')).toBe('5 Aug 2025 21.12')
})
