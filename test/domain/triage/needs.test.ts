import { expect, test } from 'vitest'
import { needsOf } from '../../../src/domain/triage/needs'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import { proveNeeds } from '../../../src/domain/triage/prove-needs'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import type { Triage, TriageRound } from '../../../src/domain/triage/triage'
import { walkEveryPath } from './walk-every-path'
import { shippedSetting } from '../response-plan/shipped-setting'

type Said = readonly (readonly [questionId: string, answer: string])[]

/** Questions of one protocol, answered in a row from `at` on, a second each. */
const round = (protocolId: string, said: Said, at = 1_000): TriageRound => ({
  protocolId,
  protocolVersion: 1,
  answers: said.map(([questionId, answer], index) => ({ questionId, answer, by: 'sari', at: at + index * 1_000 })),
  state: { kind: 'open' },
  earlierOutcomes: [],
})
const triage = (protocolId: string, said: Said, ...earlierRounds: readonly TriageRound[]): Triage => ({
  ...round(protocolId, said),
  earlierRounds,
})

const pinned: Said = [
  ['apa', 'motor-mobil'],
  ['sadar', 'sadar'],
  ['terjepit', 'ya'],
]

test.each<readonly [string, Said, string]>([
  [
    'kecelakaan',
    [
      ['apa', 'besar'],
      ['terjepit-besar', 'ya'],
    ],
    'Kecelakaan besar, ada yang terjepit',
  ],
  ['kecelakaan', pinned, 'Korban terjepit'],
  ['bencana-angin', [['korban', 'terjepit']], 'Orang terjepit reruntuhan'],
  ['pohon-tumbang', [['korban', 'terjepit']], 'Orang tertimpa pohon'],
])(
  '%s: a person who is pinned calls for the fire brigade, before the triage is finished',
  (protocolId, said, label) => {
    const needs = needsOf(triage(protocolId, said), noProtocols)
    expect(needs).toMatchObject([{ agencyId: 'damkar', because: { id: label }, since: said.length * 1_000 }])
  },
)

test('no accident with a vehicle and somebody hurt ends before it was asked whether anyone is pinned', () => {
  const kecelakaan = shippedProtocols.find(({ id }) => id === 'kecelakaan')
  if (kecelakaan === undefined) throw new Error('The protocol of accidents is gone.')
  const paths = walkEveryPath(kecelakaan).filter(({ path }) =>
    path.some(
      ({ questionId, answer }) => questionId === 'apa' && ['motor-mobil', 'besar', 'tidak-tahu'].includes(answer),
    ),
  )
  expect(paths.length).toBeGreaterThan(10)
  for (const { path } of paths) {
    expect(path.filter(({ questionId }) => questionId.startsWith('terjepit')).length).toBe(1)
  }
})

test('an answer that is taken back calls for nobody any more', () => {
  expect(needsOf(triage('kecelakaan', [...pinned, ['terjepit', 'tidak']]), noProtocols)).toEqual([])
})

test('before an outcome is reached, and without any triage, nobody is called for', () => {
  expect(needsOf(triage('kecelakaan', pinned.slice(0, 2)), noProtocols)).toEqual([])
  expect(needsOf(undefined, noProtocols)).toEqual([])
})

test('what another protocol took over from is still called for, once', () => {
  const later = triage('medis', [], round('kecelakaan', pinned))
  expect(needsOf(later, noProtocols)).toMatchObject([{ agencyId: 'damkar', because: { id: 'Korban terjepit' } }])
  const both = triage('pohon-tumbang', [['korban', 'terjepit']], round('kecelakaan', pinned))
  expect(needsOf(both, noProtocols).map(({ because }) => because.id)).toEqual(['Orang tertimpa pohon'])
})

test('every agency a shipped outcome calls for is one of the centre and takes orders', () => {
  const called = shippedProtocols.flatMap(({ determinants }) => determinants.flatMap(({ needs = [] }) => needs))
  expect(called.length).toBeGreaterThan(0)
  expect(shippedProtocols.flatMap((protocol) => proveNeeds(protocol, shippedSetting.agencies))).toEqual([])
})
