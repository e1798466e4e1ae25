import { randomUUID } from 'node:crypto'
import type { Socket } from 'socket.io-client'
import type { CommandInput, CommandName, Reply } from '../../src/contract/commands/index'
import { pause } from './desk'
import type { Acknowledged } from './inspect-log'

export interface StormTally {
  readonly calls: number
  /** Calls a second, counted over the busiest tenth. */
  readonly peak: number
  readonly commands: number
  readonly refused: number
  readonly unanswered: number
  /** Milliseconds from a desk's command to its answer. */
  readonly replyP99: number
}

const place = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map' } as const
const ANSWERED_WITHIN = 30_000
/** One call in five is an emergency; Jakarta's and Serang's are one in a hundred, an earthquake's are more. */
const EMERGENCY_EVERY = 5
const TICK = 20

interface Outcome {
  readonly tally: StormTally
  readonly acknowledged: readonly Acknowledged[]
}

/** Takes calls for `duration` ms at `rateAt` (calls a second), each worked to its end; returns when all have ended. */
export async function startStormCalls(
  desks: readonly Socket[],
  duration: number,
  rateAt: (ms: number) => number,
): Promise<Outcome> {
  const acknowledged: Acknowledged[] = []
  const replyTimes: number[] = []
  const perTenth = Array.from({ length: 10 }, () => 0)
  let commands = 0
  let refused = 0
  let unanswered = 0
  let calls = 0
  const running = new Set<Promise<void>>()

  const sayAt = (desk: Socket) => async (name: CommandName, input: object) => {
    const commandId = randomUUID()
    const asked = performance.now()
    commands += 1
    try {
      const reply = (await desk.timeout(ANSWERED_WITHIN).emitWithAck(name, { commandId, input })) as Reply<{
        seq: number
      }>
      replyTimes.push(performance.now() - asked)
      if (reply.ok) acknowledged.push({ commandId, seq: reply.value.seq })
      else refused += 1
    } catch {
      unanswered += 1
    }
    return commandId
  }

  const begun = performance.now()
  let due = 0
  let last = 0
  for (;;) {
    const now = performance.now() - begun
    if (now >= duration) break
    due += ((now - last) / 1_000) * rateAt(now)
    last = now
    for (; due >= 1; due -= 1) {
      const desk = desks[calls % desks.length]
      if (desk === undefined) throw new Error('There is a desk for every call.')
      const tenth = Math.min(9, Math.floor((now / duration) * 10 + 0.5))
      perTenth[tenth] = (perTenth[tenth] ?? 0) + 1
      const work: Promise<void> = oneCall(sayAt(desk), calls % EMERGENCY_EVERY === 0).finally(() =>
        running.delete(work),
      )
      running.add(work)
      calls += 1
    }
    await pause(TICK)
  }
  await Promise.all(running)
  replyTimes.sort((a, b) => a - b)
  const tally: StormTally = {
    calls,
    peak: Math.round((Math.max(...perTenth) / (duration / 10_000)) * 10) / 10,
    commands,
    refused,
    unanswered,
    replyP99: Math.round(replyTimes[Math.floor(replyTimes.length * 0.99)] ?? Number.NaN),
  }
  return { tally, acknowledged }
}

type Say = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<string>

async function oneCall(say: Say, isEmergency: boolean): Promise<void> {
  const callId = await say('call:receive', { channel: 'radio' })
  await say('call:answer', { callId })
  if (!isEmergency) {
    await say('call:dispose', { callId, kind: 'prank' })
    await say('call:end', { callId })
    return
  }
  await say('call:dispose', { callId, kind: 'emergency' })
  const incidentId = await say('incident:open', { callId, type: 'kebakaran', location: place, narrative: 'Api.' })
  const order = await say('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const dispatchId = `${order}.damkar`
  await say('dispatch:acknowledge', { dispatchId, via: 'radio', name: 'Damkar' })
  await say('dispatch:status', { dispatchId, status: 'cleared', via: 'radio', name: 'Damkar' })
  await say('call:end', { callId })
  await say('incident:close', { incidentId, disposition: 'selesai' })
}
