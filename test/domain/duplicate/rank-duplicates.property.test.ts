import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareCandidate, type Candidate } from '../../../src/domain/duplicate/candidate'
import { CLOSED_FOR, PROPOSE_FROM, rankDuplicates } from '../../../src/domain/duplicate/rank-duplicates'
import { createRecentIncidents } from '../../../src/domain/duplicate/recent-incidents'
import { typeRelation } from '../../../src/domain/duplicate/related-types'
import { boundBetween, discOf, whereabouts } from '../../../src/domain/duplicate/whereabouts'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { MINUTE } from '../../../src/domain/kernel/time'
import { metresBetween } from '../../../src/domain/place/distance'
import { anyCandidate, anyCandidates, anyPlace, anyPlaceOfTheCity, anyReport, now } from './simulated-incidents'

test('the order of the incidents does not change the ranking', () => {
  fc.assert(
    fc.property(
      anyReport,
      anyCandidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      (report, [all, shuffled]) => {
        expect(rankDuplicates(report, shuffled, now)).toEqual(rankDuplicates(report, all, now))
      },
    ),
  )
})

test('nothing is proposed beyond its stated bounds or below the threshold', () => {
  fc.assert(
    fc.property(anyReport, anyCandidates, (report, all) => {
      const proposals = rankDuplicates(report, all, now)
      expect(proposals.length).toBeLessThanOrEqual(5)
      for (const [rank, { incidentId, score, evidence }] of proposals.entries()) {
        const { distanceMetres, withinMetres } = evidence
        if (distanceMetres !== undefined) expect(distanceMetres).toBeLessThanOrEqual(withinMetres ?? -1)
        const known = all.find((one) => one.incidentId === incidentId)
        if (known?.closed === true) expect(evidence.minutes).toBeLessThanOrEqual(CLOSED_FOR / MINUTE)
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThan(1)
        expect(score).toBeLessThanOrEqual(proposals[rank - 1]?.score ?? 1)
      }
      if (proposals[0] !== undefined) expect(proposals[0].score).toBeGreaterThanOrEqual(PROPOSE_FROM)
    }),
  )
})

test('distance, bound and type relation are symmetric', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (a, b) => {
      expect(metresBetween(a, b)).toBe(metresBetween(b, a))
      expect(boundBetween(discOf(a), discOf(b))).toBeCloseTo(boundBetween(discOf(b), discOf(a)), 6)
    }),
  )
  for (const a of incidentTypes) for (const b of incidentTypes) expect(typeRelation(a, b)).toBe(typeRelation(b, a))
})

/** The score of the only incident there is; 0 when it is not proposed. */
const scoreOf = (report: Parameters<typeof rankDuplicates>[0], candidate: Candidate) =>
  rankDuplicates(report, [candidate], now)[0]?.score ?? 0

test('the farther an incident the lower its score', () => {
  const metres = fc.double({ min: 0, max: 180, noNaN: true })
  fc.assert(
    fc.property(anyReport, anyCandidate, metres, metres, (report, candidate, a, b) => {
      const location = { lat: -6.12, lon: 106.155, radius: 60 }
      const fresh = { ...candidate, type: 'kebakaran', openedAt: now, lastActivityAt: now, closed: false } as const
      const at = (away: number) =>
        scoreOf(
          { ...report, type: 'kebakaran', at: now, location },
          { ...fresh, location: { ...location, lat: location.lat + away / 111_195 } },
        )
      expect(at(0)).toBeGreaterThan(0)
      expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)))
    }),
  )
})

test('the longer ago an incident the lower its score', () => {
  fc.assert(
    fc.property(anyReport, anyCandidate, fc.nat(300), fc.nat(300), fc.nat(60), (report, candidate, a, b, lasted) => {
      const ago = (minutes: number) => {
        const lastActivityAt = report.at - minutes * MINUTE
        return scoreOf(report, { ...candidate, lastActivityAt, openedAt: lastActivityAt - lasted * MINUTE })
      }
      expect(ago(Math.max(a, b))).toBeLessThanOrEqual(ago(Math.min(a, b)))
    }),
  )
})

const placesOfAll = fc.oneof(
  fc.array(anyPlace, { minLength: 26, maxLength: 26 }),
  fc.array(anyPlaceOfTheCity, { minLength: 26, maxLength: 26 }),
)

test('the index gives every incident that may be proposed, and no closed one of long ago', () => {
  fc.assert(
    fc.property(anyReport, anyCandidates, placesOfAll, (asked, incidents, places) => {
      const [own, ...others] = places
      const report = own === undefined ? asked : { ...asked, location: own }
      const all = incidents.map((one, at) => ({
        ...one,
        location: others[at] ?? { lat: -6.1, lon: 106.1, radius: 40 },
      }))
      const index = createRecentIncidents()
      for (const candidate of all) index.put(candidate)
      const found = new Set(index.candidates(report, now).map(({ incidentId }) => incidentId))
      const where = whereabouts(report.location, report.areaCode, report.text)
      for (const candidate of all) {
        const prepared = prepareCandidate(candidate)
        const isRecent = !candidate.closed || report.at - candidate.lastActivityAt <= CLOSED_FOR
        const isWithin =
          where.kind !== 'placed' ||
          prepared.where.kind !== 'placed' ||
          metresBetween(where.disc, prepared.where.disc) <= boundBetween(where.disc, prepared.where.disc)
        if (isRecent && isWithin) expect(found).toContain(candidate.incidentId)
        if (!isRecent) expect(found).not.toContain(candidate.incidentId)
      }
    }),
    { numRuns: 500 },
  )
})

test('an incident that was put again or removed is found as it is now', () => {
  fc.assert(
    fc.property(anyReport, anyCandidate, anyCandidate, (report, before, after) => {
      const index = createRecentIncidents()
      const again = { ...after, incidentId: before.incidentId }
      index.put(before)
      index.put(again)
      const only = createRecentIncidents()
      only.put(again)
      expect(index.candidates(report, now)).toEqual(only.candidates(report, now))
      expect(index.size()).toBe(1)
      index.remove(before.incidentId)
      index.remove(before.incidentId)
      expect(index.candidates(report, now)).toEqual([])
      expect(index.size()).toBe(0)
    }),
  )
})
