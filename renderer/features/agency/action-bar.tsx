import { useTranslation } from 'react-i18next'
import { isAwaitingAcknowledgement, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { nextStep, orderActions, type OrderAction } from './actions'
import { hintWords } from './hint-words'
import { obstacleTo } from './key-obstacle'
import styles from './liaison.module.css'

interface ActionBarProps {
  readonly dispatch: Dispatch
  /** It came to the front a moment ago: no key answers until it can have been read. */
  readonly guarded: boolean
  readonly onAct: (action: OrderAction) => void
}

/** All steps of an order with their keys; the one expected next stands out, those not possible are dashed and say why. */
export function ActionBar({ dispatch, guarded, onAct }: ActionBarProps) {
  const { t } = useTranslation()
  const next = nextStep(dispatch)
  const waits = isAwaitingAcknowledgement(dispatch)
  return (
    <div className={styles.actions} role="group" aria-label={t('agency.action.group')}>
      {orderActions.map((action) => {
        const obstacle = guarded ? { kind: 'just-came' as const } : obstacleTo(dispatch, action)
        return (
          <Button
            key={action}
            size="large"
            tone={action === next ? 'main' : 'plain'}
            keyCap={keyOf(`order.${action}`)}
            disabled={obstacle !== undefined}
            title={obstacle && hintWords(obstacle, t)}
            onClick={() => onAct(action)}
          >
            {t(action === 'decline' && !waits ? 'agency.action.give-up' : `agency.action.${action}`)}
          </Button>
        )
      })}
    </div>
  )
}
