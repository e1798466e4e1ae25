import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overdueAges } from '../../../renderer/features/rabeg/overdue-ages'
import { DAY } from '../../../src/domain/kernel/time'
import { START } from '../../domain/complaint/any-complaint'
import { aComplaint, routed } from './a-complaint'

const done = (agencyId: string) => ({ type: 'complete', agencyId, text: 'Diangkut Senin pagi', photoIds: [] }) as const

test('each agency has its open complaints by age, and of these the overdue ones; what is done is open but not overdue', () => {
  const complaints = [
    aComplaint('new', {}, [routed('dlh')], 2),
    aComplaint('old', {}, [routed('dlh')], 24 * 10),
    aComplaint('done', {}, [routed('dlh'), done('dlh')], 24 * 2),
    aComplaint('nobodys', {}, [], 1),
    aComplaint('closed', {}, [routed('dlh'), { type: 'close' }], 24 * 20),
  ]
  const [dlh, nobody] = overdueAges(complaints, START)
  expect(dlh).toMatchObject({ agencyId: 'dlh', open: 3, overdue: 1 })
  expect(dlh?.ages).toEqual([
    { fromDays: 0, open: 1, overdue: 0 },
    { fromDays: 1, open: 1, overdue: 0 },
    { fromDays: 3, open: 0, overdue: 0 },
    { fromDays: 7, open: 1, overdue: 1 },
    { fromDays: 30, open: 0, overdue: 0 },
  ])
  expect(nobody).toMatchObject({ agencyId: undefined, open: 1, overdue: 0 })
})

test('one that two agencies have counts for both', () => {
  const rows = overdueAges([aComplaint('both', {}, [routed('dlh'), routed('dputr')])], START)
  expect(rows.map(({ agencyId, open }) => [agencyId, open])).toEqual([
    ['dlh', 1],
    ['dputr', 1],
  ])
})

test('the steps of age lose no complaint and count none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 24 * 90 }), { maxLength: 12 }), (hours) => {
      const rows = overdueAges(
        hours.map((hour, index) => aComplaint(`c${index}`, {}, [routed('dlh')], hour)),
        START + DAY,
      )
      const [row] = rows
      expect(row?.ages.reduce((sum, { open }) => sum + open, 0) ?? 0).toBe(hours.length)
      expect(row?.ages.reduce((sum, { overdue }) => sum + overdue, 0) ?? 0).toBe(row?.overdue ?? 0)
    }),
  )
})
