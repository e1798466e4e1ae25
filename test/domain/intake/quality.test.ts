import { join } from 'node:path'
import { expect, test } from 'vitest'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { measureAddresses, measureReports } from '../../../tools/labelled/measure'
import { readAddresses, readReports } from '../../../tools/labelled/read-labelled'

const folder = join(import.meta.dirname, '../../../tools/labelled')
const reports = readReports(folder)
const addresses = readAddresses(folder)
const rate = ({ right, of }: { readonly right: number; readonly of: number }) => right / of

test('the tuning set has every type often enough to be measured', () => {
  expect(reports.length).toBeGreaterThanOrEqual(290)
  expect(addresses.length).toBeGreaterThanOrEqual(140)
  for (const type of incidentTypes)
    expect(reports.filter((report) => report.type === type).length).toBeGreaterThanOrEqual(10)
})

// The floors are those of docs/intake-quality.md: who changes the lexicon may not fall below them.
test('types of the tuning set are read as well as published', () => {
  const { top1, top3, macroF1 } = measureReports(reports)
  expect(rate(top1)).toBeGreaterThanOrEqual(0.93)
  expect(rate(top3)).toBeGreaterThanOrEqual(0.98)
  expect(macroF1).toBeGreaterThanOrEqual(0.92)
})

test('emergencies of the tuning set are missed in one of a hundred at most, and no other report is called likely', () => {
  const { missed, falseAlarms, putAside } = measureReports(reports)
  expect(rate(missed)).toBeLessThanOrEqual(0.01)
  expect(rate(falseAlarms)).toBeLessThanOrEqual(0.02)
  expect(rate(putAside)).toBeGreaterThanOrEqual(0.65)
})

test('places of the tuning set are found as well as published', () => {
  const { hit1, hit3 } = measureAddresses(addresses)
  expect(rate(hit1)).toBeGreaterThanOrEqual(0.97)
  expect(rate(hit3)).toBeGreaterThanOrEqual(0.98)
})
