import { useTranslation } from 'react-i18next'
import type { UnitDirectory } from '../../../src/domain/unit/unit'
import { Banner } from '../../ui/banner'
import { AgencyDialog } from './agency-dialog'
import styles from './liaison.module.css'
import { assignmentStep } from './own-units'
import type { EndEntry } from './use-order-actions'

interface EndDialogProps {
  readonly entry: EndEntry
  readonly units: UnitDirectory
  readonly onClose: () => void
  readonly onEnd: () => void
}

/** The end of an order can't be taken back, so what ends with it is asked about once. Enter alone is not enough. */
export function EndDialog({ entry, units, onClose, onEnd }: EndDialogProps) {
  const { t } = useTranslation()
  const { order, questions } = entry
  const { unitsOut, open, neverArrived } = questions
  return (
    <AgencyDialog
      title={t('agency.end.title', { number: order.incident.number })}
      submit={{ label: t('agency.end.send'), keyCap: 'Ctrl+Enter', tone: 'danger' }}
      onClose={onClose}
      onSubmit={onEnd}
    >
      <div
        role="group"
        aria-label={t('agency.end.title', { number: order.incident.number })}
        tabIndex={-1}
        className={styles.unitChoice}
        ref={(element) => {
          if (element?.contains(document.activeElement) === false) element.focus()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || event.repeat) return
          event.preventDefault()
          onEnd()
        }}
      >
        <Banner tone="near">{t('agency.end.final')}</Banner>
        {neverArrived && <p>{t('agency.doubt.never-on-scene')}</p>}
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
