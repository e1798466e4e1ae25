import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput, CommandName } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import type { Toast } from '../../ui/toast-region'
import type { Answer } from '../../ui/use-submission'
import { useDialogCommand } from '../operator'

export type Notify = (toast: Toast, forMs?: number) => void

/** Long enough to be read by somebody who looks up from the next one. */
const READ_FOR = 20_000

/**
 * Sends for a dialog and, once the hub has accepted, says what happened to which complaint and how a mistake is put right. The
 * dialog shows refusals itself. `id`: the complaint's, so that the latest about it is what stands there.
 */
export function useSaidCommand(id: string, notify: Notify) {
  const { t } = useTranslation()
  const { client } = useSession()
  const send = useDialogCommand()
  return useCallback(
    async <N extends CommandName>(name: N, input: CommandInput<N>, done: string): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const code = await send(name, input)
      if (code !== undefined) return code
      const text = isOnline ? done : t('rabeg.kept', { what: t(`command.${name}`) })
      notify({ id, tone: isOnline ? 'kept' : 'near', text }, READ_FOR)
      return undefined
    },
    [client, send, notify, id, t],
  )
}
