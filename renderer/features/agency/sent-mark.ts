import type { OutboxEntry } from '../../../src/client/client-ports'
import { MINUTE, type Instant } from '../../../src/domain/kernel/time'

/** What waits in the queue about an order: its answer or a step, or something beside them (units). */
export type Queued = 'step' | 'other'

/** Whether the centre has what this console shows of an order. */
export type SentMark =
  /** Said here without a line, and not yet at the centre. */
  | { readonly kind: 'unsent'; readonly what: Queued }
  /** It was unsent, and the centre has it now. */
  | { readonly kind: 'sent'; readonly what: Queued; readonly at: Instant }

/** How long it is said that what waited has arrived. */
const SAID_FOR = MINUTE

const steps: ReadonlySet<string> = new Set([
  'dispatch:acknowledge',
  'dispatch:decline',
  'dispatch:status',
  'dispatch:take-back-status',
])
const others: ReadonlySet<string> = new Set(['dispatch:assign-units'])

/** The orders that something in the queue is about, and what. */
export function queuedOrders(outbox: readonly OutboxEntry[]): ReadonlyMap<string, Queued> {
  const found = new Map<string, Queued>()
  for (const { name, input } of outbox) {
    if (!('dispatchId' in input) || typeof input.dispatchId !== 'string') continue
    if (steps.has(name)) found.set(input.dispatchId, 'step')
    else if (others.has(name) && !found.has(input.dispatchId)) found.set(input.dispatchId, 'other')
  }
  return found
}

interface Line {
  readonly queued: ReadonlyMap<string, Queued>
  /** Orders with a command the centre refused: what waited of them has not arrived. */
  readonly refused: ReadonlyMap<string, Queued>
  readonly isOnline: boolean
  readonly now: Instant
}

export type SentMarks = Readonly<Record<string, SentMark>>

/** The marks of all orders, from those before. With a line what is queued is at the centre in a moment: no mark. */
export function markSent(before: SentMarks, line: Line): SentMarks {
  const ids = [...new Set([...Object.keys(before), ...line.queued.keys()])]
  const marks = ids.flatMap((id) => {
    const mark = markOf(before[id], id, line)
    return mark === undefined ? [] : [[id, mark] as const]
  })
  const isSame = marks.length === Object.keys(before).length && marks.every(([id, mark]) => before[id] === mark)
  return isSame ? before : Object.fromEntries(marks)
}

function markOf(known: SentMark | undefined, id: string, line: Line): SentMark | undefined {
  const what = line.queued.get(id)
  if (what !== undefined) {
    if (known?.kind === 'unsent') return known.what === what ? known : { ...known, what }
    return line.isOnline ? undefined : { kind: 'unsent', what }
  }
  if (known === undefined || line.refused.has(id)) return undefined
  if (known.kind === 'sent') return line.now - known.at < SAID_FOR ? known : undefined
  // Gone from the queue without a line: somebody took it back.
  return line.isOnline ? { kind: 'sent', what: known.what, at: line.now } : undefined
}
