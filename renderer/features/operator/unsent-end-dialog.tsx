import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './call-back.module.css'
import { shortNumber } from './incident-order'

interface UnsentEndDialogProps {
  readonly call: Call
  readonly incident: Incident
  readonly onEnd: () => void
  /** To the agencies of the incident. */
  readonly onDispatch: () => void
  readonly onClose: () => void
}

/** Before the caller of an incident is let go that nobody has been sent to. */
export function UnsentEndDialog({ call, incident, onEnd, onDispatch, onClose }: UnsentEndDialogProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    const isSame = event.altKey && !event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 't'
    if (event.key === 'F9') onDispatch()
    else if (isSame && !event.repeat) onEnd()
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('callers.end.unsentTitle', { number: shortNumber(incident.number) })}
      closeLabel={t('operator.close')}
      footer={
        <div className={styles.endButtons} onKeyDown={onKeyDown}>
          <Button keyCap={keyOf('call.end')} onClick={onEnd}>
            {t('callers.end.anyway')}
          </Button>
          <Button tone="main" autoFocus keyCap={keyOf('incident.dispatch')} onClick={onDispatch}>
            {t('callers.end.dispatch')}
          </Button>
        </div>
      }
    >
      <p>{t('callers.end.unsentText', { who: call.number ?? t('operator.calls.noNumber') })}</p>
    </Dialog>
  )
}
