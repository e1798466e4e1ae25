import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput, CommandName } from '../../../src/contract/commands'
import { useSession } from '../../store/session'
import type { Toast } from '../../ui/toast-region'

interface Sent {
  /** New things take their id from it. */
  readonly commandId: string
  /** True once the hub has accepted; false after a refusal, which has been shown in words. */
  readonly accepted: Promise<boolean>
}

interface Commands {
  readonly run: <N extends CommandName>(name: N, input: CommandInput<N>) => Sent
  readonly notify: (toast: Toast, forMs?: number) => void
  /** This call is in the work form now: messages about other calls go. */
  readonly closeOthers: (callId: string) => void
  /** What a message said is no longer so. */
  readonly withdraw: (toastId: string) => void
  /** Something new begins: mere confirmations go. */
  readonly closeConfirmed: () => void
  /** The offers behind this key are over. */
  readonly closeOffers: (keyCap: string) => void
}

const CommandsContext = createContext<Commands | undefined>(undefined)

interface CommandsProviderProps {
  readonly notify: Commands['notify']
  readonly closeOthers: Commands['closeOthers']
  readonly withdraw: Commands['withdraw']
  readonly closeOffers: Commands['closeOffers']
  readonly closeConfirmed: Commands['closeConfirmed']
  readonly children: ReactNode
}

/** Sends through the outbox and says every refusal in words, by its code. */
export function CommandsProvider({
  notify,
  closeOthers,
  withdraw,
  closeOffers,
  closeConfirmed,
  children,
}: CommandsProviderProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const commands = useMemo<Commands>(() => {
    const run: Commands['run'] = (name, input) => {
      const { commandId, reply } = client.send(name, input)
      const accepted = reply.then(async (answer) => {
        if (answer.ok) return true
        notify({ id: commandId, tone: 'late', text: t(`error.${answer.error.code}`) }, 20_000)
        await client.dismiss(commandId)
        return false
      })
      return { commandId, accepted }
    }
    return { run, notify, closeOthers, withdraw, closeOffers, closeConfirmed }
  }, [client, notify, closeOthers, withdraw, closeOffers, closeConfirmed, t])
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

/** The console's way to send commands and show passing messages. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (commands === undefined) throw new Error('useCommands is used outside its provider')
  return commands
}
