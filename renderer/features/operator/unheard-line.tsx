import { PhoneOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { useFacts } from '../../store/facts'
import { Icon } from '../../ui/icon'
import styles from './dispatch-parts.module.css'
import { toldOf } from './dispatch-told'
import { unheardParts } from './unheard-parts'

interface UnheardLineProps {
  /** Whom the order would go to. */
  readonly agencyIds: readonly string[]
  readonly agencies: Readonly<Record<string, Agency>>
}

/**
 * Right beside the button that sends, never scrolled away: who has no console to see the order, and the number to ring. Nothing
 * where everybody would see it.
 */
export function UnheardLine({ agencyIds, agencies }: UnheardLineProps) {
  const { t } = useTranslation()
  const online = useFacts(({ agenciesOnline }) => agenciesOnline)
  const { recorded } = toldOf(agencyIds, agencies, online)
  if (recorded.length === 0) return null
  const { withPhone, withoutPhone } = unheardParts(recorded)
  const none = withoutPhone.length === 0 ? [] : [`${withoutPhone.join(', ')} (${t('dispatch.reach.noPhone')})`]
  return (
    <p className={styles.unheard}>
      <Icon icon={PhoneOff} size={13} className={styles.gap} />
      <span>{t('dispatch.unheard', { agencies: [...withPhone, ...none].join(' · ') })}</span>
    </p>
  )
}
