import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field'

interface ClockFieldProps {
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
  /** `HH:MM`, or what is typed so far: then the form is not complete. */
  readonly value: string
  readonly onChange: (value: string) => void
}

const whole = /^([01]\d|2[0-3])[.:]([0-5]\d)$/

/** A time of day, written `07.45`. The system's own field would follow its language and may say AM and PM. */
export function ClockField({ label, hint, disabled = false, value, onChange }: ClockFieldProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={label}
      hint={hint ?? t('admin.clock.hint')}
      error={value === '' || whole.test(value) ? undefined : t('admin.clock.bad')}
      inputMode="numeric"
      maxLength={5}
      disabled={disabled}
      value={value.replace(':', '.')}
      onChange={({ target }) => onChange(target.value.trim().replace(whole, '$1:$2'))}
    />
  )
}
