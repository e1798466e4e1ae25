import { useEffect, useState } from 'react'

/** The time in epoch milliseconds, anew at each whole `everyMs`, so that all clocks of a screen turn together. */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer = 0
    const tick = () => {
      setNow(Date.now())
      timer = window.setTimeout(tick, everyMs - (Date.now() % everyMs))
    }
    timer = window.setTimeout(tick, everyMs - (Date.now() % everyMs))
    return () => window.clearTimeout(timer)
  }, [everyMs])
  return now
}
