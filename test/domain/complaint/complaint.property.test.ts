import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactComplaint, redactComplaintEvent } from '../../../src/domain/access/redact-complaint'
import { complaintState, currentRound, isComplaintOpen, type Complaint } from '../../../src/domain/complaint/complaint'
import { evolveComplaint } from '../../../src/domain/complaint/evolve-complaint'
import { currentWallClocks } from '../../../src/domain/sla/complaint-clocks'
import { dueWarnings, nextWarningAt } from '../../../src/domain/sla/due-warnings'
import { withoutPersonal } from '../../../src/hub/log/erase-streams'
import type { RecordedComplaintEvent } from '../../../src/domain/complaint/complaint-events'
import { anyLife } from './any-complaint'

test('folding the redacted events gives the redacted complaint', () => {
  fc.assert(
    fc.property(anyLife, fc.constantFrom('dlh', 'dputr'), (one, agencyId) => {
      const events = one.log.map((event) => redactComplaintEvent(event, agencyId))
      const folded = events.reduce<Complaint | undefined>(evolveComplaint, undefined)
      expect(folded).toEqual(redactComplaint(one.now, agencyId))
    }),
  )
})

test('pauses of a round follow each other, and only a complaint that stands still has an open one', () => {
  fc.assert(
    fc.property(anyLife, ({ now }) => {
      for (const round of now.rounds) {
        const moments = round.pauses.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
        expect(moments).toEqual([...moments].sort((a, b) => a - b))
      }
      const open = now.rounds.flatMap(({ pauses }) => pauses).filter(({ to }) => to === undefined)
      const stands = now.life.kind === 'paused' || now.life.kind === 'promoted'
      expect(open.length).toBe(stands ? 1 : 0)
      expect(currentRound(now).endedAt !== undefined).toBe(!isComplaintOpen(now))
    }),
  )
})

test('what was said is never taken back: answers, ratings, disputes, additions and rounds only grow', () => {
  fc.assert(
    fc.property(anyLife, ({ log }) => {
      let before: Complaint | undefined
      for (const event of log) {
        const after = evolveComplaint(before, event)
        if (before !== undefined && after !== undefined) {
          for (const part of ['answers', 'ratings', 'disputes', 'additions', 'rounds', 'reveals'] as const) {
            expect(after[part].length).toBeGreaterThanOrEqual(before[part].length)
          }
          expect(after.returns).toBeGreaterThanOrEqual(before.returns)
        }
        before = after
      }
    }),
  )
})

test('an empty answer never stops a clock', () => {
  fc.assert(
    fc.property(anyLife, ({ now, clock }) => {
      const { respondedAt, startedAt } = currentRound(now)
      const said = now.answers.some(({ empty, at }) => !empty && at >= startedAt)
      expect(respondedAt !== undefined).toBe(said)
      const { response } = currentWallClocks(now, clock)
      expect(response.metAt !== undefined).toBe(said || currentRound(now).endedAt !== undefined)
    }),
  )
})

test('what is erased leaves no words, no place and nobody', () => {
  fc.assert(
    fc.property(anyLife, ({ log, now }) => {
      fc.pre(log.at(-1)?.type === 'complaint-erased')
      const left = JSON.stringify({ ...now, tasks: [], reveals: [], life: {} })
      for (const word of ['NAMA', '0811', 'ALAMAT', 'KATA', 'Sampah', 'Kamis', 'p1']) expect(left).not.toContain(word)
    }),
  )
})

test('a warning is due exactly when its time has come', () => {
  fc.assert(
    fc.property(anyLife, fc.nat(200), ({ now: complaint, clock }, hours) => {
      const next = nextWarningAt(complaint, clock)
      const at = clock + hours * 3_600_000
      if (next === undefined || at < next) expect(dueWarnings(complaint, at)).toEqual([])
      else if (complaint.life.kind === 'open') expect(dueWarnings(complaint, at)).not.toEqual([])
    }),
  )
})

test('every life has exactly one of the states that the language knows', () => {
  fc.assert(
    fc.property(anyLife, ({ now }) => {
      const state = complaintState(now)
      if (now.life.kind !== 'open') expect(state).toBe(now.life.kind)
      if (state === 'received' || state === 'returned')
        expect(now.tasks.every((task) => ['returned', 'withdrawn'].includes(task.state.kind))).toBe(true)
    }),
  )
})

test('an erased complaint is what a log without its personal parts folds to', () => {
  fc.assert(
    fc.property(anyLife, (one) => {
      one.say({ type: 'erase', reason: 'Masa simpan habis.' })
      const at = one.log.map(({ type }) => type).lastIndexOf('complaint-erased')
      // The same event without some of its fields, all of them optional.
      const left = one.log.map((event, n) => (n <= at ? (withoutPersonal(event) as RecordedComplaintEvent) : event))
      const {
        photoIds: _own,
        additions: _added,
        ...folded
      } = left.reduce<Complaint | undefined>(evolveComplaint, undefined) as Complaint
      const { photoIds: _too, additions: _also, ...live } = one.now
      expect(folded).toEqual(live)
    }),
  )
})
