import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDispatchOpen } from '../../src/domain/dispatch/dispatch'
import { redactIncident, redactIncidentEvent } from '../../src/domain/access/redact'
import { evolveIncident } from '../../src/domain/incident/evolve-incident'
import type { Incident } from '../../src/domain/incident/incident'
import type { RecordedIncidentEvent } from '../../src/domain/incident/incident-events'
import { evolve, type StreamState } from '../../src/projection/stream-state'
import { anyShift, SimulatedCentre, type Step } from './simulated-centre'

const runAll = (steps: readonly Step[]) => {
  const centre = new SimulatedCentre()
  for (const step of steps) centre.run(step)
  return centre
}

const isIncidentEvent = (event: { stream: string }): event is RecordedIncidentEvent =>
  event.stream.startsWith('incident:')

test('replaying the log gives the state', () => {
  fc.assert(
    fc.property(anyShift(60), (steps) => {
      const centre = runAll(steps)
      const replayed = new Map<string, StreamState>()
      for (const event of centre.log) {
        const next = evolve(replayed.get(event.stream), event)
        if (next !== undefined) replayed.set(event.stream, next)
      }
      expect(replayed).toEqual(centre.states)
    }),
  )
})

test('a refusal leaves the log alone', () => {
  fc.assert(
    fc.property(anyShift(60), (steps) => {
      const centre = new SimulatedCentre()
      for (const step of steps) {
        const before = centre.log.length
        const refusal = centre.run(step)
        if (refusal !== undefined) expect(centre.log).toHaveLength(before)
      }
    }),
  )
})

test('no closed incident has an open dispatch', () => {
  fc.assert(
    fc.property(anyShift(80), (steps) => {
      const centre = new SimulatedCentre()
      for (const step of steps) {
        centre.run(step)
        for (const state of centre.states.values()) {
          if (state.kind !== 'incident' || state.incident.life.kind !== 'closed') continue
          expect(state.incident.dispatches.filter(isDispatchOpen)).toEqual([])
        }
      }
    }),
  )
})

test('an agency never has two open dispatches in one incident', () => {
  fc.assert(
    fc.property(anyShift(80), (steps) => {
      for (const state of runAll(steps).states.values()) {
        if (state.kind !== 'incident') continue
        const open = state.incident.dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId)
        expect(new Set(open).size).toBe(open.length)
      }
    }),
  )
})

test('redacting what was folded equals folding what was redacted', () => {
  fc.assert(
    fc.property(anyShift(80), fc.constantFrom('damkar', 'psc119', 'dishub'), (steps, agencyId) => {
      const centre = runAll(steps)
      for (const id of ['x', 'y']) {
        const whole = centre.incident(id)
        if (whole === undefined) continue
        const agencyOf = (dispatchId: string) =>
          whole.dispatches.find((dispatch) => dispatch.id === dispatchId)?.agencyId
        const folded = centre.log
          .filter(isIncidentEvent)
          .filter(({ stream }) => stream === `incident:${id}`)
          .map((event) => redactIncidentEvent(event, agencyId, agencyOf))
          .reduce<Incident | undefined>(evolveIncident, undefined)
        expect(folded).toEqual(redactIncident(whole, agencyId))
      }
    }),
  )
})

test('two operators on one incident at once, 10,000 interleavings: no lost update and every refusal true', () => {
  const mine: Step[] = [
    step('operator1', 'p1', { type: 'dispatch', agencyIds: ['damkar', 'psc119'], terms: {} }),
    step('operator1', 'p2', { type: 'note', text: 'dari operator1' }),
    step('operator1', 'p3', { type: 'close', disposition: 'selesai' }),
    step('operator1', 'p4', { type: 'reprioritise', priority: 'P2', reason: 'reda' }),
  ]
  const theirs: Step[] = [
    step('operator2', 'q1', { type: 'note', text: 'dari operator2' }),
    step('operator2', 'q2', { type: 'dispatch', agencyIds: ['damkar', 'polresta'], terms: {} }),
    step('operator2', 'q3', { type: 'retype', incidentType: 'listrik', reason: 'gardu' }),
    step('operator2', 'q4', { type: 'close', disposition: 'tanpa-tindakan' }),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 0, 0, 0, 1, 1, 1, 1], { minLength: 8 }), (turns) => {
      const centre = new SimulatedCentre()
      centre.run(
        step('operator1', 'open', {
          type: 'open',
          number: '112-20261124-0001',
          incidentType: 'kebakaran',
          location: { lat: -6.1, lon: 106.15, source: 'map' },
          narrative: 'api',
        }),
      )
      const queues = [[...mine], [...theirs]]
      for (const turn of turns) {
        const next = queues[turn]?.shift()
        if (next === undefined) continue
        const before = centre.incident('x') as Incident
        const refusal = centre.run(next)
        const after = centre.incident('x') as Incident
        if (refusal !== undefined) {
          // A refusal is true: what it says holds of the state it was decided on.
          if (refusal.code === 'dispatch-open') expect(before.dispatches.some(isDispatchOpen)).toBe(true)
          else if (refusal.code === 'already-closed') expect(before.life.kind).toBe('closed')
          else expect.fail(`unexpected refusal ${refusal.code}`)
          expect(after).toEqual(before)
        } else if (next.kind === 'incident' && next.command.type === 'note') {
          const { text } = next.command
          expect(after.notes.map((note) => note.text)).toContain(text)
        }
      }
      const end = centre.incident('x') as Incident
      // Nothing that was accepted is missing at the end.
      expect(end.notes.map(({ text }) => text).sort()).toEqual(['dari operator1', 'dari operator2'])
      expect(end.version).toBe(centre.log.length)
      const open = end.dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId)
      expect(new Set(open).size).toBe(open.length)
    }),
    { numRuns: 10_000 },
  )
})

function step(username: string, commandId: string, command: (Step & { kind: 'incident' })['command']): Step {
  return { kind: 'incident', actor: { role: 'operator', username }, commandId, stream: 'incident:x', command }
}
