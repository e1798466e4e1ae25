import { useTranslation } from 'react-i18next'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { mayDo, nextStep, orderActions, type OrderAction } from './actions'
import styles from './liaison.module.css'

interface ActionBarProps {
  readonly dispatch: Dispatch
  readonly onAct: (action: OrderAction) => void
}

/** All steps of an order with their keys; the one expected next stands out, those not possible are dashed. */
export function ActionBar({ dispatch, onAct }: ActionBarProps) {
  const { t } = useTranslation()
  const next = nextStep(dispatch)
  return (
    <div className={styles.actions} role="group" aria-label={t('agency.action.group')}>
      {orderActions.map((action) => (
        <Button
          key={action}
          size="large"
          tone={action === next ? 'main' : 'plain'}
          keyCap={keyOf(`order.${action}`)}
          disabled={!mayDo(dispatch, action)}
          onClick={() => onAct(action)}
        >
          {t(`agency.action.${action}`)}
        </Button>
      ))}
    </div>
  )
}
