import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { startCrowd } from './crowd'
import { logIn, pause } from './desk'
import { startHubProcess } from './hub-process'
import { percentile, type Measurement } from './percentile'
import { connect, must } from './sockets'

const place = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map' } as const
const CONSOLES = 200
const BACK_GOAL = 5_000
const OPEN_AT_RESTART = 500
const OPEN_AT_SNAPSHOT = 5_000
const SNAPSHOT_GOAL = 1_000
const ROUNDS = 5

async function openIncidents(url: string, token: string, count: number): Promise<void> {
  // Several lines: one alone would be held at what a console may send in a second.
  const desks = await Promise.all([1, 2, 3, 4, 5].map(() => connect(url, token)))
  let opened = 0
  const worker = async (desk: Socket) => {
    while (opened < count) {
      opened += 1
      await must(desk, 'incident:open', {
        type: 'kebakaran',
        location: { ...place, address: `Jalan Raya Serang ${opened}` },
        narrative: `Api di dapur, laporan ${randomUUID()}.`,
      })
    }
  }
  await Promise.all(desks.flatMap((desk) => Array.from({ length: 10 }, () => worker(desk))))
  for (const desk of desks) desk.disconnect()
}

/**
 * From `listening` of a hub that was killed to the moment at which all of 200 consoles have what it has: with nothing
 * missed, and, at its worst, all of them in need of the whole board. The limit here is the goal itself.
 */
export async function comeBack(folder: string): Promise<readonly Measurement[]> {
  const found: Measurement[] = []
  for (const behind of [0, 1]) {
    const dataDir = join(folder, `back-${behind}`)
    let hub = await startHubProcess(dataDir)
    const tokens = [await logIn(hub.url, 'operator1'), await logIn(hub.url, 'supervisor1')]
    await openIncidents(hub.url, tokens[0] ?? '', OPEN_AT_RESTART)
    const crowd = await startCrowd({ url: hub.url, tokens, consoles: CONSOLES, behind })
    const times: number[] = []
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        await hub.kill()
        // By now every console has noticed.
        await pause(500)
        hub = await startHubProcess(dataDir, hub.port)
        const listening = Date.now()
        times.push((await crowd.allCurrent()) - listening)
      }
    } finally {
      await crowd.stop()
      await hub.kill()
    }
    const what = behind === 0 ? 'nothing missed' : `whole board of ${OPEN_AT_RESTART}`
    found.push({
      name: `${CONSOLES} consoles back, ${what}`,
      measured: Math.max(...times),
      limit: BACK_GOAL,
      unit: 'ms',
      goal: 1,
    })
  }
  return found
}

/** From dialling to the parsed board of 5,000 open incidents at a new console. The limit here is the goal itself. */
export async function firstBoard(folder: string): Promise<readonly Measurement[]> {
  const hub = await startHubProcess(join(folder, 'board'))
  try {
    const token = await logIn(hub.url, 'operator1')
    await openIncidents(hub.url, token, OPEN_AT_SNAPSHOT)
    const times: number[] = []
    for (let round = 0; round < ROUNDS * 3; round += 1) {
      const dialled = performance.now()
      const console = await connect(hub.url, token)
      times.push(performance.now() - dialled)
      console.disconnect()
      await pause(100)
    }
    const name = `first board, ${OPEN_AT_SNAPSHOT} open, slowest of ${times.length}`
    return [{ name, measured: percentile(times, 1), limit: SNAPSHOT_GOAL, unit: 'ms', goal: 1 }]
  } finally {
    await hub.stop()
  }
}
