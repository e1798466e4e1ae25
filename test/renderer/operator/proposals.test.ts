import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyDraft,
  missingParts,
  readDraft,
  viewDraft,
  type IntakeContext,
  type IntakeDraft,
} from '../../../renderer/features/operator/intake-draft'
import { markedPieces, quotedWords, readIntake } from '../../../renderer/features/operator/intake-reading'
import { locationWords, shownPoint } from '../../../renderer/features/operator/place-words'
import type { Call } from '../../../src/domain/call/call'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import type { Location } from '../../../src/domain/kernel/location'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import { aPlanRoom } from '../../support/plan-room'

const active = new Set(['damkar', 'psc119'])
const room = aPlanRoom(active)
const now = 1_790_000_000_000

function view(draft: Partial<IntakeDraft>, call: IntakeContext['call'] = {}) {
  const whole = { ...emptyDraft, ...draft }
  const reading = readIntake(whole.text, defaultLexicon)
  return viewDraft(whole, { reading, call, active, areas: [], protocols: noProtocols, room, now })
}

const phone = (radius: number, at = now): Pick<Call, 'location' | 'aml'> => {
  const location: Location = { lat: -6.1101, lon: 106.1602, radius, source: 'aml', at }
  return { location, aml: { status: 'fix', location, warnings: [], at } }
}

test('plain words propose at most three types, with the words that made them', () => {
  const { text, types } = readIntake('rumah kebakaran di lopang, api besar, ada orang pingsan', defaultLexicon)
  expect(types[0]?.type).toBe('kebakaran')
  expect(quotedWords(text, types[0]?.words ?? []).join(' ')).toContain('kebakaran')
  expect(types.length).toBeLessThanOrEqual(3)
})

test('a type chosen by hand stays, whatever is typed after it', () => {
  expect(view({ text: 'kebakaran di lopang', type: 'banjir' })).toMatchObject({ type: 'banjir', priority: 'P2' })
})

test('a place in the text is proposed with its kecamatan; a name that is not unique is shown twice and not taken', () => {
  expect(view({ text: 'kebakaran rumah di lopang' }).location?.address).toBe('Lopang, Kec. Serang')
  const twice = view({ text: 'banjir di sukawana' })
  expect(twice.location).toBeUndefined()
  expect(twice.placeChoices.map(({ name }) => name).sort()).toEqual(['Sukawana, Kec. Curug', 'Sukawana, Kec. Serang'])
})

test("the phone's place fills an empty form, and gives way to the words of the report", () => {
  expect(view({ text: 'tolong' }, phone(400)).location?.source).toBe('aml')
  expect(view({ text: 'kebakaran di lopang' }, phone(400)).location?.address).toBe('Lopang, Kec. Serang')
})

test('a better place of the phone is offered, never forced; a coarse one is not offered', () => {
  const better = view({ text: 'kebakaran di lopang' }, phone(25))
  expect(better.location?.source).not.toBe('aml')
  expect(better.betterPlace).toMatchObject({ source: 'aml', radius: 25, at: now })
  expect(view({ text: 'kebakaran di lopang' }, phone(4_000)).betterPlace).toBeUndefined()
  const taken = better.betterPlace
  expect(taken).toBeDefined()
  if (taken !== undefined) expect(view({ location: taken }, phone(25)).betterPlace).toBeUndefined()
})

test('what a colleague chose for the call stands above the words', () => {
  const location: Location = { lat: -6.2, lon: 106.2, source: 'map' }
  expect(view({ text: 'kebakaran di lopang' }, { location }).location).toEqual(location)
})

test('a click offers the three nearest kelurahan', () => {
  const location: Location = { lat: -6.1153, lon: 106.1512, source: 'map', at: now }
  const { placeChoices } = view({ location })
  expect(placeChoices).toHaveLength(3)
  for (const choice of placeChoices) {
    expect(choice.location).toMatchObject({ lat: -6.1153, lon: 106.1512 })
    expect(choice.name).toMatch(/, Kec\. /)
  }
})

test('only agencies that exist and work are recommended, and a choice by hand wins', () => {
  const text = 'kebakaran di lopang'
  expect(view({ text })).toMatchObject({ type: 'kebakaran', priority: 'P1', agencies: ['damkar', 'psc119'] })
  expect(missingParts({ ...emptyDraft, text }, view({ text }))).toEqual([])
  expect(view({ text, type: 'banjir', agencies: ['damkar'] })).toMatchObject({ agencies: ['damkar'] })
})

test('an empty form says all that is missing', () => {
  expect(missingParts(emptyDraft, view({}))).toEqual(['text', 'type', 'place'])
})

test('a kept draft that cannot be read keeps its words', () => {
  expect(readDraft('kebakaran di')).toEqual({ ...emptyDraft, text: 'kebakaran di' })
  expect(readDraft('')).toEqual(emptyDraft)
})

test('marks stay under words that have not changed, and go from those that have', () => {
  const marks = { type: [{ from: 0, to: 9 }], place: [{ from: 13, to: 19 }], urgent: [] }
  const marked = (now: string) =>
    markedPieces(now, 'kebakaran di lopang', marks)
      .filter((piece) => piece.marks.length > 0)
      .map(({ text }) => text)
  expect(marked('kebakaran di lopang, besar')).toEqual(['kebakaran', 'lopang'])
  expect(marked('kebakaran di lopank')).toEqual(['kebakaran'])
  expect(marked('')).toEqual([])
})

test('the pieces of a text make up the text, whatever was read', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }))
  const spans = fc.array(span, { maxLength: 5 })
  fc.assert(
    fc.property(fc.string(), fc.string(), spans, spans, spans, (text, read, type, place, urgent) => {
      const pieces = markedPieces(text, read, { type, place, urgent })
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('any text makes a form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(view({ text, placeText: text }).types.length).toBeLessThanOrEqual(3)
    }),
    { numRuns: 60 },
  )
})

test('violence at home is shown by its kelurahan only', () => {
  const location = {
    lat: -6.1,
    lon: 106.16,
    address: 'Gang Masjid 3',
    areaCode: '36.73.01.1005',
    source: 'map',
  } as const
  expect(locationWords(location, undefined, true)).not.toContain('Gang')
  expect(shownPoint('kdrt', location, undefined)).not.toMatchObject({ lat: -6.1, lon: 106.16 })
})
