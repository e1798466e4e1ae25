import { create } from 'zustand'
import { keepDraft, loadDrafts } from './draft-storage'

interface DraftState {
  readonly owner: string | undefined
  readonly texts: ReadonlyMap<string, string>
  /** False after a write failed: drafts live in memory only. */
  readonly kept: boolean
}

export const useDrafts = create<DraftState>(() => ({ owner: undefined, texts: new Map(), kept: true }))

/** Brings an account's drafts back. The screen of a signed-in person is shown after this. */
export async function openDrafts(owner: string): Promise<void> {
  try {
    useDrafts.setState({ owner, texts: await loadDrafts(owner), kept: true })
  } catch {
    useDrafts.setState({ owner, texts: new Map(), kept: false })
  }
}

export function useDraftsKept(): boolean {
  return useDrafts(({ kept }) => kept)
}

/** From the first key on. */
export function rememberDraft(owner: string, key: string, text: string): void {
  useDrafts.setState(({ texts }) => ({ texts: new Map(texts).set(key, text) }))
  save(owner, key, text)
}

export function forgetDraft(owner: string, key: string): void {
  useDrafts.setState(({ texts }) => {
    const next = new Map(texts)
    next.delete(key)
    return { texts: next }
  })
  save(owner, key, '')
}

/** Drafts that are being written, each with the text that came meanwhile. */
const underWay = new Map<string, { latest: string | undefined }>()

/**
 * A durable write takes a few milliseconds and holds the whole text: of the keys pressed meanwhile only the last text is
 * written next, so that what is on disk is never more than two writes behind the hand.
 */
function save(owner: string, key: string, text: string): void {
  const id = JSON.stringify([owner, key])
  const running = underWay.get(id)
  if (running !== undefined) {
    running.latest = text
    return
  }
  underWay.set(id, { latest: text })
  writeUntilQuiet(id, owner, key).catch(() => useDrafts.setState({ kept: false }))
}

async function writeUntilQuiet(id: string, owner: string, key: string): Promise<void> {
  const slot = underWay.get(id)
  try {
    while (slot?.latest !== undefined) {
      const text = slot.latest
      slot.latest = undefined
      await keepDraft(owner, key, text)
    }
  } finally {
    // In the same turn in which nothing was left: the next key starts anew.
    underWay.delete(id)
  }
}
