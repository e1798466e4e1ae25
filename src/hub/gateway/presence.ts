/** Consoles hear who is there at least this often (facts: heartbeat 15 s). */
const HEARTBEAT = 15_000
/** Many come back at once when the line does: they are told of in one message. */
const TOGETHER = 200

/** Who has a console connected. Volatile: presence is no fact and is kept nowhere. */
export interface Presence {
  readonly came: (username: string) => void
  readonly went: (username: string) => void
  readonly close: () => void
}

/** `tell` reaches the consoles of the room; an agency learns of nobody. */
export function createPresence(tell: (message: { readonly present: readonly string[] }) => void): Presence {
  const consoles = new Map<string, number>()
  let soon: NodeJS.Timeout | undefined
  const message = () => ({ present: [...consoles.keys()].sort() })
  const tellSoon = () => {
    soon ??= setTimeout(() => {
      soon = undefined
      tell(message())
    }, TOGETHER)
  }
  const heartbeat = setInterval(() => tell(message()), HEARTBEAT)
  return {
    came: (username) => {
      consoles.set(username, (consoles.get(username) ?? 0) + 1)
      tellSoon()
    },
    went: (username) => {
      const left = (consoles.get(username) ?? 1) - 1
      if (left === 0) consoles.delete(username)
      else consoles.set(username, left)
      tellSoon()
    },
    close: () => {
      clearTimeout(soon)
      clearInterval(heartbeat)
    },
  }
}
