import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Reply } from '../../src/contract/commands/index'
import type { Actor } from '../../src/domain/kernel/actor'
import type { HubCore } from '../../src/hub/core'
import { openHubCore } from '../../src/hub/open-core'

export const operator1: Actor = { role: 'operator', username: 'operator1' }
export const operator2: Actor = { role: 'operator', username: 'operator2' }
export const supervisor1: Actor = { role: 'supervisor', username: 'supervisor1' }
export const damkar: Actor = { role: 'liaison', username: 'damkar', agencyId: 'damkar' }
export const psc119: Actor = { role: 'liaison', username: 'psc119', agencyId: 'psc119' }
export const system: Actor = { role: 'system', username: 'system:test' }

export const lopang = {
  lat: -6.104143,
  lon: 106.156939,
  source: 'gazetteer',
  areaCode: '36.73.01.1005',
  address: 'Gang Masjid',
} as const

export interface TestCentre {
  readonly dataDir: string
  readonly core: () => HubCore
  readonly say: (actor: Actor, name: string, input: object, commandId?: string) => Promise<Reply>
  /** The value of a command that has to be accepted. */
  readonly done: (actor: Actor, name: string, input: object) => Promise<Record<string, unknown>>
  readonly restart: () => Promise<void>
  /** After the core was closed by hand. */
  readonly reopen: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A core on real SQLite in a folder of its own, with two agencies. */
export async function openTestCentre(now?: () => number): Promise<TestCentre> {
  const dataDir = mkdtempSync(join(tmpdir(), 'siaga-core-'))
  const open = () => openHubCore({ dataDir, logger: pino({ level: 'silent' }), ...(now === undefined ? {} : { now }) })
  let core = await open()
  const say: TestCentre['say'] = (actor, name, input, commandId = randomUUID()) =>
    core.execute({ actor, workstation: 'meja-1', commandId, name, input })
  const done: TestCentre['done'] = async (actor, name, input) => {
    const reply = await say(actor, name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`)
    return reply.value as Record<string, unknown>
  }
  for (const id of ['damkar', 'psc119']) {
    await done(system, 'directory:put-agency', {
      id,
      name: id,
      shortName: id,
      services: ['112'],
      neighbour: false,
      active: true,
    })
  }
  return {
    dataDir,
    core: () => core,
    say,
    done,
    restart: async () => {
      await core.close()
      core = await open()
    },
    reopen: async () => {
      core = await open()
    },
    stop: async () => {
      await core.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
