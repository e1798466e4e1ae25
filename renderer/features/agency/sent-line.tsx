import { CloudOff, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DispatchState } from '../../../src/domain/dispatch/dispatch'
import { Icon } from '../../ui/icon'
import styles from './liaison.module.css'
import type { SentMark } from './sent-mark'
import { wibTime } from './times'

interface SentLineProps {
  readonly sent: SentMark
  readonly state: DispatchState
}

/** What the centre does not know yet of what is said here; and, once it does, since when. */
export function SentLine({ sent, state }: SentLineProps) {
  const { t } = useTranslation()
  const step = t(`step.${state}`)
  return (
    <p className={styles.sentLine} data-sent={sent.kind} role="status">
      <Icon icon={sent.kind === 'unsent' ? CloudOff : Check} />
      {sent.kind === 'unsent'
        ? t(`agency.sent.not-yet.${sent.what}`, { step })
        : t(`agency.sent.arrived.${sent.what}`, { step, time: wibTime(sent.at) })}
    </p>
  )
}
