import { useTranslation } from 'react-i18next'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { keyOf } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { wibTime } from './times'
import type { WatchedOrder } from './withdrawn'

interface WithdrawnBannerProps {
  readonly orders: readonly WatchedOrder[]
  readonly units: UnitDirectory
  readonly onRead: () => void
}

/** Orders the centre took back, with its reason and who has to be told on the road. It stays until it was read. */
export function WithdrawnBanner({ orders, units, onRead }: WithdrawnBannerProps) {
  const { t } = useTranslation()
  return orders.map((order, index) => (
    <Banner
      key={order.id}
      tone="late"
      live="alert"
      actions={
        index === 0 && (
          <Button size="small" keyCap={keyOf('order.withdrawn-read')} onClick={onRead}>
            {t('agency.withdrawn.read')}
          </Button>
        )
      }
    >
      <WithdrawnWords order={order} units={units} />
    </Banner>
  ))
}

/** Which order was taken back, when, why, and which units were on it. */
export function WithdrawnWords({ order, units }: { readonly order: WatchedOrder; readonly units: UnitDirectory }) {
  const { t } = useTranslation()
  const { number, priority, type, place, units: out, cancelled } = order
  return (
    <>
      <strong>{t('agency.withdrawn.title', { number })}</strong> {priority} {t(`type.${type}`)},{' '}
      {place === '' ? t('agency.card.no-place') : place}
      {cancelled?.at !== undefined && ` · ${wibTime(cancelled.at)}`}
      {cancelled?.reason !== undefined && ` · ${t('agency.withdrawn.reason', { reason: cancelled.reason })}`}
      {out.length > 0 && (
        <>
          {' · '}
          <strong>
            {t('agency.withdrawn.units', {
              list: out
                .map(({ unitId, step }) => `${units.items[unitId]?.name ?? unitId} (${t(`agency.unit.step.${step}`)})`)
                .join(', '),
            })}
          </strong>
        </>
      )}
    </>
  )
}
