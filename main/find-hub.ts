import type { HubAnswer, HubEntry } from '../src/contract/bridge'

export interface FoundHub {
  readonly entry: HubEntry
  /** Earlier in the list, without a usable answer. */
  readonly passedOver: readonly string[]
}

export type Search =
  | { readonly kind: 'found'; readonly hub: FoundHub }
  /** None could be used; `refused` is the first whose certificate is not taken, which a person can do something about. */
  | { readonly kind: 'none'; readonly refused?: { readonly url: string; readonly answer: HubAnswer } }

/** Asks the hubs one after the other and takes the first that answers with a certificate this console takes. */
export async function findHub(
  hubs: readonly HubEntry[],
  probe: (entry: HubEntry) => Promise<HubAnswer>,
): Promise<Search> {
  const passedOver: string[] = []
  let refused: { url: string; answer: HubAnswer } | undefined
  for (const entry of hubs) {
    const answer = await probe(entry)
    if (answer.kind === 'good') return { kind: 'found', hub: { entry, passedOver } }
    if (answer.kind === 'changed' || answer.kind === 'unknown') refused ??= { url: entry.url, answer }
    passedOver.push(entry.url)
  }
  return { kind: 'none', ...(refused === undefined ? {} : { refused }) }
}
