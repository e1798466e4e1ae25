import { useEffect, useState } from 'react'
import type { CommandValue } from '../../../src/contract/commands'
import type { Call } from '../../../src/domain/call/call'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { useSettled } from './use-settled'

type Found = CommandValue<'query:duplicates'>
export type Duplicate = Found['items'][number]
export type Burst = Found['bursts'][number]

export interface Duplicates {
  readonly items: readonly Duplicate[]
  readonly bursts: readonly Burst[]
  /** False when the hub could not be asked: nothing shown means nothing known. */
  readonly known: boolean
}

/** A pause in the typing after which the hub is asked, ms. */
const ASK_AFTER = 300
/** Others report meanwhile: asked again this often, ms. */
const ASK_AGAIN = 15_000
/** Letters below which words tell nothing apart. */
const LEAST_TEXT = 4
const LONGEST_TEXT = 20_000

const nothing: Duplicates = { items: [], bursts: [], known: true }

/** What this call may already be known as, and whether many calls come from one thing. Asked while typing. */
export function useDuplicates(
  call: Call,
  text: string,
  type: IncidentType | undefined,
  location: Location | undefined,
): Duplicates {
  const { client } = useSession()
  const incidents = useFacts(({ board }) => Object.keys(board.incidents).length)
  const [found, setFound] = useState<{ readonly callId: string; readonly value: Duplicates }>()
  const asked = JSON.stringify({
    ...(text.trim().length < LEAST_TEXT ? { text: '' } : { text: text.slice(0, LONGEST_TEXT) }),
    ...(type === undefined ? {} : { type }),
    ...(location === undefined ? {} : { location }),
  })
  const settled = useSettled(asked, call.id, ASK_AFTER)
  const callId = call.id
  useEffect(() => {
    let isStale = false
    const ask = () => {
      const input = JSON.parse(settled) as Parameters<typeof client.query<'query:duplicates'>>[1]
      void client.query('query:duplicates', input).then((reply) => {
        if (isStale) return
        const value = reply.ok ? { ...reply.value, known: true } : { ...nothing, known: false }
        setFound({ callId, value })
      })
    }
    ask()
    const timer = window.setInterval(ask, ASK_AGAIN)
    return () => {
      isStale = true
      window.clearInterval(timer)
    }
    // Another incident on the board may be the one.
  }, [client, callId, settled, incidents])
  return found?.callId === callId ? found.value : nothing
}
