import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useDraft } from '../../store/draft'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { PhotoPicker } from './photo-picker'
import styles from './rabeg.module.css'
import type { PhotoDraft } from './use-photo-draft'

interface WordsDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly label: string
  readonly hint?: string | undefined
  /** Where the words are kept from the first key on, until they are sent. */
  readonly draftKey: string
  /** False for words that may be left out. */
  readonly required?: boolean
  readonly danger?: boolean
  readonly rows?: number
  readonly mostLetters?: number
  /** What else has to be chosen; above the words. */
  readonly children?: ReactNode
  /** Said below the words while they are typed: what will come of them. */
  readonly note?: (words: string) => ReactNode
  /** What goes with the words; these wait for the last of them. */
  readonly photos?: PhotoDraft
  /** Refusals whose plain words would mislead here. */
  readonly refusals?: Partial<Record<RefusalCode, string>>
  readonly onSubmit: (words: string, photoIds: readonly string[]) => Answer<RefusalCode>
  readonly onClose: () => void
}

/** Asks for words; Ctrl+Enter sends them. It stays open with every word in place until the hub has accepted. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, submitLabel, label, hint, draftKey, required = true, danger = false, rows = 4 } = props
  const { mostLetters = 2_000, children, note, photos, refusals = {}, onSubmit, onClose } = props
  const { t } = useTranslation()
  const [words, setWords, forget] = useDraft(draftKey, '')
  const [tried, setTried] = useState(false)
  const { state, submit: send } = useSubmission<RefusalCode | 'photo-missing'>(onClose)
  const isMissing = required && words.trim() === ''
  const submit = () => {
    setTried(true)
    if (isMissing) return
    send(async () => {
      const photoIds = photos === undefined ? [] : await photos.settled()
      if (photoIds === undefined) return 'photo-missing'
      const code = await onSubmit(words.trim(), photoIds)
      if (code !== undefined) return code
      // Here and not when the window closes: what was accepted may have taken its complaint and this window away already.
      forget()
      photos?.forget()
      return undefined
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('rabeg.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('rabeg.cancel')}</Button>
          <Button
            tone={danger ? 'danger' : 'main'}
            keyCap="Ctrl+Enter"
            disabled={state.kind === 'sending'}
            onClick={submit}
          >
            {state.kind !== 'sending'
              ? submitLabel
              : t(photos !== undefined && photos.left > 0 ? 'rabeg.photo.waits' : 'rabeg.sending')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {state.code === 'photo-missing'
              ? t('rabeg.photo.notSent')
              : (refusals[state.code] ?? t(`error.${state.code}`))}
          </Banner>
        )}
        {children}
        <TextArea
          autoFocus
          label={label}
          hint={hint}
          error={tried && isMissing ? t('rabeg.required') : undefined}
          rows={rows}
          maxLength={mostLetters}
          // What is typed after the key was pressed would not be sent.
          readOnly={state.kind === 'sending'}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {note?.(words)}
        {photos !== undefined && <PhotoPicker photos={photos} />}
      </div>
    </Dialog>
  )
}
