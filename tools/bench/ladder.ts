import { join } from 'node:path'
import { createHubClient, type HubClient } from '../../src/client/hub-client'
import type { CommandInput, CommandName } from '../../src/contract/commands/index'
import type { LadderStep } from '../../src/domain/dispatch/ladder'
import { say } from '../say'
import { logIn, nodePorts, pause } from './desk'
import { startHubProcess } from './hub-process'
import { inspectLadder, type LadderFindings, type Life } from './ladder-findings'
import { inspectLog } from './inspect-log'
import { percentile, type Measurement } from './percentile'

const ORDERS = 1_000
const KILLS = 40
const STOPS = 10
/** A ladder of seconds, put by the admin as a real one is. */
const short: readonly LadderStep[] = [
  { step: 're-alert', after: 2 },
  { step: 'deputy', after: 4 },
  { step: 'supervisor', after: 6 },
  { step: 'neighbour', after: 8 },
]
const LONGEST_LIFE = 4_000
const LONGEST_ABSENCE = 2_500
const place = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map' } as const

/**
 * Orders that some liaisons answer and some do not, while their hub is SIGKILLed and stopped and started again: how late
 * each step of the ladder is in the log, after the later of its time and the hub's `listening` line. Rejects where a step
 * was climbed twice, early, after an answer, or not at all.
 */
export async function ladder(folder: string): Promise<readonly Measurement[]> {
  const dataDir = join(folder, 'ladder')
  const lives: Life[] = []
  let hub = await startHubProcess(dataDir)
  let readyAt = Date.now()
  const { url, port } = hub
  const clients: HubClient[] = []
  const open = async (account: string, actor: Parameters<typeof createHubClient>[0]['actor']) => {
    const token = await logIn(url, account)
    const client = createHubClient({ url, token, account, actor, ports: nodePorts() })
    clients.push(client)
    return client
  }
  try {
    const admin = await open('admin1', { role: 'admin', username: 'admin1' })
    const room = await open('operator1', { role: 'operator', username: 'operator1' })
    const damkar = await open('damkar', { role: 'liaison', username: 'damkar', agencyId: 'damkar' })
    await must(admin, 'directory:put-ladder', { steps: [...short] })
    const work = giveOrders(room, damkar)
    for (let end = 1; end <= KILLS + STOPS; end += 1) {
      await pause(Math.random() * LONGEST_LIFE)
      const isStop = end % Math.round((KILLS + STOPS) / STOPS) === 0
      const died = Date.now()
      await (isStop ? hub.stop() : hub.kill())
      lives.push({ readyAt, endedAt: died })
      // Some come back at once, some after the orders of several steps have come due.
      await pause(Math.random() * Math.random() * LONGEST_ABSENCE)
      hub = await startHubProcess(dataDir, port)
      readyAt = Date.now()
    }
    await work
    // The last orders climb to the end of the ladder.
    await pause(10_000)
    lives.push({ readyAt, endedAt: Date.now() })
    await Promise.all(clients.map((client) => client.close()))
    await hub.stop()
    const { chainValid } = await inspectLog(dataDir, [])
    return report(await inspectLadder(dataDir, short, lives), chainValid)
  } finally {
    await Promise.all(clients.map((client) => client.close()))
    await hub.kill()
  }
}

async function giveOrders(room: HubClient, damkar: HubClient): Promise<void> {
  const answers: Promise<unknown>[] = []
  const given = Array.from({ length: ORDERS }, async (_, index) => {
    // Over the time in which the hub is killed, not all at once.
    await pause((index / ORDERS) * (KILLS + STOPS) * (LONGEST_LIFE / 2 + LONGEST_ABSENCE / 4))
    const incidentId = await must(room, 'incident:open', { type: 'kebakaran', location: place, narrative: 'Api.' })
    const order = await must(room, 'incident:dispatch', { incidentId, agencyIds: ['damkar'] })
    if (Math.random() < 0.4) return
    await pause(Math.random() * 9_000)
    answers.push(must(damkar, 'dispatch:acknowledge', { dispatchId: `${order}.damkar` }))
  })
  await Promise.all(given)
  await Promise.all(answers)
}

async function must<N extends CommandName>(client: HubClient, name: N, input: CommandInput<N>): Promise<string> {
  const { commandId, reply } = client.send(name, input)
  const answer = await reply
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
  return commandId
}

function report(found: LadderFindings, chainValid: boolean): readonly Measurement[] {
  const { lateness, ...counts } = found
  say(`ladder: ${KILLS} SIGKILLs, ${STOPS} stops; ${JSON.stringify({ ...counts, chainValid })}`)
  const figures = [0.5, 0.99, 1].map((share) => `${percentile(lateness, share).toFixed(0)} ms`)
  say(`ladder: lateness p50, p99, most: ${figures.join(', ')}`)
  const faults = counts.twice + counts.early + counts.afterAnswer + counts.missing
  if (faults > 0 || !chainValid) throw new Error('The ladder broke a promise; the counts are above.')
  const measured = percentile(lateness, 0.99)
  return [{ name: 'ladder: lateness p99', measured, limit: 1_000, unit: 'ms', goal: 1 }]
}
