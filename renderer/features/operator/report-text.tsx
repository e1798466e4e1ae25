import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names'
import { Field } from '../../ui/field'
import styles from './intake.module.css'
import { markedPieces, type IntakeReading, type MarkKind } from './intake-reading'

interface ReportTextProps {
  readonly callId: string
  /** Another number puts the cursor here again. */
  readonly request: number
  readonly value: string
  readonly reading: IntakeReading
  /** Whether the proposed place is in use: only then its words are underlined. */
  readonly placeWords: IntakeReading['places'][number] | undefined
  readonly rows: number
  /** What the words do not say yet, and how it is given. */
  readonly hint?: string | undefined
  readonly onChange: (text: string) => void
}

const lines: Readonly<Record<MarkKind, string | undefined>> = {
  type: styles.markType,
  place: styles.markPlace,
  urgent: styles.markUrgent,
}

/** The one text field; under the words that made a proposal runs a line. The field lies over a copy that draws the lines. */
export function ReportText({ callId, request, value, reading, placeWords, rows, hint, onChange }: ReportTextProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = area.current
    if (field === null) return
    field.focus()
    // Who comes back to a draft goes on writing behind it.
    field.setSelectionRange(field.value.length, field.value.length)
  }, [callId, request])
  const pieces = markedPieces(value, reading.text, {
    type: reading.types[0]?.words ?? [],
    place: placeWords?.words ?? [],
    urgent: reading.urgent,
  })
  return (
    <Field
      label={t('operator.intake.text')}
      hint={hint}
      control={({ className, ...props }) => (
        <div className={styles.report}>
          <div ref={copy} className={classNames(className, styles.reportCopy)} aria-hidden>
            {pieces.map(({ from, text, marks }) =>
              marks.length === 0 ? (
                text
              ) : (
                <span key={from} className={classNames(...marks.map((mark) => lines[mark]))}>
                  {text}
                </span>
              ),
            )}
          </div>
          <textarea
            {...props}
            ref={area}
            className={classNames(className, styles.reportArea)}
            rows={rows}
            placeholder={t('operator.intake.textPlaceholder')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onScroll={({ currentTarget }) => {
              if (copy.current !== null) copy.current.scrollTop = currentTarget.scrollTop
            }}
          />
        </div>
      )}
    />
  )
}
