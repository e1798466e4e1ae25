import { expect, test } from 'vitest'
import { helpWanted } from '../../../renderer/features/operator/help-wanted'
import { recommendForOpening } from '../../../renderer/features/operator/intake-draft'
import {
  agenciesOf,
  answeredSoFar,
  calledForLater,
  chosenAgencies,
  isDeparture,
  levelReached,
  orderTerms,
  raiseOf,
  recommendForIncident,
} from '../../../renderer/features/operator/recommended-orders'
import { replacementFor } from '../../../renderer/features/operator/replacement'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { incidentTypeDefaults, incidentTypes, type IncidentType } from '../../../src/domain/incident/incident-types'
import { canReplace } from '../../../src/domain/response-plan/same-work'
import { aDispatch } from '../../support/a-dispatch'
import { anAgency, aPlanRoom } from '../../support/plan-room'

const now = 1_790_000_000_000
const everyone = [
  ...['psc119', 'polresta', 'pln', 'pmi', 'bpbd', 'dishub', 'dinsos', 'satpolpp', 'kodim', 'basarnas', 'dlh'],
  ...['damkar-kab-serang', 'damkar-cilegon'],
  anAgency('damkar', { neighbours: ['damkar-kab-serang', 'damkar-cilegon'] }),
]
const room = aPlanRoom(everyone)
const at = (type: IncidentType, ...dispatches: readonly Dispatch[]) => ({ type, priority: 'P1', dispatches }) as const
const byPlan = (agencyId: string, level = 1, more: Partial<Dispatch> = {}) =>
  aDispatch({ id: agencyId, agencyId, planId: 'bawaan-kebakaran', level, ...more })
const fire = at('kebakaran', byPlan('damkar'), byPlan('psc119'), byPlan('polresta'))
const noOf = (agencyId: string) =>
  byPlan(agencyId, 1, { state: 'declined', times: { ordered: 1_000, declined: 2_000 } })

test('an incident that is opened is recommended the agencies of the table, in its order', () => {
  for (const type of incidentTypes) {
    const { picks } = recommendForOpening(type, undefined, undefined, room, now)
    expect(agenciesOf(picks), type).toEqual(incidentTypeDefaults[type].agencies)
  }
})

test('whoever has an order is not recommended again, one whose order was taken back is', () => {
  expect(agenciesOf(recommendForIncident(fire, room, now).picks)).toEqual([])
  const cancelled = at('kebakaran', byPlan('damkar', 1, { state: 'cancelled' }), byPlan('psc119'))
  expect(agenciesOf(recommendForIncident(cancelled, room, now).picks)).toEqual(['damkar', 'polresta'])
  expect(answeredSoFar([noOf('damkar'), byPlan('damkar')])).toEqual({ alreadyOn: ['damkar'], declined: [] })
})

test('the level is the highest one ordered from the plan; orders of another plan raise nothing', () => {
  expect(levelReached([], 'bawaan-kebakaran')).toBe(1)
  expect(levelReached([byPlan('pln', 2), byPlan('kodim', 3, { state: 'cancelled' })], 'bawaan-kebakaran')).toBe(2)
  expect(levelReached([byPlan('pln', 2)], 'bawaan-banjir')).toBe(1)
})

test('raising the level names only whom it adds, and goes on to the end of the plan', () => {
  const second = raiseOf(fire, room, now)
  expect(second?.level).toBe(2)
  expect(agenciesOf(second?.picks ?? [])).toEqual(['pln', 'pmi', 'damkar-kab-serang'])
  const raised = at('kebakaran', ...fire.dispatches, ...(second?.picks ?? []).map((pick) => byPlan(pick.agencyId, 2)))
  const third = raiseOf(raised, room, now)
  expect([third?.level, ...agenciesOf(third?.picks ?? [])]).toEqual([3, 'damkar-cilegon', 'bpbd', 'dishub'])
  const atTheTop = at('kebakaran', ...raised.dispatches, ...(third?.picks ?? []).map((p) => byPlan(p.agencyId, 3)))
  expect(raiseOf(atTheTop, room, now)).toBeUndefined()
})

test('a level that would add nobody is passed over', () => {
  const byHand = ['pln', 'pmi', 'damkar-kab-serang'].map((agencyId) => aDispatch({ id: agencyId, agencyId }))
  expect(raiseOf(at('kebakaran', ...fire.dispatches, ...byHand), room, now)?.level).toBe(3)
})

test('what a level is short of is told with it, and nothing about those already ordered', () => {
  const online = { pln: { consoles: 1 } }
  const { gaps = [] } = raiseOf(fire, { ...room, online }, now) ?? {}
  expect(gaps).toContainEqual({ kind: 'no-console', agencyId: 'pmi' })
  expect(gaps).not.toContainEqual({ kind: 'no-console', agencyId: 'pln' })
  expect(gaps.some((gap) => 'agencyId' in gap && gap.agencyId === 'psc119')).toBe(false)
})

test('the first order departs by whom it leaves out or adds, a later one only by whom it adds', () => {
  const plan = recommendForOpening('kebakaran', 'P1', undefined, room, now)
  const recommended = agenciesOf(plan.picks)
  expect(isDeparture(plan, recommended, [...recommended].reverse(), true)).toBe(false)
  expect(isDeparture(plan, recommended, ['damkar'], true)).toBe(true)
  expect(isDeparture(plan, recommended, ['damkar'], false)).toBe(false)
  expect(isDeparture(plan, recommended, ['damkar', 'kodim'], false)).toBe(true)
  const chosenByHand = recommendForOpening('lainnya', 'P3', undefined, room, now)
  expect(isDeparture(chosenByHand, [], ['kodim'], true)).toBe(false)
})

test('an order keeps its plan and level, and the reason only where it departs; a missing reason is no obstacle', () => {
  const plan = recommendForOpening('kebakaran', 'P1', undefined, room, now)
  const recommended = agenciesOf(plan.picks)
  const ofPlan = { planId: 'bawaan-kebakaran', level: 1 }
  expect(orderTerms(plan, recommended, recommended, false, 'tidak dipakai')).toEqual(ofPlan)
  expect(orderTerms(plan, recommended, ['damkar'], true, ' ')).toEqual(ofPlan)
  expect(orderTerms(plan, recommended, ['damkar'], true, ' dekat ')).toEqual({ ...ofPlan, overrideReason: 'dekat' })
  expect(orderTerms(plan, recommended, ['kodim'], true, 'dekat')).toEqual({ overrideReason: 'dekat' })
})

test('after a refusal the plans name the neighbour, and the next one when that refuses too', () => {
  const first = at('kebakaran', noOf('damkar'), byPlan('psc119'))
  expect(agenciesOf(replacementFor(first, noOf('damkar'), ['psc119'], room, now).picks)).toEqual(['damkar-kab-serang'])
  const second = at('kebakaran', noOf('damkar'), noOf('damkar-kab-serang'))
  expect(agenciesOf(replacementFor(second, noOf('damkar'), [], room, now).picks)).toEqual(['damkar-cilegon'])
})

test('an agency without neighbours is made up for by one that does the same work, and the level stays', () => {
  const declined = byPlan('psc119', 1, {
    planId: 'bawaan-medis',
    state: 'declined',
    times: { ordered: 1, declined: 2 },
  })
  const incident = { ...at('medis', declined), life: { kind: 'open' } } as const
  const found = replacementFor(incident, declined, [], room, now)
  expect(agenciesOf(found.picks)).toEqual(['pmi'])
  expect(found).toMatchObject({ level: 1, plan: { id: 'bawaan-medis' }, agencyIds: ['pmi'] })
  const ask = (failed: Dispatch, on: readonly string[]) => replacementFor(incident, failed, on, room, now).agencyIds
  const [wanted] = helpWanted(incident, room.agencies, ask)
  expect(wanted?.instead.map(({ id }) => id)).toEqual(['pmi'])
  const ordered = { ...incident, dispatches: [declined, byPlan('pmi', 1, { times: { ordered: 3 } })] }
  expect(helpWanted(ordered, room.agencies, ask)).toEqual([])
})

test('a replacement is never of an agency that cannot do the declined one’s work', () => {
  const ids = room.agencies
  for (const type of incidentTypes) {
    for (const level of [1, 2, 3]) {
      for (const agencyId of Object.keys(ids)) {
        const planId = `bawaan-${type}`
        const orders = [byPlan(agencyId, level, { planId, state: 'declined', times: { ordered: 1, declined: 2 } })]
        const [declined] = orders
        const found = declined && replacementFor(at(type, ...orders), declined, [], room, now)
        for (const id of found?.agencyIds ?? []) {
          expect(canReplace(ids[agencyId] ?? { id: agencyId }, id, undefined, []), `${type} ${agencyId}`).toBe(true)
        }
        expect(found?.agencyIds).not.toContain(agencyId)
      }
    }
  }
})

test.each(['polresta', 'pln', 'kodim', 'dinsos'])(
  'nobody of the centre does the work of %s: nobody is offered',
  (id) => {
    const declined = byPlan(id, 1, { state: 'declined', times: { ordered: 1, declined: 2 } })
    expect(replacementFor(at('kebakaran', declined), declined, [], room, now).agencyIds).toEqual([])
  },
)

test('an agency of the same first order does not fill the place of one that refuses later', () => {
  const incident = { ...at('kebakaran', noOf('damkar'), byPlan('psc119')), life: { kind: 'open' } } as const
  const [wanted] = helpWanted(incident, room.agencies, () => ['psc119'])
  expect(wanted?.cause).toBe('declined')
})

const trapped = { agencyId: 'damkar', because: { id: 'Korban terjepit', en: 'Person trapped' }, since: 5_000 } as const
const ofCrash = (agencyId: string, ordered: number, more: Partial<Dispatch> = {}) =>
  byPlan(agencyId, 1, { planId: 'bawaan-kecelakaan', times: { ordered }, ...more })
const crash = (ordered: number) => ({
  ...at('kecelakaan', ofCrash('psc119', ordered), ofCrash('polresta', ordered), ofCrash('dishub', ordered)),
  needs: [trapped],
})
const calledIn = (incident: ReturnType<typeof crash>) =>
  calledForLater(recommendForIncident(incident, room, now), incident.needs, incident.dispatches)

test('an incident that is opened is recommended whom the answers call for too', () => {
  const { picks } = recommendForOpening('kecelakaan', 'P1', undefined, room, now, [trapped])
  expect(agenciesOf(picks)).toEqual([...incidentTypeDefaults.kecelakaan.agencies, 'damkar'])
})

test('an agency that answers call for after the first order is ticked by itself, and is no departure from the plan', () => {
  const incident = crash(1_000)
  const recommendation = recommendForIncident(incident, room, now)
  const called = calledIn(incident)
  expect(called).toEqual(['damkar'])
  const recommended = agenciesOf(recommendation.picks)
  const chosen = chosenAgencies({ recommended, isFirst: false, ticked: undefined, left: [], called })
  expect(chosen).toEqual(['damkar'])
  expect(isDeparture(recommendation, recommended, chosen, false)).toBe(false)
})

test('whom the answers called for before the first order was left out by a hand and is not ticked again', () => {
  expect(calledIn(crash(6_000))).toEqual([])
})

test('what answers call for joins what was ticked by hand, and stays away once a hand has left it out', () => {
  const later = { recommended: ['damkar'], isFirst: false, called: ['damkar'] }
  expect(chosenAgencies({ ...later, ticked: ['pmi'], left: [] })).toEqual(['pmi', 'damkar'])
  expect(chosenAgencies({ ...later, ticked: [], left: ['damkar'] })).toEqual([])
  expect(chosenAgencies({ ...later, ticked: undefined, left: ['damkar'] })).toEqual([])
})

test('once it is ordered it is ticked no more; after it declined whoever goes in its place is', () => {
  const before = crash(1_000)
  const ordered = { ...before, dispatches: [...before.dispatches, ofCrash('damkar', 7_000)] }
  expect(calledIn(ordered)).toEqual([])
  const no = ofCrash('damkar', 7_000, { state: 'declined', times: { ordered: 7_000, declined: 8_000 } })
  expect(calledIn({ ...before, dispatches: [...before.dispatches, no] })).toEqual(['damkar-kab-serang'])
})
