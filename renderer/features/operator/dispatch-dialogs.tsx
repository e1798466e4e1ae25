import { useTranslation } from 'react-i18next'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { useFacts } from '../../store/facts'
import { ReasonDialog } from './reason-dialog'
import { useDialogCommand } from './use-dialog-command'
import { VoiceDialog, type VoiceReport } from './voice-dialog'

interface DispatchDialogsProps {
  readonly dispatch: Dispatch
  readonly agencyName: string
  readonly report: VoiceReport | 'cancel'
  readonly onClose: () => void
}

/** What the room does to one order: withdraws it, or writes down what the agency said. */
export function DispatchDialogs({ dispatch, agencyName, report, onClose }: DispatchDialogsProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const known = useFacts(({ board }) => board.units.items)
  const dispatchId = dispatch.id
  if (report === 'cancel') {
    return (
      <ReasonDialog
        title={t('operator.dispatch.cancelTitle', { agency: agencyName })}
        submitLabel={t('operator.dispatch.cancelOrder')}
        onSubmit={(reason) => send('dispatch:cancel', { dispatchId, reason })}
        onClose={onClose}
      >
        <p>{t('dispatch.cancelRead', { agency: agencyName })}</p>
      </ReasonDialog>
    )
  }
  return (
    <VoiceDialog
      report={report}
      dispatch={dispatch}
      agencyName={agencyName}
      units={dispatch.assignments.map(({ unitId }) => ({ id: unitId, name: entryOf(known, unitId)?.name ?? unitId }))}
      onSubmit={({ toldAt, ...heard }, reason, unitId) => {
        const at = toldAt === undefined ? {} : { occurredAt: toldAt }
        if (report === 'acknowledged') return send('dispatch:acknowledge', { dispatchId, ...heard, ...at })
        if (report === 'declined') return send('dispatch:decline', { dispatchId, reason, ...heard, ...at })
        const unit = unitId === undefined ? {} : { unitId }
        const told = toldAt === undefined ? {} : { ...at, told: true as const }
        return send('dispatch:status', { dispatchId, status: report, ...unit, ...heard, ...told })
      }}
      onClose={onClose}
    />
  )
}
