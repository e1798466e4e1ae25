/** The two clocks a deadline needs, and a way to wake. Tests bring their own. */
export interface Clocks {
  /** Epoch milliseconds: the same on both sides of a restart, but somebody may set it. */
  readonly wall: () => number
  /** Milliseconds that nobody can set; they mean nothing to another process. */
  readonly steady: () => number
  /** Calls once after so many milliseconds. Returns what calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export function realClocks(wall: () => number): Clocks {
  return {
    wall,
    steady: () => performance.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}
