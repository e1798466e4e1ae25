import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentRound, type Complaint, type PauseCode } from '../../../src/domain/complaint/complaint'
import { Select } from '../../ui/select'
import { useDialogCommand } from '../operator'
import { pauseLeft } from './pause-left'
import styles from './rabeg.module.css'
import { useHours } from './use-hours'
import { WordsDialog } from './words-dialog'

/** Every code but the hub's own. */
const codes = ['reporter', 'other-agency', 'weather', 'funds', 'other'] as const satisfies readonly PauseCode[]

/** Why a clock shall stand still, for how long it still may. */
export function PauseDialog({ complaint, onClose }: { readonly complaint: Complaint; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const hours = useHours()
  const send = useDialogCommand()
  const [code, setCode] = useState<(typeof codes)[number]>('reporter')
  const left = pauseLeft(currentRound(complaint), complaint.promise.pauseCap, Date.now())
  return (
    <WordsDialog
      title={t('rabeg.pause.title', { code: complaint.trackingCode })}
      submitLabel={t('rabeg.pause.send')}
      label={t('rabeg.reason')}
      draftKey={`complaint-pause:${complaint.id}`}
      refusals={{ conflict: t('rabeg.pause.conflict') }}
      onSubmit={(reason) => send('complaint:pause', { complaintId: complaint.id, code, reason })}
      onClose={onClose}
    >
      <Select
        label={t('rabeg.pause.code')}
        options={codes.map((value) => ({ value, label: t(`rabeg.pauseCode.${value}`) }))}
        value={code}
        onChange={(event) => setCode(codes.find((known) => known === event.target.value) ?? 'other')}
      />
      <p className={styles.quiet}>
        {left === 0
          ? t('rabeg.pause.usedUp', { cap: hours(complaint.promise.pauseCap) })
          : t('rabeg.pause.left', { left: hours(left), cap: hours(complaint.promise.pauseCap) })}
      </p>
    </WordsDialog>
  )
}
