interface Offer {
  readonly until: number
  readonly act: () => void
}

/** What Ctrl+Z takes back: the newest thing whose message still shows. One keyboard, so one for the screen. */
let offered: Offer | undefined

/** Offers to take something back until `until` (epoch ms). Returns what the message's button does; it acts once. */
export function offerUndo(act: () => void, until: number): () => void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    if (offered?.act === once) offered = undefined
    act()
  }
  offered = { until, act: once }
  return once
}

/** Takes the newest offer back. False when there is none, or its message has gone. */
export function takeUndo(now: number): boolean {
  const last = offered
  offered = undefined
  if (last === undefined || now > last.until) return false
  last.act()
  return true
}

/** Something newer was done that has its own way back. */
export function forgetUndo(): void {
  offered = undefined
}
