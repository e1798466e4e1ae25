import { PhoneOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call, CallKind } from '../../../src/domain/call/call'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { AgencyChoice } from './agency-choice'
import { CallHeader } from './call-header'
import styles from './form.module.css'
import { missingParts, type IntakeDraft, type IntakeView } from './intake-draft'
import { KindButtons } from './kind-buttons'
import { PlaceField } from './place-field'
import { PriorityChoice } from './priority-choice'
import { TypeSelect } from './type-select'

interface IntakeFormProps {
  readonly call: Call
  readonly draft: IntakeDraft
  readonly view: IntakeView
  readonly agencies: readonly Agency[]
  readonly onChange: (change: Partial<IntakeDraft>) => void
  readonly onKind: (kind: CallKind) => void
  readonly onEnd: () => void
  readonly onOpen: () => void
  /** Set after an attempt to open while something was missing. */
  readonly showMissing: boolean
}

/** The work form of a call: one text field first; what the words propose stands beside it, what is chosen by hand wins. */
export function IntakeForm(props: IntakeFormProps) {
  const { call, draft, view, agencies, onChange, onKind, onEnd, onOpen, showMissing } = props
  const { t } = useTranslation()
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => text.current?.focus(), [call.id])
  const missing = showMissing ? missingParts(draft, view) : []
  const live = call.state.kind === 'answered' || call.state.kind === 'ringing'
  return (
    <Panel
      className={styles.panel}
      title={t('operator.intake.title')}
      aside={call.number ?? t('operator.calls.noNumber')}
      tools={
        live && (
          <Button size="small" icon={PhoneOff} keyCap="Alt+T" onClick={onEnd}>
            {t('operator.intake.end')}
          </Button>
        )
      }
      footer={
        <div className={styles.footer}>
          <span role="status" className={missing.length === 0 ? styles.quiet : styles.missing}>
            {missing.length === 0
              ? t('operator.intake.kept')
              : t('operator.intake.missing', { parts: missing.map((part) => t(`operator.part.${part}`)).join(', ') })}
          </span>
          <Button tone="main" keyCap="Ctrl+Enter" onClick={onOpen}>
            {t(view.agencies.length === 0 ? 'operator.intake.openOnly' : 'operator.intake.open')}
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        <CallHeader call={call} />
        <KindButtons chosen={call.disposition?.kind} onChoose={onKind} />
        <TextArea
          ref={text}
          label={t('operator.intake.text')}
          placeholder={t('operator.intake.textPlaceholder')}
          rows={4}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <PlaceField
          text={draft.placeText}
          onText={(placeText) => onChange({ placeText })}
          location={view.location}
          proposedBy={view.placeProposal?.words}
          onLocation={(location, placeText) => onChange({ location, placeText })}
        />
        <div className={styles.pair}>
          <TypeSelect
            value={view.type}
            hint={
              draft.type === undefined && view.typeProposal !== undefined
                ? t('operator.proposedBy', { words: view.typeProposal.words })
                : undefined
            }
            onChange={(type) => onChange({ type })}
          />
          <PriorityChoice
            value={view.priority}
            note={
              draft.priority === undefined && view.priority !== undefined ? t('operator.priority.default') : undefined
            }
            onChange={(priority) => onChange({ priority })}
          />
        </div>
        <AgencyChoice
          agencies={agencies}
          recommended={view.recommended}
          chosen={view.agencies}
          onChange={(chosen) => onChange({ agencies: [...chosen] })}
        />
        <TextField
          label={t('operator.intake.message')}
          placeholder={t('operator.intake.messagePlaceholder')}
          value={draft.message}
          onChange={(event) => onChange({ message: event.target.value })}
        />
      </div>
    </Panel>
  )
}
