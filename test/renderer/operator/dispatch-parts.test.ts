import { expect, test } from 'vitest'
import { reachOf } from '../../../renderer/features/operator/agency-reach'
import { isOpenAt } from '../../../src/domain/agency/is-open-at'
import { acknowledgeTarget } from '../../../renderer/features/agency/order-clocks'
import { awaitedStep } from '../../../renderer/features/operator/dispatch-promise'
import { keysOf, nextForKeys } from '../../../renderer/features/operator/dispatch-steps'
import { helpWanted } from '../../../renderer/features/operator/help-wanted'
import { openQuestions } from '../../../renderer/features/operator/note-questions'
import { highestStep, readLadder } from '../../../renderer/features/operator/order-ladder'
import { orderText } from '../../../renderer/features/operator/order-text'
import { unitPoints } from '../../../renderer/features/operator/unit-points'
import { readHeardTime } from '../../../renderer/features/operator/voice-time'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { acceptWithin, defaultLadder } from '../../../src/domain/dispatch/ladder'
import { MINUTE } from '../../../src/domain/kernel/time'
import type { Unit } from '../../../src/domain/unit/unit'
import { aDispatch } from '../../support/a-dispatch'

const open = { kind: 'open' } as const
const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  name: id,
  shortName: id,
  services: ['112'],
  neighbour: false,
  active: true,
  ...more,
})
const agencies = {
  damkar: agency('damkar', { neighbours: ['kab', 'cilegon'] }),
  kab: agency('kab'),
  cilegon: agency('cilegon'),
}
const atTop = { escalations: [{ step: 'neighbour', dueAt: 2, firedAt: 2 }] } as const

test('a declined order asks for the first neighbour that is not there yet', () => {
  const declined = aDispatch({ state: 'declined' })
  expect(helpWanted({ dispatches: [declined], life: open }, agencies)[0]?.instead.map(({ id }) => id)).toEqual([
    'kab',
    'cilegon',
  ])
  const kab = aDispatch({ id: 'e', agencyId: 'kab', state: 'declined' })
  const [first] = helpWanted({ dispatches: [declined, kab], life: open }, agencies)
  expect(first?.instead.map(({ id }) => id)).toEqual(['cilegon'])
})

test('an order at the top of the ladder asks for help until a neighbour was ordered after it', () => {
  const stuck = aDispatch(atTop)
  expect(helpWanted({ dispatches: [stuck], life: open }, agencies)).toMatchObject([{ cause: 'unanswered' }])
  const kab = aDispatch({ id: 'e', agencyId: 'kab' })
  expect(helpWanted({ dispatches: [stuck, kab], life: open }, agencies)).toEqual([])
  expect(helpWanted({ dispatches: [{ ...stuck, state: 'acknowledged' }], life: open }, agencies)).toEqual([])
})

test('an order of a duplicate that was merged in gives no hope while nobody has accepted it', () => {
  const stuck = aDispatch({ ...atTop, times: { ordered: 1 } })
  const again = aDispatch({ id: 'of-duplicate', times: { ordered: 9 } })
  const help = (...dispatches: readonly Dispatch[]) => helpWanted({ dispatches, life: open }, agencies)
  expect(help(stuck, again).map(({ dispatch }) => dispatch.id)).toEqual([stuck.id])
  expect(help(again, stuck).map(({ dispatch }) => dispatch.id)).toEqual([stuck.id])
  expect(help(stuck, { ...again, state: 'acknowledged' })).toEqual([])
  expect(help({ ...again, state: 'en-route' }, stuck)).toEqual([])
})

test('an older order that a merge puts after it does not settle one that failed', () => {
  const stuck = aDispatch({ ...atTop, times: { ordered: 5 } })
  const older = aDispatch({ id: 'older', agencyId: 'kab', state: 'cleared', times: { ordered: 1 } })
  expect(helpWanted({ dispatches: [stuck, older], life: open }, agencies)).toMatchObject([{ cause: 'unanswered' }])
})

test('the same agency ordered again after it declined gives hope; an order from before does not', () => {
  const declined = aDispatch({ state: 'declined', times: { ordered: 1, declined: 5 } })
  const at = (ordered: number) => aDispatch({ id: 'other', times: { ordered } })
  expect(helpWanted({ dispatches: [declined, at(6)], life: open }, agencies)).toEqual([])
  expect(helpWanted({ dispatches: [declined, at(3)], life: open }, agencies)).toMatchObject([{ cause: 'declined' }])
})

test('two orders of one agency that failed alike ask once', () => {
  const first = aDispatch({ ...atTop, times: { ordered: 1 } })
  const second = aDispatch({ ...atTop, id: 'of-duplicate', times: { ordered: 2 } })
  expect(helpWanted({ dispatches: [first, second], life: open }, agencies)).toHaveLength(1)
})

test('an agency is heard only with a console that may sound', () => {
  const { damkar } = agencies
  expect(reachOf(damkar, undefined)).toBe('unknown')
  expect(reachOf(damkar, {})).toBe('nobody')
  expect(reachOf(damkar, { damkar: { consoles: 0, sound: 'on' } })).toBe('nobody')
  expect(reachOf(damkar, { damkar: { consoles: 1, sound: 'blocked' } })).toBe('blocked')
  expect(reachOf(damkar, { damkar: { consoles: 1, sound: 'on' } })).toBe('heard')
  expect(reachOf({ ...damkar, withoutConsole: true }, {})).toBe('no-console')
  expect(isOpenAt(damkar, 0)).toBe(true)
  expect(isOpenAt({ hours: [] }, 0)).toBe(false)
})

test('the ladder is read from the hub’s time of the order, and ends with an answer', () => {
  const reading = readLadder(
    aDispatch({ escalations: [{ step: 're-alert', dueAt: 31_000, firedAt: 32_000 }] }),
    defaultLadder,
    46_000,
  )
  expect(reading).toMatchObject({ elapsed: 45_000, span: 180_000, next: { step: 'deputy', dueAt: 61_000 } })
  expect(reading?.marks[0]).toEqual({ step: 're-alert', after: 30_000, firedAt: 32_000 })
  expect(readLadder(aDispatch({ state: 'acknowledged' }), defaultLadder, 46_000)).toBeUndefined()
  expect(highestStep(aDispatch(atTop))).toBe('neighbour')
  expect(highestStep(aDispatch({ ...atTop, state: 'acknowledged' }))).toBeUndefined()
})

test('the limit of the acceptance is the ladder’s first step, as on the screen of the agency', () => {
  const ordered = aDispatch({ times: { ordered: 0 } })
  const within = acceptWithin(defaultLadder)
  expect(within).toBe(acknowledgeTarget(defaultLadder))
  const fire = { openedAt: 0, type: 'kebakaran' } as const
  expect(awaitedStep(fire, ordered, 14_000, within)).toMatchObject({ state: 'running', target: 30_000 })
  expect(awaitedStep(fire, ordered, 15_000, within)?.state).toBe('near')
  expect(awaitedStep(fire, ordered, 30_001, within)?.state).toBe('late')
  expect(acceptWithin({ steps: [] })).toBeUndefined()
})

test('acceptance is near its limit at 30 s and late after 60; only a fire has a limit for the arrival', () => {
  const fire = { openedAt: 0, type: 'kebakaran' } as const
  const ordered = aDispatch({ times: { ordered: 0 } })
  expect(awaitedStep(fire, ordered, 29_000)?.state).toBe('running')
  expect(awaitedStep(fire, ordered, 30_000)?.state).toBe('near')
  expect(awaitedStep(fire, ordered, 60_001)?.state).toBe('late')
  const away = aDispatch({ state: 'en-route', times: { ordered: 0, 'en-route': 1 } })
  expect(awaitedStep(fire, away, 15 * MINUTE + 1)).toMatchObject({ promise: 'on-scene', state: 'late' })
  expect(awaitedStep({ ...fire, type: 'medis' }, away, 60 * MINUTE)?.target).toBeUndefined()
})

test('the keys mean the first order nobody has accepted; a copied one leaves the copy key to the next', () => {
  const copied = aDispatch({ relays: [{ how: 'copied', by: 'operator1', at: 1 }] })
  const second = aDispatch({ id: 'e', agencyId: 'kab' })
  const incident = { dispatches: [copied, second], life: open }
  expect(keysOf(incident, copied)).toEqual({ voice: true, copy: false })
  expect(keysOf(incident, second)).toEqual({ voice: false, copy: true })
})

test('the keys go from order to order, round and round, over those that are over', () => {
  const order = (id: string, more: Partial<Dispatch> = {}) => aDispatch({ id, agencyId: id, ...more })
  const incident = {
    dispatches: [
      order('a', { state: 'on-scene' }),
      order('b', { state: 'declined' }),
      order('c'),
      order('d', { state: 'acknowledged' }),
    ],
    life: open,
  }
  const meant = (pickedId: string | undefined) =>
    incident.dispatches.filter((dispatch) => keysOf(incident, dispatch, pickedId).voice).map(({ id }) => id)
  // Nothing picked: the one that waits.
  expect(meant(undefined)).toEqual(['c'])
  const round: string[] = []
  let picked: string | undefined
  for (let step = 0; step < 4; step += 1) {
    picked = nextForKeys(incident, picked)?.id
    round.push(picked ?? '')
    expect(meant(picked)).toEqual([picked])
  }
  expect(round).toEqual(['d', 'a', 'c', 'd'])
})

test('an order that is over gives the keys back, one alone has no other to go to, a closed incident has none', () => {
  const over = aDispatch({ id: 'a', state: 'cleared' })
  const waiting = aDispatch({ id: 'b', agencyId: 'kab' })
  const incident = { dispatches: [over, waiting], life: open }
  expect(keysOf(incident, waiting, 'a').voice).toBe(true)
  expect(nextForKeys(incident, undefined)).toBeUndefined()
  const closed = { kind: 'closed', disposition: 'selesai' } as never
  expect(nextForKeys({ dispatches: [waiting, aDispatch({ id: 'c' })], life: closed }, undefined)).toBeUndefined()
})

test('a picked order takes the copy key too, also after it went out as a text', () => {
  const copied = aDispatch({ relays: [{ how: 'copied', by: 'operator1', at: 1 }] })
  const second = aDispatch({ id: 'e', agencyId: 'kab' })
  const incident = { dispatches: [copied, second], life: open }
  expect(keysOf(incident, copied, copied.id)).toEqual({ voice: true, copy: true })
})

test('a time said by voice is not in the future', () => {
  const now = Date.UTC(2026, 10, 23, 20, 12, 30)
  const read = (text: string) =>
    readHeardTime(text, now, aDispatch({ times: { ordered: now - 30 * MINUTE } }), {
      status: 'en-route',
      unitId: undefined,
    })
  expect(read('')).toEqual({ kind: 'time' })
  expect(read('03.10')).toEqual({ kind: 'time', at: now - 2 * MINUTE - 30_000 })
  expect(read('03.20')).toEqual({ kind: 'not-yet' })
  expect(read('tadi')).toEqual({ kind: 'not-a-time' })
})

test('a minute told by voice is never before the order or the acceptance of that same minute', () => {
  const now = Date.UTC(2026, 10, 23, 20, 12, 50)
  const minute = now - 50_000
  const waiting = aDispatch({ times: { ordered: minute + 20_000 } })
  const answer = (status: 'acknowledged' | 'declined') =>
    readHeardTime('03.12', now, waiting, { status, unitId: undefined })
  expect(answer('acknowledged')).toEqual({ kind: 'time', at: minute + 20_000 })
  expect(answer('declined')).toEqual({ kind: 'time', at: minute + 20_000 })
  const accepted = aDispatch({
    state: 'acknowledged',
    times: { ordered: minute + 20_000, acknowledged: minute + 40_000 },
  })
  const left = readHeardTime('03.12', now, accepted, { status: 'en-route', unitId: undefined })
  expect(left).toEqual({ kind: 'time', at: minute + 40_000 })
})

test('a time told by voice that can not be is to be mended, of an answer too; what is only odd is asked about', () => {
  const now = Date.UTC(2026, 10, 23, 20, 12, 30)
  const ordered = now - 10 * MINUTE
  const waiting = aDispatch({ times: { ordered } })
  const before = readHeardTime('02.00', now, waiting, { status: 'acknowledged', unitId: undefined })
  expect(before).toEqual({ kind: 'cannot-be', question: { kind: 'before-order', orderedAt: ordered } })
  const there = aDispatch({
    state: 'on-scene',
    times: { ordered, acknowledged: ordered, 'on-scene': now - 2 * MINUTE },
  })
  const cleared = { status: 'cleared', unitId: undefined } as const
  expect(readHeardTime('03.05', now, there, cleared)).toMatchObject({
    kind: 'cannot-be',
    question: { kind: 'before-step', step: 'on-scene' },
  })
  expect(readHeardTime('03.11', now, there, cleared).kind).toBe('time')
})

test('a unit at 0,0 has no position, one not heard of for 30 minutes is shown as old', () => {
  const unit: Unit = { id: 'u', agencyId: 'damkar', name: 'U', capabilities: [], active: true, status: 'available' }
  const dispatches = [aDispatch({ assignments: [{ unitId: 'u', times: {} }] })]
  const at = (lat: number, lon: number) =>
    unitPoints({ u: unit }, { u: { lat, lon, at: 0 } }, [{ id: 'i', dispatches } as never], 30 * MINUTE + 1)
  expect(at(0, 0)).toEqual([])
  expect(at(-6.1, 106.1)).toMatchObject([{ isStale: true, incidentId: 'i' }])
})

test('a question is open until it is answered by a note that stands', () => {
  const question = { id: 'q', by: 'damkar', at: 0, text: '?', question: true }
  const answer = { id: 'a', by: 'operator1', at: 1, text: '!', answerTo: 'q' }
  expect(openQuestions([question])).toEqual([question])
  expect(openQuestions([question, answer])).toEqual([])
  expect(openQuestions([question, { ...answer, struck: { by: 'operator1', at: 2 } }])).toEqual([question])
})

test('the order as text gives the map link and the number; for violence at home the number stays hidden', () => {
  const t = (key: string, values?: Readonly<Record<string, string>>) =>
    `${key} ${Object.values(values ?? {}).join(' ')}`
  const incident = {
    number: '112-20261124-0042',
    type: 'kebakaran',
    priority: 'P1',
    location: { lat: -6.1149, lon: 106.1625, source: 'map' },
  } as const
  const text = orderText(
    { incident, dispatch: aDispatch(), agencyName: 'Damkar', callers: ['081234567890'], dangers: [] },
    t,
  )
  expect(text).toContain('https://www.openstreetmap.org/?mlat=-6.11490&mlon=106.16250#map=17/-6.11490/106.16250')
  expect(text).toContain('081234567890')
  const atHome = orderText(
    {
      incident: { ...incident, type: 'kdrt' },
      dispatch: aDispatch(),
      agencyName: 'Polresta',
      callers: ['081234567890'],
      dangers: [],
    },
    t,
  )
  expect(atHome).not.toContain('081234567890')
})
