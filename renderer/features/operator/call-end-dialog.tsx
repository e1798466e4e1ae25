import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive, isLeftUnheard, type Call } from '../../../src/domain/call/call'
import { keyOf } from '../../keys'
import { useDraft } from '../../store/draft'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { caretToEnd } from './caret'
import styles from './call-back.module.css'

interface CallEndDialogProps {
  readonly call: Call
  /** Opens the incident from what the form has; what is missing is shown there. */
  readonly onOpen: () => void
  /** Ends the call; without a reason it stays in the list as an emergency without an incident. */
  readonly onEnd: (reason: string | undefined) => void
  readonly onClose: () => void
}

/**
 * Before an emergency without an incident is ended: nobody has been sent. The reason closes it; without one it stays in
 * the list, so that it can't be lost by a key. A caller who was cut off unheard is closed by a reason in the same way.
 */
export function CallEndDialog({ call, onOpen, onEnd, onClose }: CallEndDialogProps) {
  const { t } = useTranslation()
  // A ringing call may have to be answered before it is finished.
  const [reason, setReason, forget] = useDraft(`reason:end:${call.id}`, '')
  const isLive = isCallLive(call)
  const isUnheard = isLeftUnheard(call)
  const words = reason.trim()
  const end = () => {
    forget()
    onEnd(words === '' ? undefined : words)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isSame = event.altKey && !event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 't'
    if (event.key === 'F9' && !isUnheard) onOpen()
    else if (isSame && isLive && !event.repeat) onEnd(undefined)
    else return
    event.preventDefault()
  }
  const shown = { who: call.number ?? t('operator.calls.noNumber') }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(isUnheard ? 'callers.end.unheardTitle' : 'callers.end.title', shown)}
      closeLabel={t('operator.close')}
      footer={
        <div className={styles.endButtons} onKeyDown={onKeyDown}>
          {isLive && (
            <Button keyCap={keyOf('call.end')} onClick={() => onEnd(undefined)}>
              {t('callers.end.keep')}
            </Button>
          )}
          <Button keyCap="Ctrl+Enter" disabled={words === ''} onClick={end}>
            {t(isLive ? 'callers.end.withReason' : 'callers.end.closeWithReason')}
          </Button>
          {!isUnheard && (
            <Button tone="main" keyCap={keyOf('incident.dispatch')} onClick={onOpen}>
              {t('callers.end.open')}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles.end} onKeyDown={onKeyDown}>
        <p>{t(isUnheard ? 'callers.end.unheardText' : isLive ? 'callers.end.text' : 'callers.end.overText')}</p>
        <TextArea
          autoFocus
          onFocus={caretToEnd}
          label={t(isUnheard ? 'callers.end.unheardReason' : 'callers.end.reason')}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
