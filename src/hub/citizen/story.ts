import { assertNever } from '../../domain/kernel/assert-never'
import type { RecordedComplaintEvent } from '../../domain/complaint/complaint-events'
import type { PauseCode } from '../../domain/complaint/complaint'
import type { Instant } from '../../domain/kernel/time'
import type { SiagaEvent } from '../../projection/stream-state'

/** One step of a complaint as its reporter is told it. Why an office sent it back is the office's own talk. */
export type Story = {
  readonly at: Instant
  readonly text?: string
  readonly photoIds?: readonly string[]
} & (
  | { readonly kind: 'submitted' | 'resumed' | 'promoted' | 'disputed' | 'added' | 'relocated' | 'erased' }
  | { readonly kind: 'linked' | 'unlinked' | 'closed-automatic' | 'closed' | 'rejected' | 'reopened' }
  | { readonly kind: 'routed' | 'returned' | 'withdrawn' | 'completed'; readonly agencyId: string }
  | { readonly kind: 'responded'; readonly agencyId: string | undefined; readonly empty: boolean }
  | { readonly kind: 'paused'; readonly code: PauseCode }
  | { readonly kind: 'rated'; readonly stars: number }
  | { readonly kind: 'categorised'; readonly category: string }
)

/** In the order it happened. Warnings and who asked for a name are no part of it. `events`: of one complaint. */
export function storyOf(events: readonly SiagaEvent[]): readonly Story[] {
  return events.flatMap((event) =>
    event.stream.startsWith('complaint:') ? stepOf(event as RecordedComplaintEvent) : [],
  )
}

function stepOf(event: RecordedComplaintEvent): readonly Story[] {
  const at = event.occurredAt
  switch (event.type) {
    case 'complaint-submitted':
      return [{ kind: 'submitted', at }]
    case 'complaint-categorised':
      return [{ kind: 'categorised', at, category: event.body.category }]
    case 'complaint-routed':
      return [{ kind: 'routed', at, agencyId: event.body.agencyId }]
    case 'complaint-returned':
      return [{ kind: 'returned', at, agencyId: event.body.agencyId }]
    case 'complaint-withdrawn':
      return [{ kind: 'withdrawn', at, agencyId: event.body.agencyId }]
    case 'complaint-responded': {
      const { agencyId, empty, photoIds } = event.body
      return [{ kind: 'responded', at, agencyId, empty, photoIds, ...said(event.body) }]
    }
    case 'complaint-completed': {
      const { agencyId, photoIds } = event.body
      return [{ kind: 'completed', at, agencyId, photoIds, ...said(event.body) }]
    }
    case 'complaint-closed':
      return [{ kind: event.body.automatic === true ? 'closed-automatic' : 'closed', at, ...why(event.body) }]
    case 'complaint-rejected':
      return [{ kind: 'rejected', at, ...why(event.body) }]
    case 'complaint-reopened':
      return [{ kind: 'reopened', at, ...why(event.body) }]
    case 'complaint-paused':
      return [{ kind: 'paused', at, code: event.body.code, ...why(event.body) }]
    case 'complaint-resumed':
      return [{ kind: 'resumed', at }]
    case 'complaint-promoted':
      return [{ kind: 'promoted', at }]
    case 'complaint-rated':
      return [{ kind: 'rated', at, stars: event.body.stars, ...said(event.body) }]
    case 'complaint-disputed':
      return [{ kind: 'disputed', at, ...said(event.body) }]
    case 'complaint-added':
      return [{ kind: 'added', at, photoIds: event.body.photoIds, ...said(event.body) }]
    case 'complaint-relocated':
      return [{ kind: 'relocated', at }]
    case 'complaint-linked':
      // It is told on both; the one that leads goes on as before.
      return event.stream.endsWith(`:${event.body.member}`) ? [{ kind: 'linked', at }] : []
    case 'complaint-unlinked':
      return event.stream.endsWith(`:${event.body.member}`) ? [{ kind: 'unlinked', at }] : []
    case 'complaint-erased':
      return [{ kind: 'erased', at }]
    case 'complaint-warned':
    case 'emergency-ruled-out':
    case 'identity-reveal-asked':
    case 'identity-revealed':
      return []
    default:
      return assertNever(event)
  }
}

const said = ({ text }: { readonly text?: string }) => (text === undefined ? {} : { text })
const why = ({ reason }: { readonly reason?: string }) => (reason === undefined ? {} : { text: reason })
