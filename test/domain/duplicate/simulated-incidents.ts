import fc from 'fast-check'
import type { Candidate, Report } from '../../../src/domain/duplicate/candidate'
import type { ReportedPlace } from '../../../src/domain/duplicate/whereabouts'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { locationSources } from '../../../src/domain/kernel/location'
import { HOUR } from '../../../src/domain/kernel/time'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'

export const now = Date.UTC(2026, 10, 24, 5)

const anyWords = fc
  .array(
    fc.constantFrom(
      'kebakaran',
      'gudang',
      'plastik',
      'tronton',
      'sukawana',
      'lopang',
      'api',
      'mansur',
      'rt 03',
      'B 1234 XY',
    ),
    {
      maxLength: 6,
    },
  )
  .map((words) => words.join(' '))

/** Points crowd in a few hundred metres, so that many pairs lie near a bound. */
export const anyPlace: fc.Arbitrary<ReportedPlace> = fc.oneof(
  fc.record(
    {
      lat: fc.double({ min: -6.125, max: -6.115, noNaN: true }),
      lon: fc.double({ min: 106.15, max: 106.16, noNaN: true }),
      radius: fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 30_000 })),
      source: fc.constantFrom(...locationSources),
    },
    { requiredKeys: ['lat', 'lon'] },
  ),
  fc.constantFrom(
    { lat: 0, lon: 179.9999, radius: 100 },
    { lat: 0, lon: -179.9999, radius: 100 },
    { lat: 90, lon: 0, radius: 50 },
    { lat: -6.12, lon: 106.15, radius: 1e8 },
  ),
  fc.constantFrom(...kelurahanList).map(({ lat, lon }) => ({ lat, lon, source: 'gazetteer' as const })),
)

/** All over the city, exact and vague, so that many pairs reach across the squares of the index. */
export const anyPlaceOfTheCity: fc.Arbitrary<ReportedPlace> = fc.record({
  lat: fc.double({ min: -6.2, max: -6.02, noNaN: true }),
  lon: fc.double({ min: 106.07, max: 106.25, noNaN: true }),
  radius: fc.oneof(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 3_000 })),
})

export const anyReport: fc.Arbitrary<Report> = fc.record(
  {
    location: anyPlace,
    type: fc.constantFrom(...incidentTypes),
    text: anyWords,
    at: fc.integer({ min: now - HOUR, max: now }),
  },
  { requiredKeys: ['text', 'at'] },
)

export const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record(
    {
      incidentId: fc.uuid(),
      number: fc.constant('20261124-001'),
      type: fc.constantFrom(...incidentTypes),
      location: anyPlace,
      text: anyWords,
      openedAt: fc.integer({ min: now - 8 * HOUR, max: now }),
      lasted: fc.integer({ min: 0, max: 8 * HOUR }),
      closed: fc.boolean(),
      calls: fc.integer({ min: 1, max: 50 }),
    },
    { requiredKeys: ['incidentId', 'number', 'type', 'text', 'openedAt', 'lasted', 'closed', 'calls'] },
  )
  .map(({ lasted, ...one }) => ({ ...one, lastActivityAt: Math.min(now, one.openedAt + lasted) }))

/** Incidents have different ids. */
export const anyCandidates = fc.uniqueArray(anyCandidate, { maxLength: 25, selector: ({ incidentId }) => incidentId })
