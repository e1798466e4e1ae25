import { expect, test } from 'vitest'
import { beforeStep, correctedReports } from '../../../renderer/features/agency/correction'
import { aDispatch } from '../../support/a-dispatch'

const assignments = [
  { unitId: 'u1', times: { assigned: 1, 'en-route': 20 } },
  { unitId: 'u2', times: { assigned: 1, 'en-route': 25 } },
  { unitId: 'u3', times: { assigned: 1, 'en-route': 20, cleared: 30 } },
  { unitId: 'u4', times: { assigned: 1 } },
]
const moving = aDispatch({ state: 'en-route', times: { ordered: 0, acknowledged: 9, 'en-route': 20 }, assignments })

test('a wrong time is replaced for every unit that is still out and has reported the step', () => {
  expect(correctedReports(moving, 'en-route')).toEqual([{ unitId: 'u1' }, { unitId: 'u2' }])
  expect(correctedReports({ ...moving, assignments: [] }, 'en-route')).toEqual([{}])
})

test('a new time is held against the order as if the step had not been reported', () => {
  const alone = beforeStep({ ...moving, assignments: [] }, 'en-route')
  expect([alone.state, alone.times['en-route']]).toEqual(['acknowledged', undefined])
  const units = beforeStep({ ...moving, assignments: assignments.slice(0, 2) }, 'en-route')
  expect(units.assignments.map(({ times }) => times['en-route'])).toEqual([undefined, undefined])
  expect(units.times['en-route']).toBeUndefined()
})
