import { expect, test } from 'vitest'
import { prepareCandidate, type Candidate, type Report } from '../../../src/domain/duplicate/candidate'
import { rankDuplicates } from '../../../src/domain/duplicate/rank-duplicates'
import { HOUR, MINUTE } from '../../../src/domain/kernel/time'

const now = Date.UTC(2026, 10, 24, 5)
const spot = { lat: -6.1173, lon: 106.1531 }
/** 0.0001° of latitude is 11.1 m. */
const north = (metres: number) => ({ lat: spot.lat + metres / 111_195, lon: spot.lon })

const fire = (change: Partial<Candidate> = {}): Candidate => ({
  incidentId: 'fire',
  number: '20261124-001',
  type: 'kebakaran',
  location: { ...spot, radius: 20 },
  text: 'kebakaran gudang plastik milik haji mansur',
  openedAt: now - 6 * MINUTE,
  lastActivityAt: now - 4 * MINUTE,
  closed: false,
  calls: 1,
  ...change,
})
const report = (change: Partial<Report> = {}): Report => ({
  location: { ...north(30), radius: 20 },
  type: 'kebakaran',
  text: 'asap tebal dari gudang plastik',
  at: now,
  ...change,
})
const ids = (asked: Report, ...incidents: Candidate[]) =>
  rankDuplicates(asked, incidents, now).map((one) => one.incidentId)

test('a fire reported twice at one place is proposed with what speaks for it', () => {
  const [proposal] = rankDuplicates(report(), [fire()], now)
  expect(proposal).toMatchObject({
    incidentId: 'fire',
    evidence: { withinMetres: 85, minutes: 4, minutesSinceOpened: 6, type: 'same', words: ['gudang', 'plastik'] },
  })
  expect(proposal?.evidence.distanceMetres).toBeCloseTo(30, 1)
  expect(proposal?.score).toBeGreaterThan(0.9)
})

test('two exact points farther apart than 45 m are not proposed', () => {
  const exact = (metres: number) => report({ location: { ...north(metres), radius: 0 } })
  const known = fire({ location: { ...spot, radius: 0 } })
  expect(ids(exact(44.9), known)).toEqual(['fire'])
  expect(ids(exact(45.1), known)).toEqual([])
})

test('each point widens the bound by its own radius', () => {
  const known = fire({ location: { ...spot, radius: 100 } })
  expect(ids(report({ location: { ...north(190), radius: 50 } }), known)).toEqual(['fire'])
  expect(ids(report({ location: { ...north(196), radius: 50 } }), known)).toEqual([])
})

test('a closed incident is not proposed after three hours, an open one may be', () => {
  const old = { openedAt: now - 5 * HOUR, lastActivityAt: now - 3 * HOUR - 1 }
  expect(ids(report(), fire({ ...old, closed: true }))).toEqual([])
  expect(ids(report(), fire({ ...old, closed: false }))).toEqual(['fire'])
})

test('another accident at the same junction hours after the first was closed is new', () => {
  const crash = fire({
    type: 'kecelakaan',
    text: 'tabrakan motor dan angkot biru di simpang',
    openedAt: now - 3 * HOUR,
    lastActivityAt: now - 2 * HOUR,
    closed: true,
  })
  expect(ids(report({ type: 'kecelakaan', text: 'tabrakan truk tronton solar tumpah' }), crash)).toEqual([])
})

test('of two fires 300 m apart the nearer is proposed', () => {
  const other = fire({ incidentId: 'other', location: { ...north(300), radius: 20 }, text: 'rumah kosong terbakar' })
  expect(ids(report({ text: 'api besar' }), other, fire())).toEqual(['fire'])
  expect(ids(report({ text: 'api besar', location: { ...north(280), radius: 20 } }), other, fire())).toEqual(['other'])
})

test('a theft is no duplicate of a fire at the same place', () => {
  expect(ids(report({ type: 'pencurian', text: 'motor saya dicuri' }), fire())).toEqual([])
})

test('a related type is proposed and says so', () => {
  const [proposal] = rankDuplicates(report({ type: 'listrik', text: 'percikan di gudang plastik' }), [fire()], now)
  expect(proposal?.evidence.type).toBe('related')
})

test('while no type is chosen, the words name it', () => {
  const untyped: Report = { location: { ...north(30), radius: 20 }, text: 'ada kebakaran', at: now }
  expect(rankDuplicates(untyped, [fire()], now)[0]?.evidence.type).toBe('same')
})

test('without a place, rare words and type still find it', () => {
  const placeless: Report = { type: 'kebakaran', text: 'gudang plastik haji mansur kebakaran', at: now }
  const [proposal] = rankDuplicates(placeless, [fire()], now)
  expect(proposal?.incidentId).toBe('fire')
  expect(proposal?.evidence).not.toHaveProperty('distanceMetres')
})

test('without a place and without shared words an incident is not proposed', () => {
  expect(ids({ type: 'kebakaran', text: 'tolong api besar', at: now }, fire())).toEqual([])
})

test('a place named only in words speaks for the incident there', () => {
  const named: Report = { type: 'kebakaran', text: 'kebakaran di stasiun serang', at: now }
  const there = fire({ incidentId: 'there', location: { lat: -6.1122, lon: 106.1586, radius: 50 }, text: 'asap' })
  const far = fire({ incidentId: 'far', location: { lat: -6.03, lon: 106.15, radius: 50 }, text: 'asap' })
  expect(ids(named, far, there)).toEqual(['there'])
})

test('a kelurahan’s point without a radius is as coarse as the kelurahan', () => {
  const lopang = { lat: -6.104143, lon: 106.156939, source: 'gazetteer' } as const
  const known = fire({ location: { lat: -6.1, lon: 106.157, radius: 30 } })
  const [proposal] = rankDuplicates(report({ location: lopang }), [known], now)
  expect(proposal?.evidence.withinMetres).toBeGreaterThan(700)
})

test('a point that is no number counts as none', () => {
  const [proposal] = rankDuplicates(report({ location: { lat: Number.NaN, lon: 106 } }), [fire()], now)
  expect(proposal?.evidence).not.toHaveProperty('distanceMetres')
})

test('a prepared candidate ranks like the one it was made of', () => {
  expect(rankDuplicates(report(), [prepareCandidate(fire())], now)).toEqual(rankDuplicates(report(), [fire()], now))
})

test('two records of one fire are both proposed', () => {
  expect(ids(report(), fire(), fire({ incidentId: 'twin' }))).toEqual(['fire', 'twin'])
})
