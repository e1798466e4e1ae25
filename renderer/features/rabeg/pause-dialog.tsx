import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentRound, type Complaint, type PauseCode } from '../../../src/domain/complaint/complaint'
import { keyOf } from '../../keys'
import { Select } from '../../ui/select'
import { pauseLeft } from './pause-left'
import styles from './rabeg.module.css'
import { useHours } from './use-hours'
import { useSaidCommand, type Notify } from './use-said-command'
import { WordsDialog } from './words-dialog'

/** Every code but the hub's own. */
const codes = ['reporter', 'other-agency', 'weather', 'funds', 'other'] as const satisfies readonly PauseCode[]

interface PauseDialogProps {
  readonly complaint: Complaint
  readonly notify: Notify
  readonly onClose: () => void
}

/** Why a clock shall stand still, for how long it still may. */
export function PauseDialog({ complaint, notify, onClose }: PauseDialogProps) {
  const { t } = useTranslation()
  const hours = useHours()
  const send = useSaidCommand(complaint.id, notify)
  const [code, setCode] = useState<(typeof codes)[number]>('reporter')
  const left = pauseLeft(currentRound(complaint), complaint.promise.pauseCap, Date.now())
  return (
    <WordsDialog
      title={t('rabeg.pause.title', { code: complaint.trackingCode })}
      submitLabel={t('rabeg.pause.send')}
      label={t('rabeg.reason')}
      draftKey={`complaint-pause:${complaint.id}`}
      refusals={{ conflict: t('rabeg.pause.conflict') }}
      onSubmit={(reason) =>
        send(
          'complaint:pause',
          { complaintId: complaint.id, code, reason },
          t('rabeg.done.pause', { code: complaint.trackingCode, key: keyOf('complaint.pause') }),
        )
      }
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
