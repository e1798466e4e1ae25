import type { BurstReport } from '../../src/domain/duplicate/burst-call'
import { detectBurst, type MassProposal } from '../../src/domain/duplicate/mass-event'
import type { IncidentType } from '../../src/domain/incident/incident-types'
import { MINUTE, SECOND, type Instant } from '../../src/domain/kernel/time'
import { anywhere, type City } from './city'
import type { Random } from './random'
import { callAbout, happening, type Happening, type SimulatedCall } from './shift'

/** What a quake breaks, by share. Most of the damage is of buildings and the hurt. */
const damage: readonly (readonly [IncidentType, number])[] = [
  ['medis', 40],
  ['kebakaran', 15],
  ['listrik', 20],
  ['pohon-tumbang', 10],
  ['kecelakaan', 15],
]

export interface Earthquake {
  readonly calls: readonly SimulatedCall[]
  /** What is broken, whether or not anybody has called about it. */
  readonly damages: readonly Happening[]
}

/**
 * A quake at `start`: `count` calls in ten minutes over the whole city, most in the first minutes; `feltShare` of them only say
 * that it shook, the others tell of one of `damages` incidents, a few of which draw most of the calls (log-normal).
 */
export function simulateEarthquake(
  { count, damages: broken, feltShare }: { count: number; damages: number; feltShare: number },
  start: Instant,
  city: City,
  random: Random,
): Earthquake {
  const damages = Array.from({ length: broken }, () =>
    happening(random.weighted(damage), anywhere(city, random), start, random),
  )
  const drawing = damages.map((one) => [one, Math.exp(1.2 * random.normal())] as const)
  const calls = Array.from({ length: count }, () => {
    const at = start + Math.min(10 * MINUTE - SECOND, random.exponential(3.5 * MINUTE))
    // Who only felt it calls from where they are: a happening of their own for the place, the same quake for the desk.
    const felt = random.chance(feltShare)
    const what = felt
      ? { ...happening('gempa', anywhere(city, random), start, random), id: 'quake' }
      : random.weighted(drawing)
    return callAbout(what, at, city, random)
  })
  return { calls: calls.sort((a, b) => a.report.at - b.report.at), damages }
}

export interface BurstRun {
  /** From the tenth call to the first proposal, seconds of the simulated clock. */
  readonly secondsToProposal: number
  readonly callsAtProposal: number
  /** First time that the proposal names the quake, seconds after the first call. */
  readonly secondsToType: number | undefined
  /** The largest proposal when the last call has come. */
  readonly last: MassProposal
  /** Proposals at the end; one is right. */
  readonly proposals: number
  readonly micros: readonly number[]
}

/**
 * Runs the detector at each call. `seats` operators give a call its type 40 s after they take it, in order; all others still
 * ring with at most the handset's point.
 */
export function watchBurst(calls: readonly SimulatedCall[], seats: number): BurstRun {
  const free = Array.from({ length: seats }, () => -Infinity)
  const typedAt = calls.map(({ report }) => {
    const seat = free.indexOf(Math.min(...free))
    const done = Math.max(report.at, free[seat] ?? report.at) + 40 * SECOND
    free[seat] = done
    return done
  })
  const micros: number[] = []
  let proposedAt: Instant | undefined
  let namedAt: Instant | undefined
  let callsAtProposal = 0
  let last: readonly MassProposal[] = []
  for (const [index, call] of calls.entries()) {
    const now = call.report.at
    const known: BurstReport[] = calls.slice(0, index + 1).map(({ report, place }, at) => {
      const typed = (typedAt[at] ?? Infinity) <= now
      const placed = typed || place === 'aml'
      return {
        callId: `c${at}`,
        at: report.at,
        ...(typed && report.type !== undefined ? { type: report.type } : {}),
        ...(placed && report.location !== undefined ? { location: report.location } : {}),
      }
    })
    const started = performance.now()
    last = detectBurst(known, now)
    micros.push((performance.now() - started) * 1_000)
    if (last.length > 0 && proposedAt === undefined) {
      proposedAt = now
      callsAtProposal = index + 1
    }
    if (last[0]?.type === 'gempa') namedAt ??= now
  }
  const tenth = calls[9]?.report.at ?? 0
  const first = calls[0]?.report.at ?? 0
  const proposal = last[0]
  if (proposal === undefined || proposedAt === undefined) throw new Error('The quake was never proposed')
  return {
    secondsToProposal: (proposedAt - tenth) / SECOND,
    callsAtProposal,
    secondsToType: namedAt === undefined ? undefined : (namedAt - first) / SECOND,
    last: proposal,
    proposals: last.length,
    micros,
  }
}

/** What the detector says when the last call has come and every call has been answered. */
export function whenAllAnswered(calls: readonly SimulatedCall[]): MassProposal {
  const known = calls.map(({ report: { at, type, location } }, index) => ({
    callId: `c${index}`,
    at,
    ...(type === undefined ? {} : { type }),
    ...(location === undefined ? {} : { location }),
  }))
  const [proposal] = detectBurst(known, calls.at(-1)?.report.at ?? 0)
  if (proposal === undefined) throw new Error('The quake was never proposed')
  return proposal
}
