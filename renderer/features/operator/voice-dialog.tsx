import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { voiceChannels, type Dispatch, type DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import type { VoiceChannel } from '../../../src/domain/dispatch/dispatch'
import type { StatusQuestion } from '../../../src/domain/dispatch/question-status'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { Instant } from '../../../src/domain/kernel/time'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { timeOfDay } from './clock'
import styles from './incident-view.module.css'
import { questionsOf, readHeardTime } from './voice-time'

export type VoiceReport = 'acknowledged' | 'declined' | DispatchStatus

export interface Heard {
  readonly via: VoiceChannel
  readonly name: string
  /** When it is said to have happened; absent: now. */
  readonly toldAt?: Instant
}

interface VoiceDialogProps {
  readonly report: VoiceReport
  readonly dispatch: Dispatch
  readonly agencyName: string
  /** Units on the order that a status may be about, by their call names. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly onSubmit: (heard: Heard, reason: string, unitId: string | undefined) => Answer<RefusalCode>
  readonly onClose: () => void
}

/**
 * What an agency said by phone or radio, with the name of the officer who said it and when it happened. A time that can't
 * be is to be mended; what is only hard to believe is asked about once, and a second Enter records it all the same. Stays open with its words until the hub has
 * accepted.
 */
export function VoiceDialog({ report, dispatch, agencyName, units, onSubmit, onClose }: VoiceDialogProps) {
  const { t } = useTranslation()
  const now = useNow()
  const [via, setVia] = useState<VoiceChannel>('phone')
  const [name, setName] = useState(dispatch.officer ?? '')
  const [reason, setReason] = useState('')
  const [clock, setClock] = useState('')
  const [unitId, setUnitId] = useState('')
  /** The contradictions that were shown when the person pressed on. */
  const [askedOf, setAskedOf] = useState('')
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const isStatus = report !== 'acknowledged' && report !== 'declined'
  const about = { status: report, unitId: unitId === '' ? undefined : unitId }
  const time = readHeardTime(clock, now, dispatch, about)
  const questions = isStatus && time.kind === 'time' ? questionsOf(dispatch, { ...about, at: time.at ?? now, now }) : []
  const asked = JSON.stringify(questions)
  const isAnswered = questions.length === 0 || askedOf === asked
  /** The person pressed on while something was missing: it is named until it is there. */
  const [isNamed, setIsNamed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const nameMissing = name.trim() === ''
  const reasonMissing = report === 'declined' && reason.trim() === ''
  const ready = !nameMissing && !reasonMissing && time.kind === 'time' && state.kind !== 'sending'
  const goToMissing = () => {
    setIsNamed(true)
    const field = nameMissing ? 'officer' : time.kind !== 'time' ? 'clock' : 'reason'
    form.current?.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus()
  }
  const say = (question: StatusQuestion) => {
    switch (question.kind) {
      case 'future':
      case 'never-on-scene':
        return t(`dispatch.question.${question.kind}`)
      case 'before-order':
        return t('dispatch.question.before-order', { time: timeOfDay(question.orderedAt) })
      case 'before-acknowledged':
        return t('dispatch.question.before-acknowledged', { time: timeOfDay(question.acknowledgedAt) })
      case 'before-step':
      case 'after-step':
        return t(`dispatch.question.${question.kind}`, {
          step: t(`step.${question.step}`),
          time: timeOfDay(question.stepAt),
        })
      default:
        return assertNever(question)
    }
  }
  const timeFault =
    time.kind === 'time'
      ? undefined
      : time.kind === 'cannot-be'
        ? `${say(time.question)} ${t('dispatch.voice.mend')}`
        : t(`dispatch.voice.${time.kind}`)
  const record = isAnswered ? t('operator.voice.record') : t('dispatch.voice.check')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${agencyName}: ${t(`step.${report}`)}`}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t(state.kind === 'sending' ? 'operator.close' : 'operator.cancel')}</Button>
          <Button
            type="submit"
            form="voice-report"
            tone="main"
            keyCap="Ctrl+Enter"
            disabled={state.kind === 'sending'}
            // It still says what is missing.
            aria-disabled={!ready}
          >
            {state.kind === 'sending' ? t('operator.sending') : record}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id="voice-report"
        noValidate
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          if (state.kind === 'sending') return
          if (!ready) return goToMissing()
          if (!isAnswered) return setAskedOf(asked)
          const toldAt = time.at === undefined ? {} : { toldAt: time.at }
          submit(() => onSubmit({ via, name: name.trim(), ...toldAt }, reason.trim(), about.unitId))
        }}
      >
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        {questions.length > 0 && (
          <Banner tone="near" live="status">
            {questions.map(say).join(' ')} {t(isAnswered ? 'dispatch.question.sure' : 'dispatch.question.ask')}
          </Banner>
        )}
        <TextField
          autoFocus
          name="officer"
          label={t('operator.voice.officer')}
          error={isNamed && nameMissing ? t('operator.missing.words') : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          name="clock"
          label={t('dispatch.voice.clock')}
          hint={t('dispatch.voice.clockHint')}
          error={timeFault}
          value={clock}
          inputMode="numeric"
          onChange={(event) => setClock(event.target.value)}
        />
        {isStatus && units.length > 0 && (
          <Select
            label={t('dispatch.voice.unit')}
            value={unitId}
            options={[
              { value: '', label: t('dispatch.voice.wholeOrder') },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            onChange={(event) => setUnitId(event.target.value)}
          />
        )}
        <Select
          label={t('operator.voice.via')}
          value={via}
          options={voiceChannels.map((value) => ({ value, label: t(`operator.channel.${value}`) }))}
          onChange={(event) => setVia(event.target.value === 'radio' ? 'radio' : 'phone')}
        />
        {report === 'declined' && (
          <TextField
            name="reason"
            label={t('operator.reason')}
            error={isNamed && reasonMissing ? t('operator.missing.words') : undefined}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
