import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDueHeap } from '../../src/hub/ladder/due-heap'

test('whatever the order in which they came, what is due first comes first and nothing is lost', () => {
  const taken = fc.constant('take' as const)
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), taken), { maxLength: 200 }), (acts) => {
      const heap = createDueHeap<{ readonly at: number }>()
      let model: number[] = []
      for (const act of acts) {
        if (act === 'take') {
          model.sort((a, b) => a - b)
          expect(heap.first()?.at).toBe(model[0])
          expect(heap.takeFirst()?.at).toBe(model[0])
          model = model.slice(1)
        } else {
          heap.add({ at: act })
          model.push(act)
        }
      }
      for (const at of model.sort((a, b) => a - b)) expect(heap.takeFirst()?.at).toBe(at)
      expect(heap.takeFirst()).toBeUndefined()
    }),
  )
})
