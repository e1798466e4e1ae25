import { isCallLive, type Call } from '../../domain/call/call'
import type { PendingAml } from '../../domain/call/pending-aml'
import { comparableNumber } from '../../domain/call/phone-number'
import type { StreamState } from '../../projection/stream-state'

/** Live calls and waiting messages of phones by their number, so that neither a ring nor a message looks through the board. */
export interface NumberIndex {
  readonly put: (stream: string, state: StreamState) => void
  /** `compared`: as `comparableNumber` gives it, never empty. */
  readonly callsOf: (compared: string) => Iterable<readonly [stream: string, call: Call]>
  readonly amlOf: (compared: string) => Iterable<readonly [stream: string, aml: PendingAml]>
  /** Every waiting message, the oldest known first. */
  readonly waiting: () => Iterable<readonly [stream: string, aml: PendingAml]>
}

export function createNumberIndex(): NumberIndex {
  const calls = createShelf<Call>()
  const amls = createShelf<PendingAml>()
  return {
    put: (stream, state) => {
      if (state.kind === 'call') {
        const { call } = state
        calls.put(stream, isCallLive(call) ? { value: call, number: compared(call.number) } : undefined)
      } else if (state.kind === 'aml') {
        const { aml } = state
        amls.put(stream, aml.settled ? undefined : { value: aml, number: compared(aml.number) })
      }
    },
    callsOf: calls.of,
    amlOf: amls.of,
    waiting: amls.all,
  }
}

const compared = (number: string | undefined) => (number === undefined ? '' : comparableNumber(number))

interface Filed<T> {
  readonly value: T
  readonly number: string
}

interface Shelf<T> {
  readonly put: (stream: string, entry: Filed<T> | undefined) => void
  readonly of: (number: string) => Iterable<readonly [string, T]>
  readonly all: () => Iterable<readonly [string, T]>
}

function createShelf<T>(): Shelf<T> {
  const filed = new Map<string, Filed<T>>()
  const byNumber = new Map<string, Set<string>>()
  return {
    put: (stream: string, entry: Filed<T> | undefined): void => {
      const before = filed.get(stream)
      if (before !== undefined && before.number !== entry?.number) {
        const there = byNumber.get(before.number)
        there?.delete(stream)
        if (there?.size === 0) byNumber.delete(before.number)
      }
      if (entry === undefined) {
        filed.delete(stream)
        return
      }
      filed.set(stream, entry)
      const there = byNumber.get(entry.number)
      if (there === undefined) byNumber.set(entry.number, new Set([stream]))
      else there.add(stream)
    },
    of: function* (number: string): Generator<readonly [string, T]> {
      for (const stream of byNumber.get(number) ?? []) {
        const entry = filed.get(stream)
        if (entry !== undefined) yield [stream, entry.value]
      }
    },
    all: function* (): Generator<readonly [string, T]> {
      for (const [stream, { value }] of filed) yield [stream, value]
    },
  }
}
