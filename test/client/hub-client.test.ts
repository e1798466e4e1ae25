import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClientPorts } from '../../src/client/client-ports'
import { createHubClient } from '../../src/client/hub-client'
import type { Actor } from '../../src/domain/kernel/actor'
import { boardOf } from '../../src/projection/board'
import { FakeTime, MemoryOutbox, ModelHub, settle } from './model-hub'

const actor: Actor = { role: 'operator', username: 'operator1' }
const location = { lat: -6.11, lon: 106.16, source: 'map' } as const
const fire = { type: 'kebakaran', location, narrative: 'Api di dapur.' } as const

function setUp() {
  const time = new FakeTime()
  const hub = new ModelHub(time, actor)
  const disk = new MemoryOutbox()
  let ids = 0
  const ports: ClientPorts = {
    now: () => time.now,
    uuid: () => `id-${(ids += 1)}`,
    random: () => 0.5,
    after: time.after,
    open: hub.open,
    outbox: disk,
  }
  const start = () => createHubClient({ url: 'http://hub', token: 't', account: 'operator1', actor, ports })
  return { time, hub, disk, start }
}

test('a command is shown before the hub has answered and stays without a flicker', async () => {
  const { time, hub, start } = setUp()
  const client = start()
  await time.pass(100)
  hub.weather = { ...hub.weather, delay: () => 200 }
  const { commandId, reply } = client.send('incident:open', fire)
  const seen: boolean[] = []
  client.subscribe(() => seen.push(client.snapshot().board.incidents[commandId] !== undefined))
  expect(client.snapshot().board.incidents[commandId]?.type).toBe('kebakaran')
  expect(client.snapshot().pendingStreams.has(`incident:${commandId}`)).toBe(true)
  await time.pass(2_000)
  expect((await reply).ok).toBe(true)
  expect(seen.every(Boolean)).toBe(true)
  expect(client.snapshot().outbox).toEqual([])
  expect(client.snapshot().pendingStreams.size).toBe(0)
  expect(client.snapshot().board).toEqual(boardOf(hub.states.values()))
})

test('offline work is kept, sent in order with its own time, and answered after the reconnection', async () => {
  const { time, hub, disk, start } = setUp()
  const client = start()
  await time.pass(100)
  hub.reachable = false
  hub.cut()
  expect(client.snapshot().connection).toBe('offline')
  const { commandId } = client.send('incident:open', fire)
  const givenAt = time.now
  client.send('incident:dispatch', { incidentId: commandId, agencyIds: ['damkar'] })
  await time.pass(60_000)
  expect(disk.rows.size).toBe(2)
  expect(client.snapshot().board.incidents[commandId]?.dispatches).toHaveLength(1)
  hub.reachable = true
  await time.pass(6_000)
  expect(client.snapshot().connection).toBe('online')
  expect(hub.log.map(({ type }) => type)).toEqual(['incident-opened', 'dispatch-ordered'])
  expect(hub.log[0]?.occurredAt).toBe(givenAt)
  expect(disk.rows.size).toBe(0)
})

test('a line that went silent is called offline within two seconds', async () => {
  const { time, hub, start } = setUp()
  const client = start()
  await time.pass(100)
  hub.reachable = false
  await time.pass(2_000)
  expect(client.snapshot().connection).toBe('offline')
})

test('unsent work of a console that crashed goes out at its next start', async () => {
  const { time, hub, start } = setUp()
  hub.reachable = false
  const crashed = start()
  const { commandId } = crashed.send('call:receive', { channel: 'walk-in', name: 'Pelapor' })
  await settle()
  await crashed.close()
  hub.reachable = true
  const client = start()
  await time.pass(1_000)
  expect(hub.executed).toEqual([commandId])
  expect(client.snapshot().board.calls[commandId]?.name).toBe('Pelapor')
})

test('a refused command leaves the queue and keeps its words until it is dismissed', async () => {
  const { time, disk, start } = setUp()
  const client = start()
  await time.pass(100)
  const { commandId, reply } = client.send('incident:note', { incidentId: 'nowhere', text: 'Kata-kata.' })
  await time.pass(100)
  expect(await reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(client.snapshot().outbox).toEqual([])
  expect(client.snapshot().refused[0]).toMatchObject({ commandId, input: { text: 'Kata-kata.' } })
  expect(disk.rows.size).toBe(1)
  await client.dismiss(commandId)
  expect(client.snapshot().refused).toEqual([])
  expect(disk.rows.size).toBe(0)
})

test('a hub that is busy gets the command again, and what rests on it is not refused meanwhile', async () => {
  const { time, hub, start } = setUp()
  const client = start()
  await time.pass(100)
  hub.refuseNext = { ok: false, error: { code: 'overloaded', message: 'Busy.' } }
  const opened = client.send('incident:open', fire)
  const noted = client.send('incident:note', { incidentId: opened.commandId, text: 'Susulan.' })
  await time.pass(10_000)
  expect([(await opened.reply).ok, (await noted.reply).ok]).toEqual([true, true])
  expect(client.snapshot().refused).toEqual([])
})

test('a command can be withdrawn until it has been sent', async () => {
  const { time, hub, start } = setUp()
  hub.reachable = false
  const client = start()
  const { commandId, reply } = client.send('call:receive', { channel: 'radio' })
  await time.pass(100)
  await client.withdraw(commandId)
  expect((await reply).ok).toBe(false)
  hub.reachable = true
  await time.pass(6_000)
  expect(hub.executed).toEqual([])
})

test('the words of unsent work can be changed, also after a crash, and only the last ones go out, once', async () => {
  const { time, hub, disk, start } = setUp()
  hub.reachable = false
  const crashed = start()
  const givenAt = time.now
  const { commandId } = crashed.send('call:receive', { channel: 'walk-in', name: 'Pelapr' })
  await time.pass(100)
  expect(await crashed.amend(commandId, { channel: 'walk-in', name: 'Pelapor' })).toBe(true)
  expect(disk.rows.get(commandId)?.entry.input).toMatchObject({ name: 'Pelapor', occurredAt: givenAt })
  await crashed.close()
  hub.reachable = true
  const client = start()
  await time.pass(6_000)
  expect(hub.executed).toEqual([commandId])
  expect(client.snapshot().board.calls[commandId]?.name).toBe('Pelapor')
  expect(await client.amend(commandId, { channel: 'walk-in', name: 'Terlambat' })).toBe(false)
})

test('what may have left is said to the person who wants to change or withdraw it', async () => {
  const { time, hub, start } = setUp()
  const client = start()
  await time.pass(100)
  hub.stall()
  const { commandId } = client.send('call:receive', { channel: 'radio' })
  await time.pass(2_000)
  expect(client.snapshot().connection).toBe('offline')
  expect(await client.amend(commandId, { channel: 'phone' })).toBe(false)
  expect(await client.withdraw(commandId)).toBe(false)
  await time.pass(10_000)
  expect(hub.executed).toEqual([commandId])
})

test('a first line that swallows everything is called offline within two seconds and given up for a new one', async () => {
  const { time, hub, start } = setUp()
  hub.weather = { ...hub.weather, delay: () => 1_000_000 }
  const client = start()
  await time.pass(2_000)
  expect(client.snapshot().connection).toBe('offline')
  hub.weather = { ...hub.weather, delay: () => 0 }
  await time.pass(6_000)
  expect(client.snapshot().connection).toBe('online')
})

test('an ended session signs the person out and keeps the queue', async () => {
  const { time, hub, disk, start } = setUp()
  hub.handshakeRefusal = 'session-expired'
  const client = start()
  client.send('call:receive', { channel: 'radio' })
  await time.pass(60_000)
  expect(client.snapshot().connection).toBe('signed-out')
  expect(disk.rows.size).toBe(1)
})

test('a failing disk is said and does not keep the command from the hub', async () => {
  const { time, hub, disk, start } = setUp()
  const client = start()
  await time.pass(100)
  disk.failing = true
  const { commandId } = client.send('call:receive', { channel: 'radio' })
  await time.pass(100)
  expect(client.snapshot().outboxKept).toBe(false)
  expect(hub.executed).toEqual([commandId])
})

test('passwords never reach the disk', async () => {
  const { hub, disk, start } = setUp()
  hub.reachable = false
  start().send('directory:put-account', {
    username: 'baru',
    name: 'Baru',
    role: 'operator',
    password: 'rahasia-sekali',
  })
  await settle()
  expect(disk.rows.size).toBe(0)
})

test('whatever the line does, every accepted command happens once and the facts equal the hub’s', async () => {
  const act = fc.constantFrom('call', 'open', 'note', 'cut', 'crash', 'wait', 'other')
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 40 }),
      fc.array(fc.nat(999), { minLength: 20, maxLength: 60 }),
      async (acts, chances) => {
        const { time, hub, start } = setUp()
        let turn = 0
        const chance = () => (chances[(turn += 1) % chances.length] ?? 0) / 1_000
        hub.weather = {
          loseReply: () => chance() < 0.2,
          repeatBatch: () => chance() < 0.3,
          delay: () => Math.floor(chance() * 400),
        }
        let client = start()
        await time.pass(50)
        const sent: string[] = []
        let incident: string | undefined
        for (const step of acts) {
          if (step === 'call') sent.push(client.send('call:receive', { channel: 'phone' }).commandId)
          if (step === 'open') {
            incident = client.send('incident:open', fire).commandId
            sent.push(incident)
          }
          if (step === 'note' && incident !== undefined) {
            sent.push(client.send('incident:note', { incidentId: incident, text: 'Catatan.' }).commandId)
          }
          if (step === 'cut') hub.cut()
          if (step === 'other') hub.execute('call:receive', `other-${(turn += 1)}`, { channel: 'text', occurredAt: 1 })
          if (step === 'crash') {
            await settle()
            await client.close()
            client = start()
          }
          await time.pass(chance() * 500)
        }
        hub.weather = { loseReply: () => false, repeatBatch: () => false, delay: () => 0 }
        hub.cut()
        await time.pass(30_000)
        expect(client.snapshot().outbox).toEqual([])
        expect(client.snapshot().refused).toEqual([])
        const own = hub.executed.filter((commandId) => commandId.startsWith('id-'))
        expect(new Set(own).size).toBe(own.length)
        expect([...own].sort()).toEqual([...sent].sort())
        expect(client.snapshot().board).toEqual(boardOf(hub.states.values()))
        expect(client.snapshot().cursor).toBe(hub.log.length)
        await client.close()
      },
    ),
    { numRuns: 60 },
  )
})
