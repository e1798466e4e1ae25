import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { SECOND } from '../../domain/kernel/time'
import type { Decoded, DecodeJob } from './photo-worker'
import { createPlaces } from './places'

/** A photo of 25 million pixels takes some seconds on a slow machine. */
const LONGEST = 45 * SECOND
/** The thread holds tens of megabytes; it goes when nobody sends a photo. */
const IDLE = 30 * SECOND
/** Photos that wait their turn or have it; each holds up to 15 MB. */
const WAITING = { total: 8, each: 2, forAccounts: 2 }

export type DecodeOutcome =
  | { readonly kind: 'decoded'; readonly photo: Decoded & { readonly ok: true } }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'busy' }

/** Decodes one photo after the other in a thread with limits. */
export interface PhotoDecoder {
  /** `from`: the stranger's address that sent it; `undefined`: somebody with an account. */
  readonly decode: (job: DecodeJob, from: string | undefined) => Promise<DecodeOutcome>
  readonly close: () => Promise<void>
}

/** `script`: the built worker. It is read as text, so that it may lie inside the app's archive. */
export function createPhotoDecoder(script: string): PhotoDecoder {
  let code: string | undefined
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  const places = createPlaces(WAITING)
  let closed = false

  function start(): Worker {
    code ??= readFileSync(script, 'utf8')
    const started = new Worker(code, {
      eval: true,
      env: {},
      stderr: true,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    started.unref()
    // An error that comes when nobody waits for it must not end the hub.
    started.on('error', () => undefined)
    started.once('exit', () => {
      if (worker === started) worker = undefined
    })
    return started
  }

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  async function run(job: DecodeJob): Promise<DecodeOutcome> {
    if (closed) return { kind: 'busy' }
    clearTimeout(idle)
    const running = (worker ??= start())
    const outcome = await answerOf(running, job)
    // Whatever state it is in after that: the next photo gets a new one.
    if (outcome.kind === 'lost') await end()
    else {
      idle = setTimeout(() => void end(), IDLE)
      idle.unref()
    }
    if (outcome.kind === 'lost') return { kind: 'failed', why: outcome.why }
    return outcome.decoded.ok
      ? { kind: 'decoded', photo: outcome.decoded }
      : { kind: 'failed', why: outcome.decoded.why }
  }

  return {
    decode: (job, from) => {
      const leave = closed ? undefined : places.take(from)
      if (leave === undefined) return Promise.resolve({ kind: 'busy' })
      const turn = last.then(() => run(job)).finally(leave)
      last = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      closed = true
      await end()
    },
  }
}

type Answer =
  | { readonly kind: 'answered'; readonly decoded: Decoded }
  /** It died, ran out of memory or did not come back in time. */
  | { readonly kind: 'lost'; readonly why: string }

function answerOf(worker: Worker, job: DecodeJob): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    const onMessage = (decoded: Decoded) => finish({ kind: 'answered', decoded })
    const onError = (cause: Error) => finish({ kind: 'lost', why: cause.message })
    const onExit = () => finish({ kind: 'lost', why: 'the decoder ended' })
    const timer = setTimeout(() => finish({ kind: 'lost', why: 'it took too long' }), LONGEST)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
}
