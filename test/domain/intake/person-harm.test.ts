import { expect, test } from 'vitest'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { harmCalls } from '../../../src/domain/intake/person-harm'
import { readReport } from '../../../src/domain/intake/read-report'

const callsOf = (text: string, type?: IncidentType) => {
  const { priority, said, needs } = harmCalls(text, readReport(text, defaultLexicon).people, type)
  return { priority, said, agencies: needs.map(({ agencyId }) => agencyId) }
}

test.each<readonly [string, IncidentType]>([
  ['tabrakan truk sama motor di lopang, ada yang kejepit', 'kecelakaan'],
  ['mobil nabrak tiang, sopirnya terjepit', 'kecelakaan'],
  ['pohon tumbang di ciceri, ada motor ketindih orangnya pingsan', 'pohon-tumbang'],
  ['pohon roboh, ada orang ketimpa', 'pohon-tumbang'],
  ['tembok ambruk, korban tertimpa bata', 'lainnya'],
  ['bus terguling, penumpang ga bisa keluar dari bus', 'kecelakaan'],
])('%s: held fast or under something is P1, and calls for the fire brigade and an ambulance', (text, type) => {
  expect(callsOf(text, type)).toMatchObject({ priority: 'P1', agencies: ['psc119', 'damkar'] })
})

test('something that fell on a thing may have fallen on a person: P2, with both', () => {
  expect(callsOf('rumah tertimpa pohon', 'pohon-tumbang')).toMatchObject({
    priority: 'P2',
    agencies: ['psc119', 'damkar'],
  })
})

test.each(['bapak pingsan di pasar', 'orangnya ga sadar', 'wong semaput', 'aya nu kapiuhan', 'a man is unconscious'])(
  '%s: a person who is down is P1 and calls for an ambulance, whatever the type',
  (text) => {
    expect(callsOf(text, 'ketertiban')).toMatchObject({ priority: 'P1', agencies: ['psc119'] })
  },
)

test('words that are denied or only supposed say nothing of a person', () => {
  expect(callsOf('pohon tumbang, tidak ada yang kejepit').agencies).toEqual([])
  expect(callsOf('kalau pingsan harus bagaimana').agencies).toEqual([])
  expect(callsOf('pohon tumbang di jalan').agencies).toEqual([])
})

test('an animal that is held fast is no trapped person', () => {
  expect(callsOf('kucing kejepit pagar', 'hewan').agencies).toEqual([])
  expect(callsOf('digigit ular, anaknya pingsan', 'hewan').agencies).toEqual(['psc119'])
})

test('the words that call are kept as they were typed, and are underlined', () => {
  const text = 'Pohon tumbang, motor KETINDIH'
  expect(callsOf(text).said).toEqual(['KETINDIH'])
  expect(readReport(text, defaultLexicon).urgent.map(({ from, to }) => text.slice(from, to))).toContain('KETINDIH')
})
