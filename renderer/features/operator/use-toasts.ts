import { useCallback, useEffect, useRef, useState } from 'react'
import type { Toast } from '../../ui/toast-region'

/** Passing messages: each stays `forMs`, refusals long enough to be read in a busy room, some until they are put away. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const timers = useRef(new Map<string, number>())
  const close = useCallback((id: string) => {
    window.clearTimeout(timers.current.get(id))
    timers.current.delete(id)
    setToasts((all) => all.filter((toast) => toast.id !== id))
  }, [])
  /** Another call is in the work form: messages about the ones before it go. */
  const closeOthers = useCallback((callId: string) => {
    setToasts((all) => all.filter((toast) => toast.callId === undefined || toast.callId === callId))
  }, [])
  /** Something new begins: what was only confirmed is read by now. Refusals, and what can still be taken back, stay. */
  const closeConfirmed = useCallback(() => {
    setToasts((all) => all.filter(({ tone, action }) => tone === 'late' || tone === 'near' || action !== undefined))
  }, [])
  /** What could be taken back has been, or no longer can: its offer goes with it. */
  const closeOffers = useCallback((keyCap: string) => {
    setToasts((all) => all.filter(({ action }) => action?.keyCap !== keyCap))
  }, [])
  const notify = useCallback(
    (toast: Toast, forMs = 10_000) => {
      window.clearTimeout(timers.current.get(toast.id))
      setToasts((all) => newest([...all.filter(({ id }) => id !== toast.id), toast]))
      if (toast.stays === true) return
      timers.current.set(
        toast.id,
        window.setTimeout(() => close(toast.id), forMs),
      )
    },
    [close],
  )
  useEffect(() => {
    const running = timers.current
    return () => running.forEach((timer) => window.clearTimeout(timer))
  }, [])
  return { toasts, notify, close, closeOthers, closeOffers, closeConfirmed }
}

const MOST = 4

/** The last few; what stays until it is put away takes no turn from them. */
function newest(all: readonly Toast[]): readonly Toast[] {
  const passing = all.filter(({ stays }) => stays !== true).slice(-MOST)
  return all.filter((toast) => toast.stays === true || passing.includes(toast))
}
