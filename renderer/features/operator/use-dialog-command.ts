import { useCallback, useEffect, useRef } from 'react'
import type { CommandInput, CommandName } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'

/**
 * Sends for a dialog that shows the refusal itself. Without a line to the hub the command counts as accepted: it is
 * kept in the queue, and so is a refusal that comes after the dialog was closed, with the words that were typed.
 */
export function useDialogCommand() {
  const { client } = useSession()
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => void (isShown.current = false)
  }, [])
  return useCallback(
    async <N extends CommandName>(name: N, input: CommandInput<N>): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const { commandId, reply } = client.send(name, input)
      if (!isOnline) return undefined
      const answer = await reply
      if (answer.ok) return undefined
      if (isShown.current) await client.dismiss(commandId)
      return answer.error.code
    },
    [client],
  )
}
