import type { ComponentProps } from 'react'
import { Field } from './field'
import type { FieldTexts } from './field'

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

interface SelectProps extends FieldTexts, Omit<ComponentProps<'select'>, 'children'> {
  readonly options: readonly SelectOption[]
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
}

/** A native list to choose one from: the system's own keys and screen reader support. */
export function Select({ label, hideLabel, hint, error, id, options, placeholder, ...select }: SelectProps) {
  return (
    <Field
      label={label}
      hideLabel={hideLabel ?? false}
      hint={hint}
      error={error}
      id={id}
      control={(props) => (
        <select {...select} {...props}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled === true}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  )
}
