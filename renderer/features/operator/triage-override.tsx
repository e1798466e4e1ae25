import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '../../../src/domain/incident/incident-types'
import { PriorityChoice } from './priority-choice'
import { ReasonDialog } from './reason-dialog'
import { useDialogCommand } from './use-dialog-command'
import type { TriageSubject } from './use-triage'

interface TriageOverrideProps {
  readonly subject: TriageSubject
  readonly protocolId: string
  /** What type, words and answers propose now, whatever was set by hand before. */
  readonly proposed: Priority
  /** The questions have ended: setting what they propose by hand would say nothing. */
  readonly isSettled: boolean
  /** Chosen already, where the choice opened this. */
  readonly initial?: Priority
  readonly onClose: () => void
}

/** Another priority than the answers give: for a reason, which stays in the log. */
export function TriageOverride({ subject, protocolId, proposed, isSettled, initial, onClose }: TriageOverrideProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [priority, setPriority] = useState(initial ?? proposed)
  return (
    <ReasonDialog
      title={t('intake.triage.overrideTitle')}
      submitLabel={t('intake.triage.override')}
      canSubmit={!isSettled || priority !== proposed}
      missing={t('intake.triage.overrideMissing', { priority: proposed })}
      // Whoever has chosen already only owes the reason.
      startsAbove={initial === undefined}
      onSubmit={(reason) => send('triage:finish', { ...subject, protocolId, overridePriority: priority, reason })}
      onClose={onClose}
    >
      <p>{t('intake.triage.overrideFrom', { priority: proposed })}</p>
      <PriorityChoice autoFocus={initial === undefined} value={priority} onChange={setPriority} />
    </ReasonDialog>
  )
}
