import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHubClient, type HubClient } from '../../src/client/hub-client'
import type { CommandInput, CommandName } from '../../src/contract/commands/index'
import type { LadderStep } from '../../src/domain/dispatch/ladder'
import { canonicalJson } from '../../src/projection/canonical-json'
import { logIn, nodePorts, pause } from './desk'
import { startHubProcess } from './hub-process'
import { inspectLog, type Acknowledged, type LogFindings } from './inspect-log'
import { inspectLadder, type LadderFindings, type Life } from './ladder-findings'
import { connect, must } from './sockets'

export interface KillOptions {
  readonly kills: number
  readonly consoles: number
  /** Called after each kill, for a progress line. */
  readonly killed?: (count: number) => void
}

export interface KillReport extends LogFindings {
  readonly kills: number
  readonly consoles: number
  readonly acknowledged: number
  readonly refused: number
  /** Commands that were on their way, unanswered, when a hub was killed. */
  readonly inFlightAtKills: number
  /** Consoles whose board differs from the hub's when all is quiet. */
  readonly diverged: number
  /** What became of the orders that nobody answered for a while. */
  readonly ladder: Omit<LadderFindings, 'lateness'>
  readonly seconds: number
}

const rooms = ['operator1', 'operator2', 'supervisor1'] as const
const place = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map' } as const
/** So short that steps come due while hubs die. */
const ladder: readonly LadderStep[] = [
  { step: 're-alert', after: 1 },
  { step: 'deputy', after: 2 },
  { step: 'supervisor', after: 3 },
  { step: 'neighbour', after: 4 },
]
/** The longest life of a hub under the load before it is killed. */
const LONGEST_LIFE = 700
const SETTLES_WITHIN = 30_000
const LADDER_ENDS_WITHIN = 5_500

/** Consoles work without rest while their hub is SIGKILLed and started again; then log and boards are compared. */
export async function killRun({ kills, consoles, killed }: KillOptions): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'siaga-kill-'))
  const started = Date.now()
  const acknowledged: Acknowledged[] = []
  let refused = 0
  let inFlightAtKills = 0
  const lives: Life[] = []
  let hub = await startHubProcess(dataDir)
  let readyAt = Date.now()
  const { url, port } = hub
  const clients: HubClient[] = []
  try {
    const admin = await connect(url, await logIn(url, 'admin1'))
    await must(admin, 'directory:put-ladder', { steps: [...ladder] })
    admin.disconnect()
    const tokens = await Promise.all(rooms.map((account) => logIn(url, account)))
    for (let desk = 0; desk < consoles; desk += 1) {
      const account = rooms[desk % rooms.length] ?? 'operator1'
      const actor = { role: account === 'supervisor1' ? 'supervisor' : 'operator', username: account } as const
      const token = tokens[desk % rooms.length] ?? ''
      clients.push(createHubClient({ url, token, account, actor, ports: nodePorts() }))
    }
    let working = true
    const work = clients.map(async (client) => {
      const say = async <N extends CommandName>(name: N, input: CommandInput<N>) => {
        const { commandId, reply } = client.send(name, input)
        const answer = await reply
        if (answer.ok) acknowledged.push({ commandId, seq: answer.value.seq })
        else refused += 1
        return commandId
      }
      while (working) await emergency(say)
    })
    for (let count = 1; count <= kills; count += 1) {
      // Every fifth hub is killed while it starts or its consoles return; the others at a moment of their work.
      if (count % 5 !== 0) await until(() => clients.filter(isOnline).length > consoles / 2)
      await pause(Math.random() * LONGEST_LIFE)
      inFlightAtKills += clients.reduce((sum, client) => sum + client.snapshot().outbox.length, 0)
      lives.push({ readyAt, endedAt: Date.now() })
      await hub.kill()
      hub = await startHubProcess(dataDir, port)
      readyAt = Date.now()
      killed?.(count)
    }
    working = false
    await Promise.all(work)
    // The last orders climb to the end of their ladder.
    await pause(LADDER_ENDS_WITHIN)
    await until(() => clients.every((client) => isOnline(client) && client.snapshot().outbox.length === 0))
    const diverged = await countDiverged(clients)
    await Promise.all(clients.map((client) => client.close()))
    lives.push({ readyAt, endedAt: Date.now() })
    await hub.stop()
    const { lateness: _lateness, ...climbed } = await inspectLadder(dataDir, ladder, lives)
    const findings = await inspectLog(dataDir, acknowledged)
    const seconds = Math.round((Date.now() - started) / 1000)
    return {
      kills,
      consoles,
      acknowledged: acknowledged.length,
      refused,
      inFlightAtKills,
      diverged,
      ladder: climbed,
      seconds,
      ...findings,
    }
  } finally {
    await Promise.all(clients.map((client) => client.close()))
    await hub.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const isOnline = (client: HubClient) => client.snapshot().connection === 'online'

type Say = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<string>

/** One emergency from its call to its end, with commands together where a desk gives them together. */
async function emergency(say: Say): Promise<void> {
  const callId = await say('call:receive', { channel: 'radio' })
  await say('call:answer', { callId })
  await Promise.all([
    say('call:dispose', { callId, kind: 'emergency' }),
    say('call:locate', { callId, location: place }),
  ])
  const incidentId = await say('incident:open', { callId, type: 'kebakaran', location: place, narrative: 'Api.' })
  const [, , order] = await Promise.all([
    say('incident:note', { incidentId, text: 'Satu.' }),
    say('incident:note', { incidentId, text: 'Dua.' }),
    say('incident:dispatch', { incidentId, agencyIds: ['damkar'] }),
  ])
  const dispatchId = `${order}.damkar`
  // Some are answered late, some never: they stay open with their incident.
  if (order < '2') return
  if (order < '4') await pause(Math.random() * 3_000)
  await say('dispatch:acknowledge', { dispatchId, via: 'radio', name: 'Damkar' })
  await say('dispatch:status', { dispatchId, status: 'cleared', via: 'radio', name: 'Damkar' })
  // Some stay open: a board that is empty in the end would converge without proving anything.
  if (incidentId < '4') return
  await say('call:end', { callId })
  await say('incident:close', { incidentId, disposition: 'selesai' })
}

async function countDiverged(clients: readonly HubClient[]): Promise<number> {
  let diverged = 0
  for (const client of clients) {
    const reply = await client.query('query:board-hash', {})
    if (!reply.ok) throw new Error(reply.error.message)
    const { seq, hash } = reply.value
    await until(() => client.snapshot().cursor >= seq)
    const own = createHash('sha256').update(canonicalJson(client.snapshot().board)).digest('hex')
    if (own !== hash) diverged += 1
  }
  return diverged
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + SETTLES_WITHIN
  while (!condition()) {
    if (Date.now() > end) throw new Error(`The consoles did not settle within ${SETTLES_WITHIN} ms.`)
    await pause(20)
  }
}
