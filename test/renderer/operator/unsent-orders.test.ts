import { expect, test } from 'vitest'
import { incidentTimes } from '../../../renderer/features/operator/incident-times'
import { isStuck, isUnsent, laidAtDesk, sentAt } from '../../../renderer/features/operator/unsent-orders'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

const order = aDispatch({ id: 'c1.damkar', times: { ordered: 10_000 }, ladderFrom: 10_000 })
const outbox = [{ commandId: 'c1' }]

test('an order is unsent while the command it was given with waits at the desk', () => {
  expect(isUnsent(order, outbox)).toBe(true)
  expect(isUnsent(order, [{ commandId: 'c10' }])).toBe(false)
  expect(isUnsent(order, [])).toBe(false)
})

test('without a line it is said at once, on a standing line only when it should long be there', () => {
  expect(isStuck(order, outbox, false, 10_100)).toBe(true)
  expect(isStuck(order, outbox, true, 10_100)).toBe(false)
  expect(isStuck(order, outbox, true, 13_000)).toBe(true)
  expect(isStuck(order, [], false, 13_000)).toBe(false)
})

test('an order that has not left the desk stops no clock of the incident', () => {
  const incident = anIncident({ dispatches: [order] })
  expect(incidentTimes(incident, [], (one) => isUnsent(one, outbox)).ordered).toBeUndefined()
  expect(incidentTimes(incident, []).ordered).toBe(10_000)
})

test('an order that came late was sent when the centre had it, and says how long it lay', () => {
  const late = { ...order, ladderFrom: 40_000 }
  expect(sentAt(late)).toBe(40_000)
  expect(incidentTimes(anIncident({ dispatches: [late] }), []).ordered).toBe(40_000)
  expect(laidAtDesk(late)).toBe(30_000)
  expect(laidAtDesk({ ...order, ladderFrom: 10_400 })).toBeUndefined()
})

test('a desk whose clock runs ahead has sent nothing before it was given', () => {
  const ahead = { ...order, ladderFrom: 9_000 }
  expect(sentAt(ahead)).toBe(10_000)
  expect(laidAtDesk(ahead)).toBeUndefined()
})
