import { assertNever } from '../kernel/assert-never'
import {
  currentRound,
  type Complaint,
  type ComplaintTask,
  type Identity,
  type Round,
  type TaskState,
} from './complaint'
import type { RecordedComplaintEvent } from './complaint-events'

type Submitted = Extract<RecordedComplaintEvent, { type: 'complaint-submitted' }>

/** Folds one event into a complaint. `undefined` before the first one. Total: it never throws on a known event. */
export function evolveComplaint(
  complaint: Complaint | undefined,
  event: RecordedComplaintEvent,
): Complaint | undefined {
  if (event.type === 'complaint-submitted') return submitted(event)
  if (complaint === undefined) return undefined
  const next = { ...complaint, version: event.version }
  const { actor: by, occurredAt: at, recordedAt } = event
  switch (event.type) {
    case 'complaint-categorised':
      return { ...next, ...event.body }
    case 'complaint-routed': {
      const { agencyId, reason } = event.body
      const task: ComplaintTask = { agencyId, routedAt: at, reason, state: { kind: 'routed' } }
      const tasks = [...next.tasks.filter((known) => known.agencyId !== agencyId), task]
      return inRound({ ...next, tasks }, (round) => ({ ...round, verifiedAt: round.verifiedAt ?? recordedAt }))
    }
    case 'complaint-returned':
      return {
        ...withTask(next, event.body.agencyId, () => ({ kind: 'returned', at, by, ...why(event.body) })),
        returns: next.returns + 1,
      }
    case 'complaint-withdrawn':
      return withTask(next, event.body.agencyId, () => ({ kind: 'withdrawn', at, by, ...why(event.body) }))
    case 'complaint-responded': {
      const { answerId, agencyId, empty, ...said } = event.body
      const answer = {
        id: answerId,
        by,
        at,
        empty,
        completes: false,
        ...(agencyId === undefined ? {} : { agencyId }),
        ...said,
      }
      const answered = { ...next, answers: [...next.answers, answer] }
      if (empty) return answered
      const told =
        agencyId === undefined
          ? answered
          : withTask(answered, agencyId, ({ kind }) =>
              kind === 'routed' ? { kind: 'responded', at } : { kind: 'in-progress', at },
            )
      return inRound(told, (round) => ({ ...round, respondedAt: round.respondedAt ?? recordedAt }))
    }
    case 'complaint-completed': {
      const { answerId, ...said } = event.body
      const answers = [...next.answers, { id: answerId, by, at, empty: false, completes: true, ...said }]
      const told = withTask({ ...next, answers }, said.agencyId, () => ({ kind: 'completed', at }))
      const rest = told.tasks.filter(({ state }) => state.kind !== 'returned' && state.kind !== 'withdrawn')
      const isDone = rest.every(({ state }) => state.kind === 'completed')
      return inRound(told, (round) => ({
        ...round,
        respondedAt: round.respondedAt ?? recordedAt,
        // Several agencies: done when the last of them is.
        ...(isDone ? { completedAt: round.completedAt ?? recordedAt } : {}),
      }))
    }
    case 'complaint-closed':
      return ended({ ...next, life: { kind: 'closed', at, by, ...why(event.body) } }, recordedAt)
    case 'complaint-rejected':
      return ended({ ...next, life: { kind: 'rejected', at, by, ...why(event.body) } }, recordedAt)
    case 'complaint-reopened': {
      const round: Round = { startedAt: recordedAt, pauses: [], warned: {} }
      const tasks = next.tasks.map((task) =>
        task.state.kind === 'returned' || task.state.kind === 'withdrawn'
          ? task
          : { ...task, state: { kind: 'routed' } as const },
      )
      const verified = tasks.some(({ state }) => state.kind === 'routed') ? { verifiedAt: recordedAt } : {}
      const rounds = [...endedRounds(next.rounds, recordedAt), { ...round, ...verified }]
      return { ...next, life: { kind: 'open', reopened: { at, by, ...why(event.body) } }, tasks, rounds }
    }
    case 'complaint-paused':
      return paused({ ...next, life: { kind: 'paused', at, by, ...event.body } }, event.body.code, recordedAt)
    case 'complaint-promoted': {
      const { incidentId, number } = event.body
      const life = { kind: 'promoted', at, by, incidentId, number } as const
      return paused({ ...next, life, incidentId }, 'promoted', recordedAt)
    }
    case 'complaint-resumed':
      return inRound({ ...next, life: { kind: 'open' } }, (round) => unpaused(round, recordedAt))
    case 'complaint-rated': {
      const { stars, text } = event.body
      return { ...next, ratings: [...next.ratings, { stars, at, ...(text === undefined ? {} : { text }) }] }
    }
    case 'complaint-disputed': {
      const { disputeId, ...said } = event.body
      return { ...next, disputes: [...next.disputes, { id: disputeId, at, ...said }] }
    }
    case 'emergency-ruled-out':
      return { ...next, ruledOut: { at: recordedAt, by, ...why(event.body) } }
    case 'complaint-added': {
      const { additionId, ...said } = event.body
      return { ...next, additions: [...next.additions, { id: additionId, at, by, ...said }] }
    }
    case 'complaint-relocated': {
      const { location: _place, areaCode: _area, ...rest } = next
      const { location, areaCode } = event.body
      return {
        ...rest,
        ...(location === undefined ? {} : { location }),
        ...(areaCode === undefined ? {} : { areaCode }),
      }
    }
    case 'complaint-linked': {
      const { leader, member } = event.body
      if (member === next.id) return { ...next, leader }
      return { ...next, members: [...next.members.filter((id) => id !== member), member] }
    }
    case 'complaint-unlinked': {
      const { member } = event.body
      if (member !== next.id) return { ...next, members: next.members.filter((id) => id !== member) }
      const { leader: _leader, ...rest } = next
      return rest
    }
    case 'complaint-warned': {
      const { clock, left } = event.body
      return inRound(next, (round) => ({ ...round, warned: { ...round.warned, [clock]: left } }))
    }
    case 'identity-reveal-asked': {
      const { revealId, ...reason } = event.body
      return { ...next, reveals: [...next.reveals, { id: revealId, askedBy: by, askedAt: at, ...reason }] }
    }
    case 'identity-revealed': {
      const reveals = next.reveals.map((reveal) =>
        reveal.id === event.body.revealId ? { ...reveal, granted: { by, at: recordedAt } } : reveal,
      )
      return { ...next, reveals }
    }
    case 'complaint-erased':
      return erased(next, at)
    default:
      return assertNever(event)
  }
}

function submitted(event: Submitted): Complaint {
  const { identity, reporter, externalId: _external, ...body } = event.body
  const kept: Identity =
    identity === 'open' ? { kind: 'open', ...(reporter === undefined ? {} : { reporter }) } : { kind: identity }
  // A paper of yesterday has waited since yesterday; nobody dates a complaint later than it came.
  const startedAt = Math.min(event.occurredAt, event.recordedAt)
  return {
    id: event.stream.slice('complaint:'.length),
    version: event.version,
    submittedAt: startedAt,
    submittedBy: event.actor,
    identity: kept,
    life: { kind: 'open' },
    tasks: [],
    returns: 0,
    answers: [],
    additions: [],
    ratings: [],
    disputes: [],
    rounds: [{ startedAt, pauses: [], warned: {} }],
    members: [],
    reveals: [],
    ...body,
  }
}

const why = ({ reason }: { readonly reason?: string }) => (reason === undefined ? {} : { reason })

function withTask(complaint: Complaint, agencyId: string, change: (state: TaskState) => TaskState): Complaint {
  const tasks = complaint.tasks.map((task) =>
    task.agencyId === agencyId ? { ...task, state: change(task.state) } : task,
  )
  return { ...complaint, tasks }
}

function inRound(complaint: Complaint, change: (round: Round) => Round): Complaint {
  return { ...complaint, rounds: [...complaint.rounds.slice(0, -1), change(currentRound(complaint))] }
}

/** One pause ends where the next begins: they never overlap. */
function paused(complaint: Complaint, code: Round['pauses'][number]['code'], at: number): Complaint {
  return inRound(complaint, (round) => ({ ...round, pauses: [...unpaused(round, at).pauses, { from: at, code }] }))
}

function unpaused(round: Round, at: number): Round {
  return { ...round, pauses: round.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)) }
}

function endedRounds(rounds: readonly Round[], at: number): readonly Round[] {
  return rounds.map((round) => (round.endedAt === undefined ? { ...unpaused(round, at), endedAt: at } : round))
}

const ended = (complaint: Complaint, at: number): Complaint => ({
  ...complaint,
  rounds: endedRounds(complaint.rounds, at),
})

/** What a person said or is; what the office did stays, without the words. The same as folding a log whose personal parts are gone. */
function erased(complaint: Complaint, at: number): Complaint {
  const { text: _text, location: _place, identity, ruledOut, ...rest } = complaint
  const silent = <T extends { readonly text?: string }>(items: readonly T[]) =>
    items.map(({ text: _said, ...item }) => item)
  return {
    ...rest,
    identity: { kind: identity.kind },
    life: withoutReason(complaint.life),
    tasks: complaint.tasks.map((task) => ({ ...task, state: withoutReason(task.state) })),
    answers: silent(complaint.answers),
    additions: silent(complaint.additions).map((addition) => ({ ...addition, photoIds: [] })),
    ratings: silent(complaint.ratings),
    disputes: silent(complaint.disputes),
    reveals: complaint.reveals.map(withoutReason),
    ...(ruledOut === undefined ? {} : { ruledOut: withoutReason(ruledOut) }),
    photoIds: [],
    erasedAt: at,
  }
}

/** Why something was done is told in a person's words. */
function withoutReason<T extends object>(said: T): T {
  const { reason: _reason, ...rest } = said as T & { readonly reason?: string }
  const { reopened } = rest as { readonly reopened?: object }
  // Every reason is optional, so what is left is of the same type.
  return (reopened === undefined ? rest : { ...rest, reopened: withoutReason(reopened) }) as T
}
