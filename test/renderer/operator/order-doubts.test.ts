import { expect, test } from 'vitest'
import { attachDoubts } from '../../../renderer/features/operator/attach-doubt'
import { typeInName } from '../../../renderer/features/operator/plan-words'
import { isByPlan, leftOut } from '../../../renderer/features/operator/recommended-orders'
import { rememberSaid, takeSaid } from '../../../renderer/features/operator/said-words'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'

const plan = shippedPlans.find(({ id }) => id === 'bawaan-kebakaran')
const order = (agencyId: string, overrideReason?: string) => ({
  agencyId,
  planId: 'bawaan-kebakaran',
  level: 1,
  ...(overrideReason === undefined ? {} : { overrideReason }),
})
const at = (lat: number) => ({ lat, lon: 106.15, source: 'map' }) as const

test('a reason for leaving somebody out is told of those left out, not of those ordered by the plan', () => {
  const orders = [order('damkar', 'Polisi sudah di tempat'), order('psc119', 'Polisi sudah di tempat')]
  expect(leftOut(orders, plan)).toEqual({ agencyIds: ['polresta'], reason: 'Polisi sudah di tempat' })
  expect(isByPlan(order('damkar'), plan)).toBe(true)
  expect(isByPlan({ agencyId: 'kodim' }, plan)).toBe(false)
  expect(leftOut([...orders, order('polresta')], plan)).toBeUndefined()
  expect(leftOut([order('damkar')], plan)).toBeUndefined()
  expect(leftOut(orders, undefined)).toBeUndefined()
})

test('a call of another kind or from far away is doubted; a related kind, or one nothing is known of, is not', () => {
  const fire = { type: 'kebakaran', location: at(-6.12) } as const
  expect(attachDoubts({ type: 'banjir', location: at(-6.2) }, fire)).toEqual(['type', 'place'])
  expect(attachDoubts({ type: 'listrik', location: at(-6.121) }, fire)).toEqual([])
  expect(attachDoubts({ type: undefined, location: undefined }, fire)).toEqual([])
  expect(attachDoubts({ type: 'kebakaran', location: { ...at(-6.2), radius: 8_000 } }, fire)).toEqual([])
})

test('a shipped plan is named after its type in the language of the screen; one the centre renamed keeps its name', () => {
  for (const one of shippedPlans) expect(typeInName(one)).toBe(one.types[0])
  expect(typeInName({ id: 'bawaan-kebakaran', name: 'Api besar' })).toBeUndefined()
  expect(typeInName({ id: 'pasar', name: 'Kebakaran' })).toBeUndefined()
})

test('the words of a call go back once, to who typed them, and only from the incident it had joined', () => {
  rememberSaid('operator1', 'call', { incidentId: 'a', draft: '{}' })
  expect(takeSaid('operator2', 'call', 'a')).toBeUndefined()
  expect(takeSaid('operator1', 'call', 'b')).toBeUndefined()
  expect(takeSaid('operator1', 'call', 'a')).toEqual({ incidentId: 'a', draft: '{}' })
  expect(takeSaid('operator1', 'call', 'a')).toBeUndefined()
})
