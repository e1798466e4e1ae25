import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { TextArea } from '../../ui/text-area'
import { AgencyDialog } from './agency-dialog'
import { doubtWords } from './doubt-words'
import styles from './liaison.module.css'
import { assignmentStep } from './own-units'
import type { EndEntry } from './use-order-actions'

interface EndDialogProps {
  readonly entry: EndEntry
  readonly units: UnitDirectory
  readonly onClose: () => void
  /** The reason is there where nobody has arrived. */
  readonly onEnd: (reason: string | undefined) => void
}

/**
 * The end of an order can't be taken back, so what ends with it is asked about once. Enter alone is not enough, and where
 * nobody has arrived the centre is told why.
 */
export function EndDialog({ entry, units, onClose, onEnd }: EndDialogProps) {
  const { t } = useTranslation()
  const { order, questions, doubts } = entry
  const { unitsOut, open, neverArrived } = questions
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const isReasonMissing = neverArrived && reason.trim() === ''
  const end = () => {
    setTried(true)
    if (isReasonMissing) field.current?.focus()
    else onEnd(neverArrived ? reason.trim() : undefined)
  }
  return (
    <AgencyDialog
      title={t('agency.end.title', { number: order.incident.number })}
      submit={{ label: t('agency.end.send'), keyCap: 'Ctrl+Enter', tone: 'danger' }}
      onClose={onClose}
      onSubmit={end}
    >
      <div
        role="group"
        aria-label={t('agency.end.title', { number: order.incident.number })}
        tabIndex={-1}
        className={styles.unitChoice}
        ref={(element) => {
          if (element?.contains(document.activeElement) === false) element.focus()
        }}
      >
        <Banner tone="near">{t('agency.end.final')}</Banner>
        {doubts.map((doubt) => (
          <p key={doubt.kind}>{doubtWords(doubt, t)}</p>
        ))}
        {neverArrived && (
          <>
            <p>{t('agency.doubt.never-on-scene')}</p>
            <TextArea
              ref={field}
              autoFocus
              label={t('agency.end.reason')}
              hint={t('agency.end.reason-hint')}
              error={tried && isReasonMissing ? t('agency.end.reason-missing') : undefined}
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        {unitsOut.length > 0 && (
          <section className={styles.endPart}>
            <h3>{t('agency.end.units', { count: unitsOut.length })}</h3>
            <ul>
              {unitsOut.map((one) => (
                <li key={one.unitId}>
                  {units.items[one.unitId]?.name ?? one.unitId} · {t(`agency.unit.step.${assignmentStep(one).step}`)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {open.length > 0 && (
          <section className={styles.endPart}>
            <h3>{t('agency.end.questions', { count: open.length })}</h3>
            <ul>
              {open.map(({ note, waitsFor }) => (
                <li key={note.id}>{t(`agency.end.question.${waitsFor}`, { text: note.text ?? '' })}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </AgencyDialog>
  )
}
