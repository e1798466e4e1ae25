import { Check, CheckCheck, Clock, MapPin, Truck, X } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DispatchState } from '../../../src/domain/dispatch/dispatch'
import { Icon } from '../../ui/icon'

const icons: Readonly<Record<DispatchState, LucideIcon>> = {
  ordered: Clock,
  delivered: Clock,
  acknowledged: Check,
  'en-route': Truck,
  'on-scene': MapPin,
  transporting: Truck,
  cleared: CheckCheck,
  declined: X,
  cancelled: X,
}

/** How far an order has come, as an icon with its name for screen readers. */
export function StepIcon({
  state,
  className,
}: {
  readonly state: DispatchState
  readonly className?: string | undefined
}) {
  const { t } = useTranslation()
  return <Icon icon={icons[state]} size={13} label={t(`step.${state}`)} className={className} />
}
