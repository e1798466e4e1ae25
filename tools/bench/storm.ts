import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { startCrowd } from './crowd'
import { logIn, pause, TRAINING_PASSWORD } from './desk'
import { startHubProcess } from './hub-process'
import { inspectLog, type LogFindings } from './inspect-log'
import { startStormCalls, type StormTally } from './storm-calls'
import type { Measurement } from './percentile'
import { connect } from './sockets'

interface StormOptions {
  /** The full storm has 10; the peak of 42 calls/s is its middle tenth. */
  readonly minutes: number
  readonly consoles: number
}

interface StormReport extends StormTally, LogFindings {
  readonly minutes: number
  readonly consoles: number
  /** Milliseconds from the hub's `recordedAt`, taken before the commit, to another console; over every event at every one. */
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  readonly deliveries: number
  readonly gaps: number
  /** Consoles that had the hub's last event at the end. */
  readonly behind: number
  /** Resident megabytes of the hub: mean of the first and of the last tenth of the second half, and the most ever. */
  readonly rssHalf: number
  readonly rssEnd: number
  readonly rssMost: number
  readonly rssGrowth: number
}

/** New York's rated hour (50,000 calls) and three times that for a tenth of the time. */
const CALLS_A_SECOND = 13.9
const PEAK_A_SECOND = 42
const OPERATORS = 20
const MEGABYTE = 1024

/** Calls at a fixed rate, whatever the hub makes of them, on desks among consoles that all watch. */
async function storm(folder: string, { minutes, consoles }: StormOptions): Promise<StormReport> {
  const dataDir = join(folder, 'storm')
  const hub = await startHubProcess(dataDir)
  const desks: Socket[] = []
  const memory: { at: number; rss: number }[] = []
  try {
    const tokens = await Promise.all(['operator1', 'operator2'].map((name) => logIn(hub.url, name, TRAINING_PASSWORD)))
    for (let desk = 0; desk < OPERATORS; desk += 1) desks.push(await connect(hub.url, tokens[desk % 2]))
    const crowd = await startCrowd({ url: hub.url, tokens, consoles: consoles - OPERATORS })
    const duration = minutes * 60_000
    const begun = Date.now()
    const sampling = setInterval(() => memory.push({ at: Date.now() - begun, rss: residentOf(hub.pid) }), 500)
    const rateAt = (ms: number) => (ms >= duration * 0.45 && ms < duration * 0.55 ? PEAK_A_SECOND : CALLS_A_SECOND)
    const { tally, acknowledged } = await startStormCalls(desks, duration, rateAt)
    clearInterval(sampling)
    const head = await healthOf(hub.url)
    let seen = await crowd.report()
    for (let wait = 0; wait < 100 && seen.slowestCursor < head; wait += 1) {
      await pause(100)
      seen = await crowd.report()
    }
    await crowd.stop()
    for (const desk of desks) desk.disconnect()
    await hub.stop()
    const tenth = (from: number) =>
      mean(memory.filter(({ at }) => at >= duration * from && at < duration * (from + 0.05)).map(({ rss }) => rss))
    const [rssHalf, rssEnd] = [tenth(0.55), tenth(0.95)]
    return {
      minutes,
      consoles,
      ...tally,
      ...(await inspectLog(dataDir, acknowledged)),
      p50: seen.p50,
      p99: seen.p99,
      slowest: seen.slowest,
      deliveries: seen.events,
      gaps: seen.gaps,
      behind: seen.slowestCursor < head ? head - seen.slowestCursor : 0,
      rssHalf: Math.round(rssHalf / MEGABYTE),
      rssEnd: Math.round(rssEnd / MEGABYTE),
      rssMost: Math.round(Math.max(...memory.map(({ rss }) => rss)) / MEGABYTE),
      rssGrowth: Math.round((rssEnd / rssHalf - 1) * 1000) / 1000,
    }
  } finally {
    for (const desk of desks) desk.disconnect()
    await hub.kill()
  }
}

/** The storm's promises as lines of the table, the whole report before them. */
export async function stormLines(folder: string, options: StormOptions): Promise<readonly Measurement[]> {
  const report = await storm(folder, options)
  process.stdout.write(`${JSON.stringify(report)}\n`)
  const { lost, unanswered, duplicates, numberFaults, gaps, behind, refused } = report
  const faults = lost + unanswered + duplicates + numberFaults + gaps + behind + refused + (report.chainValid ? 0 : 1)
  return [
    { name: 'storm: at another console, p99', measured: report.p99, limit: 500, unit: 'ms', goal: 1 },
    { name: 'storm: RSS, end to half', measured: report.rssEnd, limit: report.rssHalf, unit: 'MB', goal: 1.1 },
    // Against one: none at all is the only way to stay below it.
    { name: 'storm: lost, doubled, refused', measured: faults, limit: 1, unit: '', goal: 0 },
  ]
}

/** Resident kilobytes of a process, as Linux counts them. */
function residentOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes)
}

async function healthOf(url: string): Promise<number> {
  const { seq } = (await (await fetch(`${url}/healthz`)).json()) as { seq: number }
  return seq
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
