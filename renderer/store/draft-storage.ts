import { consoleDatabase, durable } from './database'

/** All drafts of one account at one hub. */
export async function loadDrafts(owner: string): Promise<ReadonlyMap<string, string>> {
  const rows = await (await consoleDatabase()).getAllFromIndex('drafts', 'byOwner', owner)
  return new Map(rows.map(({ key, text }) => [key, text]))
}

/** Keeps the text as it is now; an empty one is forgotten. */
export async function keepDraft(owner: string, key: string, text: string): Promise<void> {
  const transaction = (await consoleDatabase()).transaction('drafts', 'readwrite', durable)
  const write = text === '' ? transaction.store.delete([owner, key]) : transaction.store.put({ owner, key, text })
  await Promise.all([write, transaction.done])
}
