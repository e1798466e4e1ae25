/** Entries by their id, as one stream keeps them: the last version of each is the one that holds. */
export interface Directory<T> {
  readonly version: number
  readonly items: Readonly<Record<string, T>>
}

export const emptyDirectory: Directory<never> = { version: 0, items: {} }

/** Puts an event's whole object in the place of the one with the same id. */
export function putEntry<T extends { readonly id: string }>(
  directory: Directory<T> | undefined,
  event: { readonly version: number; readonly body: T },
): Directory<T> {
  return { version: event.version, items: { ...directory?.items, [event.body.id]: event.body } }
}
