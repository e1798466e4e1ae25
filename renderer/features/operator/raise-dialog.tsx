import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useSubmission } from '../../ui/use-submission'
import styles from './incident-view.module.css'
import { usePlanName } from './plan-words'
import { RecommendationLines } from './recommendation-lines'
import { agenciesOf } from './recommended-orders'
import { useDialogCommand } from './use-dialog-command'
import { useDispatchTold } from './use-dispatch-told'

interface RaiseDialogProps {
  readonly incidentId: string
  /** What the level adds, as it was when the key was pressed: what is read is what is sent. */
  readonly raise: Recommendation
  /** The level that is reached now. */
  readonly from: number
  readonly agencies: Readonly<Record<string, Agency>>
  readonly onClose: () => void
}

/** Shows whom the next alarm level adds, why and what is short; one key orders them. Nobody else gets an order. */
export function RaiseDialog({ incidentId, raise, from, agencies, onClose }: RaiseDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const planName = usePlanName()
  const told = useDispatchTold()
  const added = agenciesOf(raise.picks)
  const names = added.map((id) => entryOf(agencies, id)?.shortName ?? id).join(', ')
  const { state, submit } = useSubmission<RefusalCode>(() => {
    told(added)
    onClose()
  })
  const { plan, level, highestLevel } = raise
  const order = () =>
    submit(() =>
      send('incident:dispatch', {
        incidentId,
        agencyIds: [...added],
        ...(plan === undefined ? {} : { planId: plan.id, level }),
      }),
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('dispatch.raise.title', { level, of: highestLevel, plan: plan === undefined ? '' : planName(plan) })}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('operator.cancel')}</Button>
          <Button tone="main" keyCap="Ctrl+Enter" autoFocus disabled={state.kind === 'sending'} onClick={order}>
            {state.kind === 'sending' ? t('operator.sending') : t('operator.dispatch.order', { count: added.length })}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        <p>
          {t('dispatch.raise.adds', {
            from,
            level,
            agencies: names,
          })}
        </p>
        <RecommendationLines recommendation={raise} agencies={agencies} />
      </div>
    </Dialog>
  )
}
