import type { HandOver, Shift } from './shift'

/** What a person can do about their duty now: a hand-over by somebody else comes before anything. */
export type DutyStep =
  | { readonly kind: 'accept'; readonly handOver: HandOver }
  /** `after`: they handed over and it was accepted: starting again puts them beside who has the duty now. */
  | { readonly kind: 'start'; readonly after?: HandOver }
  /** Theirs waits for somebody else; until then they can take it back. */
  | { readonly kind: 'waits'; readonly handOver: HandOver }
  | { readonly kind: 'on-duty' }

export function dutyStep(shift: Shift | undefined, username: string): DutyStep {
  const handOver = shift?.handOver
  if (handOver !== undefined && handOver.accepted === undefined) {
    return { kind: handOver.by === username ? 'waits' : 'accept', handOver }
  }
  if (shift?.onDuty.some((one) => one.username === username) === true) return { kind: 'on-duty' }
  return handOver?.by === username ? { kind: 'start', after: handOver } : { kind: 'start' }
}
