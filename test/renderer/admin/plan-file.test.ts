import { expect, test } from 'vitest'
import { readPlanFile, writePlanFile } from '../../../renderer/features/admin/plan-file'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'

const rowsOf = (text: string) => text.split('\r\n')

test('plans that go out as CSV come back unchanged', () => {
  const file = readPlanFile(writePlanFile(shippedPlans), shippedPlans)
  if (file.kind !== 'plans') throw new Error(file.kind)
  expect(file.plans.map(({ plan }) => ({ ...plan, version: plan.version - 1 }))).toEqual(shippedPlans)
  expect(new Set(file.plans.map(({ change }) => change))).toEqual(new Set(['same']))
})

test('a name that a spreadsheet would run is marked in the file and comes back as it was', () => {
  const [first] = shippedPlans
  if (first === undefined) throw new Error('There are no plans.')
  for (const name of ['=1+1', "'=1+1", '-x', '@x', "'x"]) {
    const text = writePlanFile([{ ...first, name }])
    expect(text).not.toContain(`,${name.startsWith("'") ? '=' : name},`)
    const file = readPlanFile(text, [])
    expect(file).toMatchObject({ kind: 'plans', plans: [{ plan: { name }, change: 'new' }] })
  }
})

test('a wrong cell refuses the file and is named by its row and column', () => {
  const rows = rowsOf(writePlanFile(shippedPlans))
  const text = rows.map((row, at) => (at === 1 ? row.replace(',yes,', ',ya,') : row)).join('\r\n')
  const file = readPlanFile(text, shippedPlans)
  expect(file).toMatchObject({ kind: 'faults' })
  if (file.kind !== 'faults') return
  expect(file.faults).toContainEqual({ row: 2, column: 'active', fault: 'unknown-word', value: 'ya' })
})

test('a plan written from an older version than the last says so', () => {
  const [first] = shippedPlans
  if (first === undefined) throw new Error('There are no plans.')
  const file = readPlanFile(writePlanFile([{ ...first, name: 'Lain' }]), [{ ...first, version: 3 }])
  expect(file).toMatchObject({ kind: 'plans', plans: [{ plan: { version: 4 }, change: 'changed', olderThan: 3 }] })
})
