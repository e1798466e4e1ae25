import { useTranslation } from 'react-i18next'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { RingingLine } from './ringing-line'
import type { WatchedOrder } from './withdrawn'
import { WithdrawnWords } from './withdrawn-banner'

interface WithdrawnDialogProps {
  readonly order: WatchedOrder
  readonly units: UnitDirectory
  readonly onClose: () => void
}

/** Stands where a dialog about an order was when the centre took the order back: nothing is left to send. */
export function WithdrawnDialog({ order, units, onClose }: WithdrawnDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('agency.withdrawn.title', { number: order.number })}
      closeLabel={t('agency.status.close')}
      footer={
        <Button tone="main" keyCap="Esc" autoFocus onClick={onClose}>
          {t('agency.status.close')}
        </Button>
      }
    >
      <RingingLine />
      <Banner tone="late" live="alert">
        <WithdrawnWords order={order} units={units} />
      </Banner>
      <p>{t('agency.withdrawn.nothing-sent')}</p>
    </Dialog>
  )
}
