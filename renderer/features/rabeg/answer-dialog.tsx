import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { saysNothing } from '../../../src/domain/complaint/says-nothing'
import { Banner } from '../../ui/banner'
import styles from './rabeg.module.css'
import { usePhotoDraft } from './use-photo-draft'
import { useSaidCommand, type Notify } from './use-said-command'
import { WordsDialog } from './words-dialog'

interface AnswerDialogProps {
  readonly complaint: Complaint
  readonly kind: 'respond' | 'complete'
  readonly notify: Notify
  readonly onClose: () => void
}

/** Words to the citizen, photos if there are any. What says nothing is said so before it goes. */
export function AnswerDialog({ complaint, kind, notify, onClose }: AnswerDialogProps) {
  const { t } = useTranslation()
  const { id: complaintId, trackingCode: code } = complaint
  const send = useSaidCommand(complaintId, notify)
  const photos = usePhotoDraft(`complaint-${kind}-photos:${complaintId}`)
  const isHollow = (words: string, photoIds: readonly string[]) =>
    words.trim() !== '' && photoIds.length === 0 && saysNothing(words)
  return (
    <WordsDialog
      title={t(`rabeg.${kind}.title`, { code })}
      submitLabel={t(`rabeg.${kind}.send`)}
      label={t(`rabeg.${kind}.label`)}
      hint={t(`rabeg.${kind}.hint`)}
      draftKey={`complaint-${kind}:${complaintId}`}
      mostLetters={20_000}
      rows={5}
      refusals={{ 'invalid-input': t('rabeg.complete.empty'), conflict: t('rabeg.answer.conflict') }}
      note={(words) =>
        photos.left === 0 &&
        isHollow(words, photos.photoIds) && (
          <Banner tone="near" live="status">
            {t(`rabeg.${kind}.hollow`)}
          </Banner>
        )
      }
      photos={photos}
      onSubmit={(text, photoIds) =>
        send(
          `complaint:${kind}`,
          { complaintId, text, ...(photoIds.length === 0 ? {} : { photoIds: [...photoIds] }) },
          t(isHollow(text, photoIds) ? 'rabeg.done.hollow' : `rabeg.done.${kind}`, { code }),
        )
      }
      onClose={onClose}
    >
      <p className={styles.quoted}>{complaint.text ?? t('rabeg.erased')}</p>
    </WordsDialog>
  )
}
