import { VolumeX } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { useAlarm } from '../alarm'
import { clockText, shortNumber } from '../operator'
import { escalatedOrders, type EscalatedOrder } from './escalated'
import { useSeenTo } from './use-seen-to'
import styles from './room.module.css'

interface EscalatedBannerProps {
  readonly onOpen: (incidentId: string) => void
}

/**
 * Orders that climbed to the supervisor: the alarm sounds on this console until somebody has accepted them, or until this
 * supervisor says that they see to it. That silences only their own desk, over a reload too, and the banner says so.
 */
export function EscalatedBanner({ onOpen }: EscalatedBannerProps) {
  const { t } = useTranslation()
  const incidents = useFacts(({ board }) => board.incidents)
  const orders = useMemo(() => escalatedOrders(Object.values(incidents)), [incidents])
  const { mine, seeTo } = useSeenTo(orders)
  const loud = orders.filter(({ dispatch }) => !mine.has(dispatch.id))
  const { blocked, unlock } = useAlarm(loud.length > 0 ? 'urgent' : undefined)
  const first = loud[0] ?? orders[0]
  const take = () => seeTo(orders)
  useKeys(
    {
      'room.escalated': first === undefined ? undefined : () => onOpen(first.incident.id),
      'room.escalated-mine': loud.length === 0 ? undefined : take,
    },
    first === undefined
      ? { 'room.escalated': t('room.escalated.none'), 'room.escalated-mine': t('room.escalated.none') }
      : {},
  )
  if (first === undefined) return null
  return (
    <Banner
      tone={loud.length > 0 ? 'late' : 'near'}
      live="alert"
      actions={
        <>
          {blocked && loud.length > 0 && (
            <Button size="small" icon={VolumeX} onClick={unlock}>
              {t('room.escalated.unlock')}
            </Button>
          )}
          {loud.length > 0 && (
            <Button size="small" keyCap={keyOf('room.escalated-mine')} onClick={take}>
              {t('room.escalated.mine')}
            </Button>
          )}
          <Button size="small" tone="main" keyCap={keyOf('room.escalated')} onClick={() => onOpen(first.incident.id)}>
            {t('room.escalated.open')}
          </Button>
        </>
      }
    >
      <strong>
        <Waited order={first} />
      </strong>
      {orders.length > 1 && <span> · {t('room.escalated.more', { count: orders.length - 1 })}</span>}
      {loud.length === 0 && <span className={styles.second}> · {t('room.escalated.muted')}</span>}
    </Banner>
  )
}

/** Only these words turn with the clock: the alarm must not be spoken anew each second. */
function Waited({ order: { incident, dispatch } }: { readonly order: EscalatedOrder }) {
  const { t } = useTranslation()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const now = useNow()
  return (
    <>
      {t('room.escalated.words', {
        agency: entryOf(agencies, dispatch.agencyId)?.shortName ?? dispatch.agencyId,
        type: t(`type.${incident.type}`),
        number: shortNumber(incident.number),
      })}{' '}
      <span aria-hidden>{clockText(now - (dispatch.times.ordered ?? dispatch.ladderFrom))}</span>
    </>
  )
}
