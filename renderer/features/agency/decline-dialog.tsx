import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import type { Order } from './orders'

interface DeclineDialogProps {
  readonly order: Order
  readonly onClose: () => void
  readonly onDecline: (reason: string) => Answer<RefusalCode>
}

/** Declining needs a reason: the centre has to send somebody else and must know why. The words stay until it has them. */
export function DeclineDialog({ order, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const decline = () => {
    if (reason.trim() === '') setTried(true)
    else submit(() => onDecline(reason.trim()))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agency.decline.title', { number: order.incident.number })}
      closeLabel={t('agency.decline.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('agency.decline.back')}</Button>
          <Button tone="danger" keyCap="Ctrl+Enter" disabled={state.kind === 'sending'} onClick={decline}>
            {t(state.kind === 'sending' ? 'agency.decline.sending' : 'agency.decline.send')}
          </Button>
        </>
      }
    >
      {state.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${state.code}`)}
        </Banner>
      )}
      <TextArea
        autoFocus
        label={t('agency.decline.reason')}
        hint={t('agency.decline.hint')}
        error={tried && reason.trim() === '' ? t('agency.decline.required') : undefined}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) decline()
        }}
      />
    </Dialog>
  )
}
