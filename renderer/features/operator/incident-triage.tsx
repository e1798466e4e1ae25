import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { useFacts } from '../../store/facts'
import { protocolFor } from './intake-protocol'
import { TriagePanel } from './triage-panel'
import styles from './triage.module.css'

interface IncidentTriageProps {
  readonly incident: Incident
  readonly autoFocus: boolean
  readonly onFocused: () => void
}

/** The questions of an incident: begun on the call, they go on here; the end of them sets the incident's priority. */
export function IncidentTriage({ incident, autoFocus, onFocused }: IncidentTriageProps) {
  const { t } = useTranslation()
  const directory = useFacts(({ board }) => board.protocols)
  const [byHand, setByHand] = useState<string>()
  const { id, type, triage, life } = incident
  const isOpen = life.kind === 'open'
  // A protocol begun on the call, as the silent one, goes on; a closed incident shows the questions that were asked.
  const begun = triage !== undefined && (!isOpen || triage.state.kind === 'open') ? triage.protocolId : undefined
  const protocol = protocolFor(directory, type, byHand ?? begun, triage)
  if (protocol === undefined || (!isOpen && triage === undefined)) {
    return <p className={styles.quiet}>{t('intake.triage.noneAsked')}</p>
  }
  return (
    <TriagePanel
      key={protocol.id}
      subject={{ incidentId: id }}
      protocol={protocol}
      triage={triage}
      type={type}
      isOver={!isOpen}
      autoFocus={autoFocus}
      onFocused={onFocused}
      onContinue={setByHand}
    />
  )
}
