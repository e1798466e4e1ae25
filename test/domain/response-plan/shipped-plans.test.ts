import { expect, test } from 'vitest'
import { incidentTypeDefaults, incidentTypes } from '../../../src/domain/incident/incident-types'
import { provePlans } from '../../../src/domain/response-plan/prove-plans'
import { recommend } from '../../../src/domain/response-plan/recommend'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'
import { shippedSetting } from './shipped-setting'
import { roomOf, wib } from './a-plan'

test('the prover passes the shipped plans', () => {
  const { findings, cases } = provePlans(shippedSetting)
  expect(findings).toEqual([])
  expect(cases).toBeGreaterThanOrEqual(incidentTypes.length * 4)
})

test.each(incidentTypes)('level 1 of %s is the table of the centre, in its order', (type) => {
  const room = roomOf({ ...shippedSetting })
  const found = recommend({ type, priority: 'P1', at: wib('03:00'), level: 1, alreadyOn: [] }, room)
  expect(found.picks.map(({ agencyId }) => agencyId)).toEqual(incidentTypeDefaults[type].agencies)
  if (type === 'lainnya') expect(found.gaps).toEqual([{ kind: 'no-plan', operatorChooses: true }])
  else expect(found).toMatchObject({ gaps: [], highestLevel: 3 })
})

test('a fire raised to level 2 calls PLN, PMI and the neighbouring fire brigade', () => {
  const alreadyOn = incidentTypeDefaults.kebakaran.agencies
  const question = { type: 'kebakaran', priority: 'P1', at: wib('03:00'), level: 2, alreadyOn } as const
  const { picks } = recommend(question, roomOf({ ...shippedSetting }))
  expect(picks.map(({ agencyId }) => agencyId)).toEqual(['pln', 'pmi', 'damkar-kab-serang'])
})

test.each([
  ['damkar', 'kebakaran', ['damkar-kab-serang', 'psc119', 'polresta']],
  ['psc119', 'medis', ['pmi']],
  ['psc119', 'kebakaran', ['damkar', 'pmi', 'polresta']],
  ['polresta', 'perampokan', ['psc119']],
  ['pln', 'listrik', ['damkar']],
  ['dishub', 'kecelakaan', ['psc119', 'polresta']],
] as const)('after %s has declined %s, only who can do its work stands in', (declined, type, expected) => {
  const question = { type, priority: 'P1', at: wib('03:00'), level: 1, alreadyOn: [], declined: [declined] } as const
  const { picks } = recommend(question, roomOf({ ...shippedSetting }))
  expect(picks.map(({ agencyId }) => agencyId)).toEqual(expected)
})

test('shipped plans say where they come from', () => {
  for (const { source, version } of shippedPlans) {
    expect(source).toContain('bawaan')
    expect(version).toBe(1)
  }
})
