import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { Submission } from '../../ui/use-submission'
import { RingingLine } from './ringing-line'

interface AgencyDialogProps {
  readonly title: string
  readonly closeLabel?: string
  /** The key does it only where the content says so; the cap is its reminder. */
  readonly submit: { readonly label: string; readonly keyCap: string; readonly tone?: 'main' | 'danger' }
  /** Where the words are: refused ones stay, with the reason above them. */
  readonly state?: Submission<RefusalCode>
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** The frame of the small dialogs of an agency's desk: back, one thing to do, and the hub's refusal in words. */
export function AgencyDialog({ title, closeLabel, submit, state, onClose, onSubmit, children }: AgencyDialogProps) {
  const { t } = useTranslation()
  const isSending = state?.kind === 'sending'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={closeLabel ?? t('agency.status.close')}
      footer={
        <>
          <Button keyCap="Esc" onClick={onClose}>
            {t('agency.status.back')}
          </Button>
          <Button tone={submit.tone ?? 'main'} keyCap={submit.keyCap} disabled={isSending} onClick={onSubmit}>
            {isSending ? t('agency.decline.sending') : submit.label}
          </Button>
        </>
      }
    >
      <RingingLine />
      {state?.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${state.code}`)}
        </Banner>
      )}
      {children}
    </Dialog>
  )
}
