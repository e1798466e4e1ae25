import { expect, test } from 'vitest'
import { MINUTE } from '../../../src/domain/kernel/time'
import { recommend } from '../../../src/domain/response-plan/recommend'
import { recentRefusals } from '../../../src/domain/response-plan/refusals'
import { aDispatch } from '../../support/a-dispatch'
import { aPlanRoom } from '../../support/plan-room'

const now = 1_790_000_000_000
const no = (agencyId: string, reason: string, ago = MINUTE) =>
  aDispatch({ agencyId, state: 'declined', times: { ordered: 1, declined: now - ago }, reason })
const refusalsOf = (...dispatches: readonly ReturnType<typeof aDispatch>[]) => recentRefusals([{ dispatches }], now)
const recommendedFor = (...dispatches: readonly ReturnType<typeof aDispatch>[]) => {
  const room = aPlanRoom(['psc119', 'pmi', 'polresta', 'dishub'], { refusals: refusalsOf(...dispatches) })
  const question = { type: 'kecelakaan', priority: 'P1', at: now, level: 1, alreadyOn: [] } as const
  const { picks, gaps } = recommend(question, room)
  return { ids: picks.map(({ agencyId }) => agencyId), gaps, picks }
}

test.each(['ambulans habis semua di RSUD', 'unit rusak', 'tidak ada sopir', 'gak bisa, armada keluar', 'no ambulance'])(
  '%s: it has nothing to send, and that holds for the next incident',
  (reason) => {
    expect(refusalsOf(no('psc119', reason))['psc119']).toMatchObject({ reason, isUnable: true })
  },
)

test('a refusal about one incident is told and binds no other', () => {
  expect(refusalsOf(no('psc119', 'bukan wilayah kami'))['psc119']?.isUnable).toBe(false)
  const { ids, gaps } = recommendedFor(no('psc119', 'bukan wilayah kami'))
  expect(ids).toContain('psc119')
  expect(gaps).toContainEqual(expect.objectContaining({ kind: 'declined-lately', agencyId: 'psc119' }))
})

test('a refusal is forgotten after a quarter of an hour, or as soon as the agency has accepted something', () => {
  expect(refusalsOf(no('psc119', 'ambulans habis', 16 * MINUTE))).toEqual({})
  const yes = aDispatch({ agencyId: 'psc119', state: 'acknowledged', times: { ordered: 1, acknowledged: now } })
  expect(refusalsOf(no('psc119', 'ambulans habis'), yes)).toEqual({})
  expect(Object.keys(refusalsOf(no('psc119', 'ambulans habis'), { ...yes, agencyId: 'pmi' }))).toEqual(['psc119'])
})

test('whoever just had nothing to send is not recommended: who does the same work goes, and the words stay readable', () => {
  const { ids, gaps, picks } = recommendedFor(no('psc119', 'ambulans habis'))
  expect(ids).not.toContain('psc119')
  expect(ids).toContain('pmi')
  expect(picks.find(({ agencyId }) => agencyId === 'pmi')?.why).toContainEqual(
    expect.objectContaining({ kind: 'neighbour-instead', of: 'psc119', because: 'unable' }),
  )
  const gap = { kind: 'declined-lately', agencyId: 'psc119', at: now - MINUTE, reason: 'ambulans habis' }
  expect(gaps).toContainEqual(gap)
})

test('with nobody else for the work it stays recommended, with its words: a crew may be back', () => {
  const { ids, gaps } = recommendedFor(no('psc119', 'ambulans habis'), no('pmi', 'ambulans habis'))
  expect(ids).toContain('psc119')
  expect(ids).not.toContain('pmi')
  expect(gaps).toContainEqual(expect.objectContaining({ kind: 'declined-lately', agencyId: 'psc119' }))
})

test('words of the report bring an agency beside the plan, and say which words', () => {
  const because = { said: ['kejepit'] }
  const room = aPlanRoom(['psc119', 'damkar', 'polresta', 'dishub'])
  const question = { type: 'kecelakaan', priority: 'P1', at: now, level: 1, alreadyOn: [] } as const
  const { picks } = recommend({ ...question, needs: [{ agencyId: 'damkar', because }] }, room)
  expect(picks.find(({ agencyId }) => agencyId === 'damkar')?.why).toContainEqual({ kind: 'need', because })
})
