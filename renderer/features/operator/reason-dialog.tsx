import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useDraft } from '../../store/draft'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { caretToEnd } from './caret'
import styles from './incident-view.module.css'

/** A sender that has shown the refusal as a message only says whether the hub accepted. */
interface SaidElsewhere {
  readonly accepted: Promise<boolean>
}

interface ReasonDialogProps {
  readonly title: string
  readonly submitLabel: string
  /** False for words that may be left out. */
  readonly required?: boolean
  readonly label?: string
  readonly initial?: string
  /** What is written is kept under this name until it is accepted: a ringing call may have to be answered first. */
  readonly keepAs?: string
  /** More fields above the reason. */
  readonly children?: ReactNode
  readonly canSubmit?: boolean
  /** What `canSubmit` waits for, in words. */
  readonly missing?: string
  /** What else is asked comes first: the caret begins there and not in the reason. */
  readonly startsAbove?: boolean
  /** What stands in the way before anything is sent; said louder once the hub has refused with its code. */
  readonly obstacle?: { readonly code: RefusalCode; readonly text: string } | undefined
  readonly onSubmit: (reason: string) => Answer<RefusalCode> | SaidElsewhere
  /** Once accepted, and when the person leaves it. */
  readonly onClose: () => void
}

/** Asks for words before something is done. Stays open with its words until the hub has accepted. */
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    title,
    submitLabel,
    required = true,
    label,
    initial = '',
    keepAs,
    children,
    canSubmit = true,
    missing,
    startsAbove = false,
    obstacle,
    onSubmit,
    onClose,
  } = props
  const { t } = useTranslation()
  const passing = useState(initial)
  const [kept, keep, forget] = useDraft(`reason:${keepAs ?? ''}`, initial)
  const [reason, setReason] = keepAs === undefined ? passing : [kept, keep]
  const { state, submit: send } = useSubmission<RefusalCode | 'said'>(() => {
    if (keepAs !== undefined) forget()
    onClose()
  })
  const refusal = state.kind === 'refused' && state.code !== 'said' ? state.code : undefined
  const hasReason = !required || reason.trim() !== ''
  const ready = canSubmit && hasReason && state.kind !== 'sending'
  /** The person pressed on while something was missing: it is named until it is there. */
  const [isNamed, setIsNamed] = useState(false)
  const above = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const submit = () => {
    if (state.kind === 'sending') return
    if (!ready) {
      setIsNamed(true)
      const first = canSubmit ? null : firstField(above.current)
      ;(first ?? words.current)?.focus()
      return
    }
    send(() => {
      const answer = onSubmit(reason.trim())
      return 'accepted' in answer ? answer.accepted.then((accepted) => (accepted ? undefined : 'said')) : answer
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t(state.kind === 'sending' ? 'operator.close' : 'operator.cancel')}</Button>
          <Button
            tone="main"
            keyCap="Ctrl+Enter"
            disabled={state.kind === 'sending'}
            // It still says what is missing.
            aria-disabled={!ready}
            onClick={submit}
          >
            {state.kind === 'sending' ? t('operator.sending') : submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {refusal !== undefined && (
          <Banner tone="late" live="alert">
            {refusal === obstacle?.code ? obstacle.text : t(`error.${refusal}`)}
          </Banner>
        )}
        {obstacle !== undefined && refusal !== obstacle.code && !(isNamed && !canSubmit) && (
          <Banner tone="near">{obstacle.text}</Banner>
        )}
        {isNamed && !canSubmit && (
          <Banner tone="near" live="alert">
            {missing ?? t('operator.missing.above')}
          </Banner>
        )}
        <div ref={above} className={styles.above}>
          {children}
        </div>
        <TextArea
          ref={words}
          error={isNamed && !hasReason ? t('operator.missing.words') : undefined}
          autoFocus={!startsAbove}
          onFocus={caretToEnd}
          label={label ?? t('operator.reason')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}

/** Where a choice is made: the one that is made already, or the first. */
function firstField(part: HTMLElement | null): HTMLElement | null {
  if (part === null) return null
  const chosen = part.querySelector<HTMLElement>('input[type="radio"]:checked')
  return chosen ?? part.querySelector<HTMLElement>('input[type="radio"], input, select, textarea')
}
