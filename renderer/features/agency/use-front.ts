import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DeskEntry } from './desk-list'
import { useDraft } from '../../store/draft'
import { awaitBack, choose, goOnWith, isGuarded, nothingInFront, settle, touch, type Front } from './front'
import { isInTheMiddle } from './is-in-the-middle'
import { readNumbers, writeNumbers } from './order-numbers'

/** How often it is looked whether the person's hands are free by now. */
const LOOK_EVERY = 250

interface InFront {
  readonly front: Front
  /** Something else stood in front a moment ago: a press now answers nothing. */
  readonly guarded: boolean
  readonly choose: (id: string) => void
  readonly awaitBack: (id: string) => void
  readonly accepted: () => void
  readonly touch: () => void
}

/**
 * Keeps the card in front by the rule of `settle`, as orders come and go and the person works. `isCovered`: a dialog of the
 * desk stands over it.
 */
export function useFront(entries: readonly DeskEntry[], isCovered: boolean): InFront {
  const [kept, keep] = useDraft('liaison-numbers', '')
  const [front, setFront] = useState<Front>(() => ({ ...nothingInFront, remembered: readNumbers(kept) }))
  const { numbers } = front
  useEffect(() => {
    if (Object.keys(numbers).length > 0) keep(writeNumbers(numbers))
  }, [numbers, keep])
  const [guarded, setGuarded] = useState(false)
  const lastTyped = useRef(0)
  useEffect(() => {
    const typed = () => void (lastTyped.current = Date.now())
    window.addEventListener('input', typed)
    return () => window.removeEventListener('input', typed)
  }, [])

  const look = useCallback(() => {
    const now = Date.now()
    const isBusy = isInTheMiddle(now, lastTyped.current)
    setFront((before) => settle(before, entries, { now, isBusy }))
  }, [entries])
  // Before the screen is painted: no frame shows a card that is no longer there.
  useLayoutEffect(look, [look, isCovered])
  useEffect(() => {
    const timer = window.setInterval(look, LOOK_EVERY)
    return () => window.clearInterval(timer)
  }, [look])

  useLayoutEffect(() => {
    const now = Date.now()
    setGuarded(front.id !== undefined && isGuarded(front, now))
    const timer = window.setTimeout(() => setGuarded(false), Math.max(0, front.guardedUntil - now))
    return () => window.clearTimeout(timer)
  }, [front])

  return {
    front,
    guarded,
    choose: (id) => setFront((before) => choose(before, entries, id, Date.now())),
    awaitBack: (id) => setFront((before) => awaitBack(before, id)),
    accepted: () => setFront((before) => goOnWith(before, entries, Date.now())),
    touch: () => setFront((before) => touch(before, Date.now())),
  }
}
