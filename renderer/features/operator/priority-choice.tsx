import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { priorities, type Priority } from '../../../src/domain/incident/incident-types'
import { classNames } from '../../ui/class-names'
import { PriorityMark } from '../../ui/priority-mark'
import styles from './form.module.css'
import { priorityLook } from '../../ui/priority-look'

interface PriorityChoiceProps {
  readonly value: Priority | undefined
  readonly note?: string | undefined
  /** It is what a dialog asks first. */
  readonly autoFocus?: boolean
  readonly onChange: (priority: Priority) => void
}

/** The four priorities side by side, as shape, letter and colour. */
export function PriorityChoice({ value, note, autoFocus = false, onChange }: PriorityChoiceProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset className={styles.priorities}>
      <legend>{t('operator.priority.label')}</legend>
      {priorities.map((priority) => {
        const { mark } = priorityLook[priority]
        return (
          <label key={priority} className={classNames(styles.priority, priority === value && styles.chosenPriority)}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={priority === value}
              autoFocus={autoFocus && priority === (value ?? priorities[0])}
              aria-label={t(`priority.${priority}`)}
              onChange={() => onChange(priority)}
            />
            <PriorityMark {...mark} text={priority} />
          </label>
        )
      })}
      {note !== undefined && <span className={styles.quiet}>{note}</span>}
    </fieldset>
  )
}
