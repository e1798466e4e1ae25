import type { ComponentProps } from 'react'
import { Field } from './field'
import type { FieldTexts } from './field'

/** One line of text with its label, hint and error; takes every native input property, `ref` too. */
export function TextField({ label, hideLabel, hint, error, id, ...input }: FieldTexts & ComponentProps<'input'>) {
  return (
    <Field
      label={label}
      hideLabel={hideLabel ?? false}
      hint={hint}
      error={error}
      id={id}
      control={(props) => <input autoComplete="off" {...input} {...props} />}
    />
  )
}
