import { useCallback, useEffect, useState } from 'react'
import { readCentre, type Centre } from '../store/hub-api'
import { findHubUrl } from './hub-url'

export type CentreState =
  | { readonly kind: 'looking'; readonly hubUrl?: string; readonly unreachable: boolean }
  | { readonly kind: 'unchosen' }
  | { readonly kind: 'found'; readonly hubUrl: string; readonly centre: Centre }

const AGAIN_AFTER = 1_000

/** Which centre this console belongs to; asks until the hub answers. `again` after the centre's first run. */
export function useCentre(): { readonly state: CentreState; readonly again: () => void } {
  const [state, setState] = useState<CentreState>({ kind: 'looking', unreachable: false })
  const [round, setRound] = useState(0)
  useEffect(() => {
    // Asked anew after each wait: it changes meanwhile.
    let gone = false
    const isGone = () => gone
    let timer = 0
    const look = async () => {
      const hubUrl = await findHubUrl()
      if (isGone()) return
      if (hubUrl === undefined) return setState({ kind: 'unchosen' })
      const found = await readCentre(hubUrl)
      if (isGone()) return
      if (found.ok) return setState({ kind: 'found', hubUrl, centre: found.value })
      setState({ kind: 'looking', hubUrl, unreachable: true })
      timer = window.setTimeout(start, AGAIN_AFTER)
    }
    const start = () => {
      look().catch((cause: unknown) => {
        console.error(cause)
        if (!isGone()) timer = window.setTimeout(start, AGAIN_AFTER)
      })
    }
    start()
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [round])
  const again = useCallback(() => setRound((value) => value + 1), [])
  return { state, again }
}
