import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput, CommandName, CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import type { Toast } from '../../ui/toast-region'

/** What became of a command: `kept` is in the queue of this desk, because there is no line to the hub. */
export type Outcome<N extends CommandName> =
  | { readonly kind: 'done'; readonly value: CommandValue<N> }
  | { readonly kind: 'kept'; readonly commandId: string }
  | { readonly kind: 'refused'; readonly code: RefusalCode }

const READ_FOR = 20_000

/** Sends a key's command through the outbox and says every refusal, and every command that waits for a line, in words. */
export function useRabegCommands(notify: (toast: Toast, forMs?: number) => void) {
  const { t } = useTranslation()
  const { client } = useSession()
  return useCallback(
    async <N extends CommandName>(
      name: N,
      input: CommandInput<N>,
      refusals: Partial<Record<RefusalCode, string>> = {},
    ): Promise<Outcome<N>> => {
      const isOnline = client.snapshot().connection === 'online'
      const { commandId, reply } = client.send(name, input)
      if (!isOnline) {
        notify({ id: commandId, tone: 'near', text: t('rabeg.kept', { what: t(`command.${name}`) }) }, READ_FOR)
        return { kind: 'kept', commandId }
      }
      const answer = await reply
      if (answer.ok) return { kind: 'done', value: answer.value }
      const { code } = answer.error
      notify({ id: commandId, tone: 'late', text: refusals[code] ?? t(`error.${code}`) }, READ_FOR)
      await client.dismiss(commandId)
      return { kind: 'refused', code }
    },
    [client, notify, t],
  )
}
