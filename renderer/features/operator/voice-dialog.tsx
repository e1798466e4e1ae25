import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { voiceChannels, type DispatchStatus, type VoiceChannel } from '../../../src/domain/dispatch/dispatch'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useSubmission, type Answer } from '../../ui/use-submission'
import styles from './incident-view.module.css'

export type VoiceReport = 'acknowledged' | 'declined' | DispatchStatus

interface VoiceDialogProps {
  readonly report: VoiceReport
  readonly agencyName: string
  /** The officer who spoke last for this order. */
  readonly officer: string
  readonly onSubmit: (
    heard: { readonly via: VoiceChannel; readonly name: string },
    reason: string,
  ) => Answer<RefusalCode>
  readonly onClose: () => void
}

/**
 * What an agency said by phone or radio, with the name of the officer who said it. Stays open with its words until the
 * hub has accepted.
 */
export function VoiceDialog({ report, agencyName, officer, onSubmit, onClose }: VoiceDialogProps) {
  const { t } = useTranslation()
  const [via, setVia] = useState<VoiceChannel>('phone')
  const [name, setName] = useState(officer)
  const [reason, setReason] = useState('')
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const ready = name.trim() !== '' && (report !== 'declined' || reason.trim() !== '') && state.kind !== 'sending'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${agencyName}: ${t(`step.${report}`)}`}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t(state.kind === 'sending' ? 'operator.close' : 'operator.cancel')}</Button>
          <Button type="submit" form="voice-report" tone="main" keyCap="Enter" disabled={!ready}>
            {t(state.kind === 'sending' ? 'operator.sending' : 'operator.voice.record')}
          </Button>
        </>
      }
    >
      <form
        id="voice-report"
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          submit(() => onSubmit({ via, name: name.trim() }, reason.trim()))
        }}
      >
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        <TextField
          autoFocus
          label={t('operator.voice.officer')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('operator.voice.via')}
          value={via}
          options={voiceChannels.map((value) => ({ value, label: t(`operator.channel.${value}`) }))}
          onChange={(event) => setVia(event.target.value === 'radio' ? 'radio' : 'phone')}
        />
        {report === 'declined' && (
          <TextField label={t('operator.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </form>
    </Dialog>
  )
}
