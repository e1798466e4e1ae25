import { expect, test } from 'vitest'
import { createHubClient } from '../../src/client/hub-client'
import type { Actor } from '../../src/domain/kernel/actor'
import { FakeTime, MemoryOutbox, ModelHub } from './model-hub'

const actor: Actor = { role: 'operator', username: 'operator1' }

test('a console too old for its hub says so, stops asking and keeps the queue', async () => {
  const time = new FakeTime()
  const hub = new ModelHub(time, actor)
  const disk = new MemoryOutbox()
  let ids = 0
  let dialled = 0
  hub.handshakeRefusal = 'contract-too-old'
  const client = createHubClient({
    url: 'http://hub',
    token: 't',
    account: 'operator1',
    actor,
    ports: {
      now: () => time.now,
      uuid: () => `id-${(ids += 1)}`,
      random: () => 0.5,
      after: time.after,
      open: (...line) => {
        dialled += 1
        return hub.open(...line)
      },
      outbox: disk,
    },
  })
  client.send('call:receive', { channel: 'radio' })
  await time.pass(60_000)
  expect(client.snapshot().connection).toBe('too-old')
  expect(dialled).toBe(1)
  expect(disk.rows.size).toBe(1)
})
