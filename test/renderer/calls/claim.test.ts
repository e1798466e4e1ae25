import { expect, test } from 'vitest'
import { claimOf, wrapUpLeft } from '../../../renderer/features/operator/call-claim'
import { followPresence, nobodySeen } from '../../../renderer/features/operator/presence'
import { whoAnswered } from '../../../renderer/features/operator/who-answered'
import type { HubClient } from '../../../src/client/hub-client'
import type { Call } from '../../../src/domain/call/call'
import { aCall, answered, ended } from './a-call'

const there = (...names: string[]) => followPresence(nobodySeen, new Set(names), 0)

test('a colleague’s call can be taken over twenty seconds after the claim', () => {
  expect(claimOf(aCall('a', answered('else', 5_000)), 'op', there('else'))).toEqual({
    kind: 'other',
    by: 'else',
    since: 5_000,
    freeAt: 25_000,
    isHere: true,
  })
  expect(claimOf(aCall('a', answered('op', 5_000)), 'op', there()).kind).toBe('mine')
  expect(claimOf(aCall('a'), 'op', there()).kind).toBe('none')
})

test('the claim of a desk that is gone is stale, and is still a claim', () => {
  const call = aCall('a', answered('else'))
  expect(claimOf(call, 'op', there('op'))).toMatchObject({ by: 'else', stale: {} })
  const seenGoing = followPresence(there('op', 'else'), new Set(['op']), 7_000)
  expect(claimOf(call, 'op', seenGoing)).toMatchObject({ by: 'else', stale: { goneAt: 7_000 } })
})

test('while the hub has not said who is there, no claim is called stale', () => {
  expect(claimOf(aCall('a', answered('else')), 'op', nobodySeen)).not.toHaveProperty('stale')
})

test('a desk that comes back is not gone, and who went while the line was away went at an unknown time', () => {
  const gone = followPresence(there('op', 'else'), new Set(['op']), 7_000)
  const stillGone = followPresence(gone, new Set(['op']), 9_000)
  expect(stillGone.goneAt.get('else')).toBe(7_000)
  expect(followPresence(stillGone, new Set(['op', 'else']), 10_000).goneAt.size).toBe(0)
  const afterOutage = followPresence(followPresence(gone, undefined, 8_000), new Set(['op']), 9_000)
  expect(afterOutage.goneAt.size).toBe(0)
})

test('the wrap-up counts ninety seconds down from the end of the call, until it has a kind', () => {
  const call = aCall('a', ended('op', 10_000))
  expect(wrapUpLeft(call, 10_000)).toBe(90_000)
  expect(wrapUpLeft(call, 110_000)).toBe(-10_000)
  expect(wrapUpLeft({ ...call, disposition: { kind: 'test', by: 'op', at: 1 } }, 20_000)).toBeUndefined()
  expect(wrapUpLeft(aCall('b', answered('op')), 20_000)).toBeUndefined()
})

test('who was first is told once the fact arrives, and never names the one who asks', async () => {
  let call: Call = aCall('a', answered('op'))
  let tell: () => void = () => undefined
  const client = {
    snapshot: () => ({ facts: new Map([['call:a', { version: 1, state: { kind: 'call', call } }]]) }),
    subscribe: (listener: () => void) => {
      tell = listener
      return () => undefined
    },
  } as unknown as Pick<HubClient, 'snapshot' | 'subscribe'>
  const first = whoAnswered(client, 'a', 'op')
  tell()
  call = aCall('a', answered('else', 4_000))
  tell()
  expect(await first).toEqual({ by: 'else', at: 4_000 })
  expect(await whoAnswered(client, 'a', 'op')).toEqual({ by: 'else', at: 4_000 })
})
