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

function save(owner: string, key: string, text: string): void {
  keepDraft(owner, key, text).catch(() => useDrafts.setState({ kept: false }))
}
