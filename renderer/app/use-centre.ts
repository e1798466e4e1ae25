import { useCallback, useEffect, useState } from 'react'
import { readCentre, rememberedCentre, type Centre } from '../store/hub-api'

/** `unreachable`: it has not answered for longer than an embedded one takes to start. */
export type HubReach = 'answers' | 'awaited' | 'unreachable'

export type CentreState =
  | { readonly kind: 'looking'; readonly hubUrl: string; readonly reach: HubReach }
  | { readonly kind: 'unchosen' }
  /** What the hub says; until it answers, what it said the last time. */
  | { readonly kind: 'found'; readonly hubUrl: string; readonly centre: Centre; readonly reach: HubReach }

const AGAIN_AFTER = 250
const STARTS_WITHIN = 3_000

/** What is known before the hub was asked: the login field need not wait for one that is still starting. */
function beforeAnswer(hubUrl: string | undefined, reach: HubReach): CentreState {
  if (hubUrl === undefined) return { kind: 'unchosen' }
  const centre = rememberedCentre(hubUrl)
  return centre === undefined ? { kind: 'looking', hubUrl, reach } : { kind: 'found', hubUrl, centre, reach }
}

/** Which centre this console belongs to; asks until the hub answers. `again` after the centre's first run. */
export function useCentre(hubUrl: string | undefined): { readonly state: CentreState; readonly again: () => void } {
  const [state, setState] = useState(() => beforeAnswer(hubUrl, 'awaited'))
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (hubUrl === undefined) return
    // Asked anew after each wait: it changes meanwhile.
    let gone = false
    const isGone = () => gone
    let timer = 0
    const since = Date.now()
    const look = async () => {
      const found = await readCentre(hubUrl)
      if (isGone()) return
      if (found.ok) return setState({ kind: 'found', hubUrl, centre: found.value, reach: 'answers' })
      setState(beforeAnswer(hubUrl, Date.now() - since > STARTS_WITHIN ? 'unreachable' : 'awaited'))
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
  }, [hubUrl, round])
  const again = useCallback(() => setRound((value) => value + 1), [])
  return { state, again }
}
