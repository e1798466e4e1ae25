import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { saysNothing } from '../../../src/domain/complaint/says-nothing'
import { Banner } from '../../ui/banner'
import { useDialogCommand } from '../operator'
import { PhotoPicker } from './photo-picker'
import styles from './rabeg.module.css'
import { WordsDialog } from './words-dialog'

interface AnswerDialogProps {
  readonly complaint: Complaint
  readonly kind: 'respond' | 'complete'
  readonly onClose: () => void
}

/** Words to the citizen, photos if there are any. What says nothing is said so before it goes. */
export function AnswerDialog({ complaint, kind, onClose }: AnswerDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [photoIds, setPhotoIds] = useState<readonly string[]>([])
  const complaintId = complaint.id
  const isHollow = (words: string) => words.trim() !== '' && photoIds.length === 0 && saysNothing(words)
  return (
    <WordsDialog
      title={t(`rabeg.${kind}.title`, { code: complaint.trackingCode })}
      submitLabel={t(`rabeg.${kind}.send`)}
      label={t(`rabeg.${kind}.label`)}
      hint={t(`rabeg.${kind}.hint`)}
      draftKey={`complaint-${kind}:${complaintId}`}
      mostLetters={20_000}
      rows={5}
      refusals={{ 'invalid-input': t('rabeg.complete.empty'), conflict: t('rabeg.answer.conflict') }}
      note={(words) =>
        isHollow(words) && (
          <Banner tone="near" live="status">
            {t(`rabeg.${kind}.hollow`)}
          </Banner>
        )
      }
      onSubmit={(text) =>
        send(`complaint:${kind}`, { complaintId, text, ...(photoIds.length === 0 ? {} : { photoIds: [...photoIds] }) })
      }
      after={<PhotoPicker photoIds={photoIds} onChange={setPhotoIds} />}
      onClose={onClose}
    >
      <p className={styles.quoted}>{complaint.text ?? t('rabeg.erased')}</p>
    </WordsDialog>
  )
}
