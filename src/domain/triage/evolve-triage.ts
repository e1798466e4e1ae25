import { assertNever } from '../kernel/assert-never'
import type { Triage, TriageOutcome, TriageRound } from './triage'
import type { RecordedTriageEvent } from './triage-events'

/** Folds one event into a triage. `undefined` before the first one. Total. */
export function evolveTriage(triage: Triage | undefined, event: RecordedTriageEvent): Triage {
  const current = roundOf(triage, event)
  const by = event.actor
  const at = event.occurredAt
  switch (event.type) {
    case 'triage-answered': {
      const { questionId, answer } = event.body
      return {
        ...current,
        answers: [...current.answers, { questionId, answer, by, at }],
        state: { kind: 'open' },
        earlierOutcomes: withEnded(current),
      }
    }
    case 'triage-finished':
      return { ...current, state: outcomeOf(event), earlierOutcomes: withEnded(current) }
    default:
      return assertNever(event)
  }
}

/** An event of another protocol, or of another version of it, starts a new round and keeps the old one whole. */
function roundOf(triage: Triage | undefined, { body }: RecordedTriageEvent): Triage {
  const { protocolId, protocolVersion } = body
  if (triage?.protocolId === protocolId && triage.protocolVersion === protocolVersion) return triage
  const fresh: TriageRound = { protocolId, protocolVersion, answers: [], state: { kind: 'open' }, earlierOutcomes: [] }
  if (triage === undefined) return { ...fresh, earlierRounds: [] }
  const { earlierRounds, ...left } = triage
  return { ...fresh, earlierRounds: [...earlierRounds, left] }
}

function withEnded({ state, earlierOutcomes }: Triage): readonly TriageOutcome[] {
  return state.kind === 'open' ? earlierOutcomes : [...earlierOutcomes, state]
}

function outcomeOf(event: RecordedTriageEvent & { readonly type: 'triage-finished' }): TriageOutcome {
  const { determinant, proposedPriority, priority, reason } = event.body
  const by = event.actor
  const at = event.occurredAt
  if (determinant !== undefined && priority === proposedPriority) {
    return { kind: 'finished', determinant, priority, by, at }
  }
  return {
    kind: 'overridden',
    priority,
    overriddenFrom: proposedPriority,
    reason: reason ?? '',
    by,
    at,
    ...(determinant === undefined ? {} : { determinant }),
  }
}
