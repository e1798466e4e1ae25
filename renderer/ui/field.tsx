import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './field.module.css'
import { classNames } from './class-names'

/** What every field says about itself; all texts come translated. */
export interface FieldTexts {
  readonly label: string
  /** Keeps the label for screen readers only, where the place already names the field. */
  readonly hideLabel?: boolean
  readonly hint?: string | undefined
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
}

interface ControlProps {
  readonly id: string
  readonly className: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
}

interface FieldProps extends FieldTexts {
  readonly id?: string | undefined
  readonly control: (props: ControlProps) => ReactNode
}

/** Ties a label, a hint and an error to one control. */
export function Field({ id, label, hideLabel = false, hint, error, control }: FieldProps) {
  const own = useId()
  const controlId = id ?? own
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={controlId} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {control({
        id: controlId,
        className: classNames(styles.control),
        'aria-invalid': error !== undefined,
        ...(note === undefined ? {} : { 'aria-describedby': `${controlId}-note` }),
      })}
      {note !== undefined && (
        <div id={`${controlId}-note`} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </div>
      )}
    </div>
  )
}
