import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import styles from './liaison.module.css'
import type { SentStep } from './use-order-actions'

interface TakeBackLineProps {
  readonly sent: SentStep | undefined
  readonly onTakeBack: () => void
}

/** The step just reported, of which order, and the key that takes it back: for a moment, where the eye is. */
export function TakeBackLine({ sent, onTakeBack }: TakeBackLineProps) {
  const { t } = useTranslation()
  return (
    // Always there, so that a screen reader hears what joins it.
    <div role="status" className={styles.takeBack}>
      {sent !== undefined && (
        <>
          <span>
            <strong>
              {t('agency.back.said', {
                step: t(`agency.action.${sent.status}`),
                number: sent.order.incident.number,
                priority: sent.order.incident.priority,
                type: t(`type.${sent.order.incident.type}`),
              })}
            </strong>{' '}
            {t('agency.back.wrong')}
          </span>
          <Button size="small" keyCap={keyOf('order.take-back')} onClick={onTakeBack}>
            {t('agency.back.take')}
          </Button>
        </>
      )}
    </div>
  )
}
