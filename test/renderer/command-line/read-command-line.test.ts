import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LineContext } from '../../../renderer/features/command-line/line-context'
import { readCommandLine } from '../../../renderer/features/command-line/read-command-line'
import { verbs } from '../../../renderer/features/command-line/verbs'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call } from '../../../src/domain/call/call'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { incidentTypeDefaults } from '../../../src/domain/incident/incident-types'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { aDispatch } from '../../support/a-dispatch'

const agency = (id: string, shortName: string): Agency => ({
  id,
  name: shortName,
  shortName,
  services: ['112'],
  neighbour: false,
  active: true,
})
const agencies = [
  agency('damkar', 'Damkar'),
  agency('psc119', 'PSC 119'),
  agency('polresta', 'Polresta'),
  agency('satpolpp', 'Satpol PP'),
]

const call: Call = {
  id: 'c1',
  version: 1,
  channel: 'phone',
  receivedAt: 0,
  state: { kind: 'answered', answeredAt: 1 },
  callBacks: [],
}
const order = (more: Partial<Dispatch> = {}): Dispatch =>
  aDispatch({ id: 'i1.damkar', state: 'acknowledged', times: {}, ...more })
const incident = (number: string, more: Partial<Incident> = {}): Incident => ({
  id: `id-${number}`,
  version: 1,
  number,
  type: 'kebakaran',
  priority: 'P1',
  openedAt: 0,
  openedBy: 'operator1',
  life: { kind: 'open' },
  calls: [],
  absorbed: [],
  dispatches: [],
  notes: [],
  reviews: 0,
  ...more,
})
const first = incident('112-20261124-0001', { narrative: 'Rumah terbakar', dispatches: [order()] })
const second = incident('112-20261124-0042', { type: 'banjir', areaCode: '36.73.01.1005' })

const around: LineContext = {
  call: undefined,
  showsCall: false,
  isAttached: false,
  form: { text: '', location: undefined },
  incident: undefined,
  orders: [],
  open: [first, second],
  hasRinging: false,
  agencies,
  recommended: (type) => incidentTypeDefaults[type].agencies,
  lexicon: defaultLexicon,
  places: {},
  last: undefined,
}
const withCall: LineContext = { ...around, call, showsCall: true }
const withIncident: LineContext = { ...around, incident: first, orders: first.dispatches }

describe('opening', () => {
  test('a type, a place and an agency are all it takes', () => {
    const { meaning, missing } = readCommandLine('/kebakaran lopang damkar', withCall)
    expect(missing).toEqual([])
    expect(meaning).toMatchObject({
      kind: 'open',
      type: 'kebakaran',
      agencyIds: ['damkar'],
      named: true,
      words: 'kebakaran lopang',
      place: { kind: 'found', label: 'Lopang, Kec. Serang' },
    })
  })

  test('the English word for a type opens the same', () => {
    expect(readCommandLine('/fire lopang', withCall).meaning).toMatchObject({ kind: 'open', type: 'kebakaran' })
  })

  test('several agencies, also of two words and with "dan", keep the order they were said in', () => {
    const { meaning } = readCommandLine('/kebakaran lopang damkar, psc 119 dan satpol pp', withCall)
    expect(meaning).toMatchObject({ agencyIds: ['damkar', 'psc119', 'satpolpp'], words: 'kebakaran lopang' })
  })

  test('an agency in the middle of the words is part of the place', () => {
    const { meaning } = readCommandLine('/kebakaran dekat kantor polisi lopang', withCall)
    expect(meaning).toMatchObject({ named: false, words: 'kebakaran dekat kantor polisi lopang' })
  })

  test('without agencies those of the type are meant, as far as they can be ordered', () => {
    expect(readCommandLine('/kebakaran lopang', withCall).meaning).toMatchObject({
      named: false,
      agencyIds: ['damkar', 'psc119', 'polresta'],
    })
  })

  test('a place nobody knows is missing, and so is a call when none is chosen', () => {
    expect(readCommandLine('/kebakaran warung pojok', withCall).missing).toEqual(['place'])
    expect(readCommandLine('/kebakaran lopang', around).missing).toEqual(['call'])
    expect(readCommandLine('/kebakaran lopang', { ...withCall, isAttached: true }).missing).toEqual(['call-unattached'])
  })

  test('the place of the form stands where the line names none', () => {
    const location = { lat: -6.1, lon: 106.1, source: 'map' } as const
    const { meaning, missing } = readCommandLine('/kebakaran', { ...withCall, form: { text: '', location } })
    expect(missing).toEqual([])
    expect(meaning).toMatchObject({ place: { kind: 'of-form', location } })
  })

  test('one of two places of the same name is chosen by Tab, with its kecamatan', () => {
    const { missing, completions } = readCommandLine('/banjir sukawana damkar', withCall)
    expect(missing).toEqual(['place-choice'])
    expect(completions.map(({ line }) => line)).toEqual([
      '/banjir Sukawana, Kec. Serang damkar',
      '/banjir Sukawana, Kec. Curug damkar',
    ])
    const [told] = readCommandLine('/banjir setinggi lutut di sukawana', withCall).completions
    expect(told?.line).toBe('/banjir setinggi lutut di Sukawana, Kec. Serang')
    expect(readCommandLine(told?.line ?? '', withCall).missing).toEqual([])
    for (const { line } of completions) expect(readCommandLine(line, withCall).missing).toEqual([])
  })

  test('a report without a verb is read by its words', () => {
    expect(readCommandLine('rumah terbakar di lopang damkar', withCall)).toMatchObject({
      missing: [],
      meaning: { kind: 'open', type: 'kebakaran', agencyIds: ['damkar'], words: 'rumah terbakar di lopang' },
    })
  })
})

describe('what is chosen decides', () => {
  test('a note needs an incident and words', () => {
    expect(readCommandLine('/catat', around).missing).toEqual(['incident', 'text'])
    // One slash opened the line and one was typed.
    expect(readCommandLine('//catat', around).missing).toEqual(['incident', 'text'])
    expect(readCommandLine('/catat api padam', withIncident)).toMatchObject({
      missing: [],
      meaning: { kind: 'note', text: 'api padam' },
    })
  })

  test('each kind has its word, and words behind it are not swallowed', () => {
    expect(readCommandLine('/iseng', withCall)).toMatchObject({ missing: [], meaning: { callKind: 'prank' } })
    expect(readCommandLine('/hantu', withCall)).toMatchObject({ missing: [], meaning: { callKind: 'ghost' } })
    expect(readCommandLine('/iseng lagi', withCall).missing).toEqual(['nothing-more'])
    expect(readCommandLine('/iseng', around).missing).toEqual(['call'])
  })

  test('a priority of a call needs no reason, of an incident it does', () => {
    expect(readCommandLine('/prioritas P2', withCall)).toMatchObject({ missing: [], meaning: { of: 'call' } })
    expect(readCommandLine('/prioritas p2', withIncident).missing).toEqual(['reason'])
    expect(readCommandLine('/prioritas 2 api membesar', withIncident)).toMatchObject({
      missing: [],
      meaning: { priority: 'P2', reason: 'api membesar' },
    })
  })

  test('a place of an incident is followed by its reason', () => {
    expect(readCommandLine('/lokasi cipare', withIncident).missing).toEqual(['reason'])
    expect(readCommandLine('/lokasi cipare karena penelepon meralat', withIncident)).toMatchObject({
      missing: [],
      meaning: { place: { label: 'Cipare, Kec. Serang' }, reason: 'penelepon meralat' },
    })
    expect(readCommandLine('/lokasi cipare', withCall).missing).toEqual([])
  })
})

describe('reports of agencies', () => {
  const status = (line: string, dispatch: Dispatch) =>
    readCommandLine(line, { ...around, incident: { ...first, dispatches: [dispatch] }, orders: [dispatch] })

  test('the officer is named once, then known', () => {
    expect(status('/status damkar tiba', order()).missing).toEqual(['officer'])
    expect(status('/status damkar tiba', order({ officer: 'Budi' }))).toMatchObject({
      missing: [],
      meaning: { step: 'on-scene', officer: 'Budi', via: 'phone' },
    })
    expect(status('/status damkar tiba radio Pak Budi', order()).meaning).toMatchObject({
      via: 'radio',
      officer: 'Pak Budi',
    })
  })

  test('declining needs a reason, and an order that waits for an answer', () => {
    const waiting = order({ state: 'ordered' })
    const bare = status('/status damkar tolak Budi', waiting)
    expect(bare.missing).toEqual(['decline-reason'])
    expect(bare.completions.map(({ line }) => line)).toEqual(['/status damkar tolak Budi karena '])
    expect(status('/status damkar tolak radio Budi karena unit habis; coba PMI', waiting)).toMatchObject({
      missing: [],
      meaning: { officer: 'Budi', via: 'radio', reason: 'unit habis; coba PMI' },
    })
    expect(status('/status damkar tolak Budi; unit habis', waiting)).toMatchObject({
      missing: [],
      meaning: { reason: 'unit habis', officer: 'Budi' },
    })
    expect(status('/status damkar terima Budi', order()).missing).toEqual(['dispatch'])
  })

  test('an order is cancelled with the words that follow as its reason', () => {
    expect(status('/status damkar batal salah kirim', order())).toMatchObject({
      missing: [],
      meaning: { step: 'cancelled', reason: 'salah kirim' },
    })
  })

  test('an agency that was not ordered has nothing to report', () => {
    expect(status('/status psc 119 tiba Ani', order()).missing).toEqual(['dispatch'])
  })

  test('an order of what was merged into the incident is reported on as its own', () => {
    const merged = order({ id: 'i2.psc119', agencyId: 'psc119' })
    const context = { ...around, incident: { ...first, dispatches: [] }, orders: [merged] }
    expect(readCommandLine('/status psc 119 tiba Ani', context)).toMatchObject({
      missing: [],
      meaning: { dispatch: { id: 'i2.psc119' } },
    })
    expect(readCommandLine('/status ', context).completions.map(({ label }) => label)).toEqual(['psc 119'])
    expect(readCommandLine('/tutup selesai', context).missing).toEqual(['orders-cleared'])
  })

  test('Tab offers the agencies on duty, then the steps', () => {
    expect(status('/status ', order()).completions.map(({ label }) => label)).toEqual(['damkar'])
    expect(status('/status damkar ti', order()).completions.map(({ line }) => line)).toEqual(['/status damkar tiba '])
  })
})

describe('joining', () => {
  test('the call in hand goes to the incident with that number, without a reason', () => {
    expect(readCommandLine('/gabung 42', withCall)).toMatchObject({
      missing: [],
      meaning: { what: { kind: 'call', callId: 'c1' }, target: { number: second.number } },
    })
  })

  test('an incident goes into another with a reason, and never into itself', () => {
    expect(readCommandLine('/gabung 0042', withIncident).missing).toEqual(['reason'])
    expect(readCommandLine('/gabung 0042 hal yang sama', withIncident)).toMatchObject({
      missing: [],
      meaning: { what: { kind: 'incident' }, reason: 'hal yang sama' },
    })
    expect(readCommandLine('/gabung 0001 hal yang sama', withIncident).missing).toEqual(['target'])
  })

  test('two days have the same number: the line asks which', () => {
    const other = incident('112-20261123-0042')
    const { missing, completions } = readCommandLine('/gabung 0042 sama', {
      ...withIncident,
      open: [first, second, other],
    })
    expect(missing).toEqual(['target-choice'])
    expect(completions.map(({ label }) => label)).toEqual([second.number, other.number])
  })
})

describe('searching and closing', () => {
  test('open incidents are found by number, place and words', () => {
    const found = (text: string) => {
      const { meaning } = readCommandLine(`/cari ${text}`, around)
      return meaning.kind === 'search' ? meaning.found.map(({ number }) => number) : undefined
    }
    expect(found('42')).toEqual([second.number])
    expect(found('banjir')).toEqual([second.number])
    expect(found('rumah terb')).toEqual([first.number])
    expect(found('tidak ada yang begitu')).toEqual([])
  })

  test('closing needs an outcome, and nobody on duty', () => {
    expect(readCommandLine('/tutup selesai', withIncident).missing).toEqual(['orders-cleared'])
    const resolved: LineContext = { ...around, incident: first, orders: [order({ state: 'cleared' })] }
    expect(readCommandLine('/tutup', resolved).missing).toEqual(['outcome'])
    expect(readCommandLine('/tutup tidak terbukti sudah dicek', resolved)).toMatchObject({
      missing: [],
      meaning: { outcome: 'tidak-terbukti', note: 'sudah dicek' },
    })
    expect(readCommandLine('/tutup dibatalkan', resolved).missing).toEqual(['reason'])
  })

  test('an incident that was merged away is not changed here', () => {
    const merged = { ...first, life: { kind: 'merged', into: 'x', by: 'operator1', at: 1 } } as const
    expect(readCommandLine('/prioritas P1 sebab', { ...around, incident: merged }).missing).toEqual(['incident-open'])
  })
})

describe('words', () => {
  test('a word that is no verb is said to be none, and its beginnings are completed', () => {
    expect(readCommandLine('/keba', withCall).completions.map(({ line }) => line)).toContain('/kebakaran ')
    expect(readCommandLine('/xyzzy', withCall)).toMatchObject({ meaning: { kind: 'unknown' }, missing: ['verb'] })
  })

  test('no name stands for two verbs', () => {
    const names = verbs.flatMap((verb) => [...verb.names])
    expect(new Set(names).size).toBe(names.length)
  })

  test('any string is read, against any choice on the screen', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .tuple(
          fc.constantFrom(...verbs.flatMap((verb) => [...verb.names])),
          fc.string({ unit: 'grapheme', maxLength: 60 }),
        )
        .map(([verb, rest]) => `/${verb} ${rest}`),
    )
    fc.assert(
      fc.property(anyLine, fc.constantFrom(around, withCall, withIncident), (line, context) => {
        const { meaning, missing, completions } = readCommandLine(line, context)
        expect(meaning.kind).toBeTypeOf('string')
        expect(new Set(missing).size).toBe(missing.length)
        // A completion is a line of its own that means something.
        for (const completion of completions.slice(0, 3))
          expect(readCommandLine(completion.line, context).meaning.kind).not.toBe('unknown')
      }),
      { numRuns: 300 },
    )
  })
})

test('where the line names nobody, those the plans recommend at its place are ordered; a name stands above them', () => {
  const recommended: LineContext['recommended'] = (type, location) =>
    type === 'kebakaran' && location !== undefined ? ['satpolpp', 'unknown'] : []
  const context = { ...withCall, recommended }
  expect(readCommandLine('/kebakaran lopang', context).meaning).toMatchObject({ agencyIds: ['satpolpp'], named: false })
  expect(readCommandLine('/kebakaran', context).meaning).toMatchObject({ agencyIds: [] })
  expect(readCommandLine('/kebakaran lopang damkar', context).meaning).toMatchObject({ agencyIds: ['damkar'] })
})
