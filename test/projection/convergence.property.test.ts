import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boardOf, boardOfFacts, factsOfBoard } from '../../src/projection/board'
import { canonicalJson } from '../../src/projection/canonical-json'
import { applyEvents, noFacts, type Facts } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { anyShift, SimulatedCentre } from '../domain/simulated-centre'

const shift = anyShift(60).map((steps) => {
  const centre = new SimulatedCentre()
  for (const step of steps) centre.run(step)
  return centre
})

test('any order of delivery, with repeats, in batches of any size, gives the same board', () => {
  fc.assert(
    fc.property(shift, fc.infiniteStream(fc.nat()), (centre, random) => {
      const draw = (): number => Number(random.next().value)
      const deliveries = [...centre.log, ...centre.log.filter(() => draw() % 3 === 0)]
        .map((event) => ({ event, at: draw() }))
        .sort((a, b) => a.at - b.at)
        .map(({ event }) => event)
      let facts: Facts = noFacts
      for (let from = 0; from < deliveries.length;) {
        const size = 1 + (draw() % 5)
        facts = applyEvents(facts, deliveries.slice(from, from + size))
        from += size
      }
      expect(boardOfFacts(facts)).toEqual(boardOf(centre.states.values()))
    }),
  )
})

test('a console that starts from a snapshot in the middle sees the same open streams as one that saw everything', () => {
  fc.assert(
    fc.property(shift, fc.double({ min: 0, max: 1, noNaN: true }), (centre, share) => {
      const cut = Math.floor(centre.log.length * share)
      const early = applyEvents(noFacts, centre.log.slice(0, cut))
      const rest = centre.log.slice(cut)
      const board = JSON.parse(JSON.stringify(boardOfFacts(early))) as ReturnType<typeof boardOfFacts>
      // What was off the board at the snapshot and is reopened comes as a backfill of the whole stream.
      const reopened = new Set(rest.filter(({ type }) => type === 'incident-reopened').map(({ stream }) => stream))
      const backfill: SiagaEvent[] = centre.log.filter(({ stream }) => reopened.has(stream))
      const facts = applyEvents(applyEvents(factsOfBoard(board), rest), backfill)
      expect(boardOfFacts(facts)).toEqual(boardOf(centre.states.values()))
    }),
  )
})

test('canonical JSON does not depend on the order in which keys were set, and reads back equal', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
