import { CircleOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { Icon } from '../../ui/icon'
import styles from './call-back.module.css'
import { timeOfDay } from './clock'

/** In the place of the form of a call that is closed: as what, by whom, when, and what opens it again. */
export function ClosedLine({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  const { disposition } = call
  if (disposition === undefined) return null
  const { kind, by, at, note } = disposition
  return (
    <section className={styles.closed} aria-label={t('callers.closed.title')}>
      <Icon icon={CircleOff} />
      <div>
        <p role="status">
          <strong>{t('callers.closed.as', { kind: t(`kind.${kind}`), by, time: timeOfDay(at) })}</strong>
        </p>
        {note !== undefined && <p>{note}</p>}
        <p>{t('callers.closed.reopen')}</p>
      </div>
    </section>
  )
}
