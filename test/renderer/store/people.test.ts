import { expect, test } from 'vitest'
import { followPeople } from '../../../renderer/store/people'
import type { ClientSnapshot } from '../../../src/client/hub-client'

type Client = Parameters<typeof followPeople>[0]

/** A client that answers with these names, and whose line and people are changed by hand. */
function aClient(answer: readonly { username: string; name: string }[]) {
  let listener: () => void = () => undefined
  let snapshot = { connection: 'connecting', present: undefined } as unknown as ClientSnapshot
  const asked: string[] = []
  const client = {
    snapshot: () => snapshot,
    subscribe: (next: () => void) => {
      listener = next
      return () => (listener = () => undefined)
    },
    query: (name: string) => {
      asked.push(name)
      return Promise.resolve({ ok: true, value: { seq: 1, items: [...answer] } })
    },
  } as unknown as Client
  const becomes = async (connection: string, present: readonly string[] = []) => {
    snapshot = { connection, present: new Set(present) } as unknown as ClientSnapshot
    listener()
    await Promise.resolve()
  }
  return { client, asked, becomes }
}

test('names are asked when the line comes and when somebody unknown signs in, once for each', async () => {
  const { client, asked, becomes } = aClient([{ username: 'damkar', name: 'Damkar' }])
  const stop = followPeople(client)
  expect(asked).toEqual([])
  await becomes('online', ['damkar'])
  expect(asked).toHaveLength(1)
  await becomes('online', ['damkar'])
  expect(asked).toHaveLength(1)
  await becomes('online', ['damkar', 'baru'])
  await becomes('online', ['damkar', 'baru'])
  expect(asked).toHaveLength(2)
  await becomes('offline')
  await becomes('online', ['damkar', 'baru'])
  expect(asked).toHaveLength(3)
  stop()
  await becomes('offline')
  await becomes('online', ['lain'])
  expect(asked).toHaveLength(3)
})
