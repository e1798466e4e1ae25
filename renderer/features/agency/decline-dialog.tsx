import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import type { Order } from './orders'

interface DeclineDialogProps {
  readonly order: Order
  readonly onClose: () => void
  readonly onDecline: (reason: string) => void
}

/** Declining needs a reason: the centre has to send somebody else and must know why. */
export function DeclineDialog({ order, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const decline = () => {
    if (reason.trim() === '') setTried(true)
    else onDecline(reason.trim())
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
          <Button tone="danger" keyCap="Ctrl+Enter" onClick={decline}>
            {t('agency.decline.send')}
          </Button>
        </>
      }
    >
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
