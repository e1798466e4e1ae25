import { useEffect } from 'react'

/** Flashes the window's title while `count` orders wait, and gives the old title back. */
export function useTitleCount(count: number, text: string): void {
  useEffect(() => {
    if (count === 0) return undefined
    const before = document.title
    let shown = false
    const flash = () => {
      shown = !shown
      document.title = shown ? text : before
    }
    flash()
    const timer = window.setInterval(flash, 1000)
    return () => {
      window.clearInterval(timer)
      document.title = before
    }
  }, [count, text])
}
