import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { isAwaitingAcknowledgement, type Dispatch } from '../../domain/dispatch/dispatch'
import { stepsAhead, type DueStep } from '../../domain/dispatch/ladder'
import type { Incident } from '../../domain/incident/incident'
import { LADDER_STREAM } from '../../projection/board'
import type { CommittedBatch, HubCore } from '../core'
import type { Clocks } from './clocks'
import { createDueHeap } from './due-heap'

/** The actor of what the hub does of its own accord. */
export const LADDER_ACTOR = { role: 'system', username: 'system:ladder' } as const

/** Node's timers hold no more than 2³¹ − 1 ms; looking again now and then costs nothing. */
const LONGEST_SLEEP = 3_600_000
/** A hub that can't write is asked again, at first soon. */
const FIRST_RETRY = 250
const LAST_RETRY = 5_000

export interface LadderDeps {
  readonly core: Pick<HubCore, 'board' | 'incident' | 'ladder' | 'onCommitted' | 'execute'>
  readonly clocks: Clocks
  readonly logger: Pick<Logger, 'error'>
}

export interface LadderRunner {
  /** No step is climbed after this; resolves when those on their way were answered. */
  readonly stop: () => Promise<void>
  /** Orders that nobody has accepted. */
  readonly waiting: () => number
  /** Resolves when no step is on its way. */
  readonly settled: () => Promise<void>
}

/** An order that nobody has accepted. */
interface Watched {
  readonly dispatch: Dispatch
  /** The moment of `ladderFrom` on the steady clock. */
  readonly from: number
  /** Changes whenever its next step may have changed: what waits in the heap for an older turn is passed over. */
  readonly turn: number
  readonly isOnItsWay: boolean
  /** Refusals since the last step that was carried out. */
  readonly refused: number
}

interface Turn {
  readonly at: number
  readonly dispatchId: string
  readonly turn: number
}

/**
 * Climbs the ladder of every order that nobody has accepted. While the hub runs, the steady clock measures, so a wall
 * clock that is set neither fires early nor delays; at a start what is left is `due − wall clock`, never negative: what
 * came due while the hub was away fires at once, in its order. Whether a step still has to be climbed is decided with
 * the facts, so an answer that was written first wins and a step is climbed once.
 */
export function startLadder({ core, clocks, logger }: LadderDeps): LadderRunner {
  const watched = new Map<string, Watched>()
  const heap = createDueHeap<Turn>()
  const onTheirWay = new Set<Promise<void>>()
  let ladder = core.ladder()
  let callOff: (() => void) | undefined
  let wakesAt = Infinity
  let isStopped = false

  const dueAtOf = ({ dispatch, from }: Watched, { dueAt }: DueStep) => from + (dueAt - dispatch.ladderFrom)

  /** Puts an order in line for its next step. */
  function queue(order: Watched, notBefore = -Infinity): void {
    const { id } = order.dispatch
    const next: Watched = { ...order, turn: order.turn + 1 }
    watched.set(id, next)
    const [step] = stepsAhead(next.dispatch, ladder)
    // One step after the other: the second of an order must not be written before the first.
    if (step === undefined || next.isOnItsWay) return
    heap.add({ at: Math.max(dueAtOf(next, step), notBefore), dispatchId: id, turn: next.turn })
  }

  function learn(incident: Incident): void {
    for (const dispatch of incident.dispatches) {
      const known = watched.get(dispatch.id)
      if (!isAwaitingAcknowledgement(dispatch)) watched.delete(dispatch.id)
      else if (known !== undefined) {
        // A note or a delivery leaves it where it stands, also after a refusal.
        const isClimbed = dispatch.escalations.length > known.dispatch.escalations.length
        if (isClimbed) queue({ ...known, dispatch })
        else watched.set(dispatch.id, { ...known, dispatch })
      } else {
        // An order can't be of the future: where the clock was set back, it counts from now.
        const age = Math.max(0, clocks.wall() - dispatch.ladderFrom)
        queue({ dispatch, from: clocks.steady() - age, turn: 0, isOnItsWay: false, refused: 0 })
      }
    }
  }

  function learnBatch({ events }: CommittedBatch): void {
    if (events.some(({ stream }) => stream === LADDER_STREAM)) {
      ladder = core.ladder()
      heap.clear()
      for (const order of watched.values()) queue(order)
    }
    const touched = new Set(events.flatMap(({ stream, type }) => (type.startsWith('dispatch-') ? [stream] : [])))
    for (const stream of touched) {
      const incident = core.incident(stream.slice('incident:'.length))
      if (incident !== undefined) learn(incident)
    }
    wakeInTime()
  }

  function fire(order: Watched): void {
    const [step] = stepsAhead(order.dispatch, ladder)
    if (step === undefined) return
    watched.set(order.dispatch.id, { ...order, isOnItsWay: true })
    const climbing = climb(order, step).finally(() => onTheirWay.delete(climbing))
    onTheirWay.add(climbing)
  }

  async function climb(order: Watched, { step, dueAt }: DueStep): Promise<void> {
    const { id: dispatchId } = order.dispatch
    const late = Math.max(0, Math.round(clocks.steady() - dueAtOf(order, { step, dueAt })))
    const input = { dispatchId, step, dueAt, firedAt: dueAt + late }
    const envelope = {
      actor: LADDER_ACTOR,
      workstation: 'hub',
      commandId: randomUUID(),
      name: 'system:escalate',
      input,
    }
    const reply = await core.execute(envelope)
    const now = watched.get(dispatchId)
    // Answered meanwhile: there is nothing left to climb.
    if (now === undefined) return
    if (reply.ok) queue({ ...now, isOnItsWay: false, refused: 0 })
    else {
      const { code, message } = reply.error
      const wait = Math.min(FIRST_RETRY * 2 ** now.refused, LAST_RETRY)
      logger.error({ dispatchId, step, code, reason: message, again: wait }, 'a step of the ladder was not written')
      queue({ ...now, isOnItsWay: false, refused: now.refused + 1 }, clocks.steady() + wait)
    }
    wakeInTime()
  }

  function fireWhatIsDue(): void {
    for (;;) {
      const first = heap.first()
      if (first === undefined || first.at > clocks.steady()) return
      heap.takeFirst()
      const order = watched.get(first.dispatchId)
      if (order?.turn === first.turn && !order.isOnItsWay) fire(order)
    }
  }

  /** One timer for all of them. */
  function wakeInTime(): void {
    const first = heap.first()
    if (isStopped || first === undefined || first.at >= wakesAt) return
    callOff?.()
    wakesAt = first.at
    const wait = Math.min(Math.max(0, Math.ceil(first.at - clocks.steady())), LONGEST_SLEEP)
    callOff = clocks.after(wait, () => {
      wakesAt = Infinity
      callOff = undefined
      if (isStopped) return
      fireWhatIsDue()
      wakeInTime()
    })
  }

  const unsubscribe = core.onCommitted(learnBatch)
  // Also those of incidents that were merged away: somebody is still called under their number.
  for (const incident of Object.values(core.board({ kind: 'room' }).incidents)) learn(incident)
  wakeInTime()

  const settled = async () => {
    while (onTheirWay.size > 0) await Promise.all(onTheirWay)
  }
  return {
    waiting: () => watched.size,
    settled,
    stop: async () => {
      isStopped = true
      callOff?.()
      unsubscribe()
      await settled()
    },
  }
}
