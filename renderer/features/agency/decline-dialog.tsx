import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAwaitingAcknowledgement } from '../../../src/domain/dispatch/dispatch'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { AgencyDialog } from './agency-dialog'
import type { Order } from './orders'
import { placeWords } from './place-name'
import type { WatchedOrder } from './withdrawn'
import { WithdrawnWords } from './withdrawn-banner'

interface DeclineDialogProps {
  readonly order: Order
  /** The order, where the centre has cancelled it since: nothing is left to send, and what was written stays to be read. */
  readonly withdrawn: WatchedOrder | undefined
  readonly units: UnitDirectory
  readonly onClose: () => void
  readonly onDecline: (reason: string) => Answer<RefusalCode>
}

/** Declining needs a reason: the centre has to send somebody else and must know why. The words stay until it has them. */
export function DeclineDialog({ order, withdrawn, units, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const { incident, dispatch } = order
  // As it was when the dialog opened: what a colleague accepts meanwhile is not given up by a reason written before.
  const [givesUp] = useState(() => !isAwaitingAcknowledgement(dispatch))
  const place = placeWords(incident)
  const words = {
    number: incident.number,
    type: t(`type.${incident.type}`),
    priority: incident.priority,
    place:
      place.kelurahan === undefined ? (place.address ?? t('agency.card.no-place')) : t('agency.place', { ...place }),
  }
  const decline = () => {
    if (withdrawn !== undefined) return
    if (reason.trim() === '') setTried(true)
    else submit(() => onDecline(reason.trim()))
  }
  return (
    <AgencyDialog
      title={t(givesUp ? 'agency.give-up.title' : 'agency.decline.title', words)}
      closeLabel={t('agency.decline.close')}
      submit={{
        label: t(givesUp ? 'agency.give-up.send' : 'agency.decline.send'),
        keyCap: 'Ctrl+Enter',
        tone: 'danger',
      }}
      state={state}
      onClose={onClose}
      onSubmit={decline}
    >
      {withdrawn !== undefined && (
        <Banner tone="late" live="alert">
          <WithdrawnWords order={withdrawn} units={units} /> {t('agency.withdrawn.nothing-sent')}
        </Banner>
      )}
      <TextArea
        autoFocus
        label={t(givesUp ? 'agency.give-up.reason' : 'agency.decline.reason')}
        hint={t(givesUp ? 'agency.give-up.hint' : 'agency.decline.hint')}
        error={tried && reason.trim() === '' ? t('agency.decline.required') : undefined}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AgencyDialog>
  )
}
