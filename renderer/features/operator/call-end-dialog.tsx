import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive, type Call } from '../../../src/domain/call/call'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
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
 * the list, so that it can't be lost by a key.
 */
export function CallEndDialog({ call, onOpen, onEnd, onClose }: CallEndDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const isLive = isCallLive(call)
  const words = reason.trim()
  const end = () => onEnd(words === '' ? undefined : words)
  const onKeyDown = (event: KeyboardEvent) => {
    const isSame = event.altKey && !event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 't'
    if (event.key === 'F9') onOpen()
    else if (isSame && isLive && !event.repeat) onEnd(undefined)
    else return
    event.preventDefault()
  }
  const shown = { who: call.number ?? t('operator.calls.noNumber') }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('callers.end.title', shown)}
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
          <Button tone="main" keyCap={keyOf('incident.dispatch')} onClick={onOpen}>
            {t('callers.end.open')}
          </Button>
        </div>
      }
    >
      <div className={styles.end} onKeyDown={onKeyDown}>
        <p>{t(isLive ? 'callers.end.text' : 'callers.end.overText')}</p>
        <TextArea
          autoFocus
          label={t('callers.end.reason')}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
