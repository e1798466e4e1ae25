import { useToasts } from './use-toasts'
import { CommandsProvider } from './commands'
import { useTranslation } from 'react-i18next'
import { ToastRegion } from '../../ui/toast-region'
import { Console, type ConsoleProps } from './console'

/** The operator's room: calls and incidents, the map, the work form. Fills the place the shell gives it. */
export function OperatorConsole({ onToComplaint, onComplaint }: ConsoleProps) {
  const { t } = useTranslation()
  const { toasts, notify, close, closeOthers, closeOffers, closeConfirmed } = useToasts()
  return (
    <CommandsProvider
      notify={notify}
      closeOthers={closeOthers}
      withdraw={close}
      closeOffers={closeOffers}
      closeConfirmed={closeConfirmed}
    >
      <Console onToComplaint={onToComplaint} onComplaint={onComplaint} />
      <ToastRegion
        label={t('operator.messages')}
        closeLabel={t('operator.close')}
        toasts={toasts}
        onClose={close}
        afterEsc={(key) => t('callers.undo.escThen', { key })}
      />
    </CommandsProvider>
  )
}
