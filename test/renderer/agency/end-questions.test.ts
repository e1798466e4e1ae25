import { expect, test } from 'vitest'
import { endDoubts, endQuestions } from '../../../renderer/features/agency/end-questions'
import type { Note } from '../../../src/domain/incident/incident'
import { anOrder } from '../../support/a-desk'

const arrived = { state: 'on-scene', times: { ordered: 1, 'on-scene': 9 } } as const
const out = { unitId: 'u1', times: { assigned: 2, 'on-scene': 9 } }
const back = { unitId: 'u2', times: { assigned: 2, cleared: 9 } }
const question: Note = { id: 'q', by: 'operator1', at: 3, text: 'Perlu ambulans?', question: true }

test('an order ends unasked where nobody is out and nothing is open', () => {
  expect(endQuestions(anOrder('a', 'P1', arrived), 'damkar')).toBeUndefined()
  expect(endQuestions(anOrder('a', 'P1', { ...arrived, assignments: [back] }), 'damkar')).toBeUndefined()
})

test('units still out and questions nobody answered are asked about before the order ends', () => {
  const asked = endQuestions(anOrder('a', 'P1', { ...arrived, assignments: [out, back] }, [question]), 'damkar')
  expect(asked?.unitsOut).toEqual([out])
  expect(asked?.open.map(({ note }) => note.id)).toEqual(['q'])
  expect(asked?.neverArrived).toBe(false)
})

test('an end without any arrival says so', () => {
  const order = anOrder('a', 'P1', { state: 'acknowledged', times: { ordered: 1 }, assignments: [out] })
  expect(endQuestions(order, 'damkar')?.neverArrived).toBe(true)
})

test('the end of one unit among others ends nothing; of the last one it ends the order and its questions', () => {
  const other = { unitId: 'u3', times: { assigned: 2 } }
  const two = anOrder('a', 'P1', { ...arrived, assignments: [out, other] }, [question])
  expect(endQuestions(two, 'damkar', 'u1')).toBeUndefined()
  const last = anOrder('a', 'P1', { ...arrived, assignments: [out, back] }, [question])
  expect(endQuestions(last, 'damkar', 'u1')).toMatchObject({ unitsOut: [], open: [{ note: { id: 'q' } }] })
  expect(endQuestions(anOrder('a', 'P1', { ...arrived, assignments: [out] }), 'damkar', 'u1')).toBeUndefined()
})

test('an order nobody left for is asked about before it ends, without units and without questions too', () => {
  const order = anOrder('a', 'P1', { state: 'acknowledged', times: { ordered: 1, acknowledged: 2 } })
  expect(endQuestions(order, 'damkar')).toEqual({ unitsOut: [], open: [], neverArrived: true })
})

test('an end without an arrival has one question: what else is hard to believe of its time stands in it', () => {
  const times = { ordered: 1_000_000, acknowledged: 2_000_000 }
  const order = anOrder('a', 'P1', { state: 'acknowledged', times })
  expect(endDoubts(order, undefined, undefined, 3_000_000)).toEqual([])
  expect(endDoubts(order, undefined, 1_500_000, 3_000_000)).toEqual([
    { kind: 'before-acknowledged', acknowledgedAt: 2_000_000 },
  ])
})
