import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { Field } from './field'
import type { FieldTexts } from './field'
import styles from './field.module.css'

/** Several lines of text with their label, hint and error; takes every native textarea property, `ref` too. */
export function TextArea({ label, hideLabel, hint, error, id, ...area }: FieldTexts & ComponentProps<'textarea'>) {
  return (
    <Field
      label={label}
      hideLabel={hideLabel ?? false}
      hint={hint}
      error={error}
      id={id}
      control={(props) => (
        <textarea rows={2} {...area} {...props} className={classNames(props.className, styles.area)} />
      )}
    />
  )
}
