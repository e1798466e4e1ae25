import { expect, test } from 'vitest'
import { helpNeeded, loudest } from '../../../renderer/features/operator/help-needed'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Facts } from '../../../src/projection/facts'
import { aDispatch } from '../../support/a-dispatch'
import { anAgency, aPlanRoom } from '../../support/plan-room'

const agencies = { damkar: anAgency('damkar', { neighbours: ['kab'] }), kab: anAgency('kab'), pmi: anAgency('pmi') }
const room = aPlanRoom(Object.values(agencies))
const noFacts: Facts = new Map()
const atTop = { escalations: [{ step: 'neighbour', dueAt: 2, firedAt: 2 }] } as const
const incident = (id: string, dispatches: readonly Dispatch[], more: Partial<Incident> = {}): Incident => ({
  id,
  version: 1,
  number: `112-20261124-${id}`,
  type: 'kebakaran',
  priority: 'P1',
  openedAt: 0,
  openedBy: 'operator1',
  life: { kind: 'open' },
  calls: [],
  absorbed: [],
  dispatches,
  notes: [],
  reviews: 0,
  ...more,
})
const needed = (incidents: readonly Incident[], facts = noFacts) => helpNeeded(incidents, facts, room, 0)

test('an order nobody accepted is known for every open incident, not only for the one looked at', () => {
  const found = needed([incident('0001', []), incident('0002', [aDispatch(atTop)])])
  expect([...found.keys()]).toEqual(['0002'])
  expect(found.get('0002')?.wanted).toMatchObject([{ cause: 'unanswered', dispatch: { agencyId: 'damkar' } }])
})

test('an order that nobody accepted under a number merged in here is known here', () => {
  const gone = incident('0002', [aDispatch(atTop)], {
    life: { kind: 'merged', into: '0001', by: 'operator1', at: 5 },
  })
  const facts: Facts = new Map([['incident:0002', { version: 1, state: { kind: 'incident', incident: gone } }]])
  const into = incident('0001', [aDispatch({ id: 'e', agencyId: 'pmi' })], { absorbed: ['0002'] })
  expect([...needed([into], facts).keys()]).toEqual(['0001'])
})

test('the loud ones: nobody accepted, or all refused and nobody on duty; the most urgent first', () => {
  const declined = aDispatch({ state: 'declined', times: { ordered: 1, declined: 2 } })
  const pmi = aDispatch({ id: 'e', agencyId: 'pmi', state: 'en-route' })
  const half = incident('0001', [declined, pmi])
  const bare = incident('0002', [declined])
  const slow = incident('0003', [aDispatch(atTop)], { priority: 'P3' })
  const fire = incident('0004', [aDispatch(atTop)])
  const all = [half, slow, bare, fire]
  expect(needed(all).get('0001')?.wanted).toMatchObject([{ cause: 'declined' }])
  expect(loudest(all, needed(all), undefined).map((one) => one.incident.id)).toEqual(['0002', '0004', '0003'])
  // The one in front says it itself.
  expect(loudest(all, needed(all), '0004').map((one) => one.incident.id)).toEqual(['0002', '0003'])
})

test('where nobody accepted anything comes before where somebody accepted, and where somebody is there comes last', () => {
  const there = incident('0001', [aDispatch({ state: 'on-scene' }), aDispatch({ ...atTop, id: 'e', agencyId: 'pmi' })])
  const onTheWay = incident('0002', [
    aDispatch({ state: 'en-route' }),
    aDispatch({ ...atTop, id: 'e', agencyId: 'pmi' }),
  ])
  const nobody = incident('0003', [aDispatch(atTop)], { priority: 'P3', openedAt: 9 })
  const all = [there, onTheWay, nobody]
  const found = loudest(all, needed(all), undefined)
  expect(found.map((one) => [one.incident.id, one.coming])).toEqual([
    ['0003', 'nobody'],
    ['0002', 'accepted'],
    ['0001', 'there'],
  ])
  expect(found[2]?.on.map(({ agencyId }) => agencyId)).toEqual(['damkar'])
})

test('an incident whose own order was declined is not bare while somebody is on duty under a merged number', () => {
  const declined = aDispatch({ state: 'declined', times: { ordered: 1, declined: 2 } })
  const gone = incident('0002', [aDispatch({ id: 'e', agencyId: 'pmi', state: 'en-route' })])
  const facts: Facts = new Map([['incident:0002', { version: 1, state: { kind: 'incident', incident: gone } }]])
  const into = incident('0001', [declined], { absorbed: ['0002'] })
  expect(loudest([into], needed([into], facts), undefined)).toEqual([])
})
