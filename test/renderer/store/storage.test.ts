import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { keepDraft, loadDrafts } from '../../../renderer/store/draft-storage'
import { rememberDraft } from '../../../renderer/store/draft-store'
import { outboxStorage } from '../../../renderer/store/outbox-storage'
import type { OutboxEntry } from '../../../src/client/client-ports'

const entry = (commandId: string): OutboxEntry => ({
  commandId,
  name: 'call:receive',
  input: { channel: 'phone' },
  createdAt: 1,
  sent: false,
})

test('the outbox comes back in the order of writing, also after an entry was written again', async () => {
  const storage = outboxStorage('operator1@a')
  for (const id of ['c', 'a', 'b']) await storage.put({ entry: entry(id) })
  await storage.put({ entry: { ...entry('c'), sent: true } })
  const found = await outboxStorage('operator1@a').load()
  expect(found.map((row) => row.entry.commandId)).toEqual(['c', 'a', 'b'])
  expect(found[0]?.entry.sent).toBe(true)
  await storage.remove('a')
  expect(await storage.load()).toHaveLength(2)
})

test('the next person at the desk neither sees nor sends what another left', async () => {
  await outboxStorage('damkar@a').put({ entry: entry('mine') })
  expect(await outboxStorage('psc119@a').load()).toEqual([])
  expect(await outboxStorage('damkar@b').load()).toEqual([])
  expect(await outboxStorage('damkar@a').load()).toHaveLength(1)
})

test('a draft belongs to its account and goes when it is emptied', async () => {
  await keepDraft('operator1@a', 'intake', 'Api di')
  expect((await loadDrafts('operator1@a')).get('intake')).toBe('Api di')
  expect((await loadDrafts('operator2@a')).size).toBe(0)
  await keepDraft('operator1@a', 'intake', '')
  expect((await loadDrafts('operator1@a')).size).toBe(0)
})

test('however fast the keys come, the last text is the one that is kept', async () => {
  const words = 'Warung terbakar di dekat Pasar Lama'
  for (let at = 1; at <= words.length; at += 1) rememberDraft('operator3@a', 'intake', words.slice(0, at))
  await expect.poll(async () => (await loadDrafts('operator3@a')).get('intake')).toBe(words)
  rememberDraft('operator3@a', 'intake', `${words}!`)
  await expect.poll(async () => (await loadDrafts('operator3@a')).get('intake')).toBe(`${words}!`)
})
