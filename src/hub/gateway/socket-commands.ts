import { commands, isCommandName, type Reply } from '../../contract/commands/index'
import { refuse, type RefusalCode } from '../../domain/kernel/result'
import type { Actor } from '../../domain/kernel/actor'
import type { HubCore } from '../core'
import type { Metrics } from '../metrics'

/** Over this a command is refused (contract). */
const LARGEST = 256 * 1024
const PER_SECOND = 2_000
const SECOND = 1_000

/** Runs commands and knows which are still running, so that a stopping hub can wait for them. */
export interface CommandDoor {
  readonly execute: (actor: Actor, workstation: string, name: string, payload: unknown) => Promise<Reply>
  /** No new command from now on; resolves when the accepted ones have been answered. */
  readonly drain: () => Promise<void>
}

export function createCommandDoor(core: HubCore, metrics: Metrics): CommandDoor {
  const running = new Set<Promise<Reply>>()
  let draining = false
  return {
    execute: async (actor, workstation, name, payload) => {
      if (draining) return refuse('overloaded', 'The hub is stopping; send it again when it is back.')
      const started = performance.now()
      const reply = readPayload(payload)
      const work: Promise<Reply> =
        'refusal' in reply
          ? Promise.resolve(refuse(reply.refusal, reply.message))
          : core.execute({ actor, workstation, commandId: reply.commandId, name, input: reply.input })
      running.add(work)
      try {
        const answer = await work
        const query = isCommandName(name) && 'query' in commands[name]
        metrics.command(name, answer.ok ? 'ok' : answer.error.code, (performance.now() - started) / SECOND, query)
        return answer
      } finally {
        running.delete(work)
      }
    },
    drain: async () => {
      draining = true
      await Promise.all(running)
    },
  }
}

/** Counts a socket's commands: false when it has sent more than it may in this second. */
export function createSocketRate(now: () => number): () => boolean {
  let second = 0
  let sent = 0
  return () => {
    const current = Math.floor(now() / SECOND)
    if (current !== second) {
      second = current
      sent = 0
    }
    sent += 1
    return sent <= PER_SECOND
  }
}

type Payload =
  { readonly commandId: string; readonly input: unknown } | { readonly refusal: RefusalCode; readonly message: string }

function readPayload(payload: unknown): Payload {
  if (typeof payload !== 'object' || payload === null || !('commandId' in payload)) {
    return { refusal: 'invalid-input', message: 'A command is {commandId, input}.' }
  }
  const { commandId } = payload
  if (typeof commandId !== 'string') return { refusal: 'invalid-input', message: 'commandId is a UUID.' }
  const input: unknown = 'input' in payload ? payload.input : undefined
  if (isTooLarge(input)) return { refusal: 'invalid-input', message: 'A command is at most 256 kB.' }
  return { commandId, input }
}

function isTooLarge(input: unknown): boolean {
  if (input === undefined) return false
  try {
    return Buffer.byteLength(JSON.stringify(input)) > LARGEST
  } catch {
    // Nested so deeply that it can't be written back: larger than any command in every sense.
    return true
  }
}
