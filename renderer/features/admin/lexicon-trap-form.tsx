import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { trapReaches, type LexiconTrap } from '../../../src/domain/intake/lexicon'
import { readPhrase } from '../../../src/domain/intake/phrase'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import styles from './lexicon.module.css'
import { trapKey } from './lexicon-edits'

const targets = ['any', ...incidentTypes] as const

export const trapFormShape = z.object({
  /** Of the trap being changed. */
  key: z.string().exactOptional(),
  words: z.string(),
  cancels: z.enum(targets),
  reach: z.enum(trapReaches),
  /** One phrase a line. */
  unless: z.string(),
  reason: z.string(),
})
type TrapForm = z.output<typeof trapFormShape>

export const blankTrap: TrapForm = { words: '', cancels: 'any', reach: 'words', unless: '', reason: '' }

export function trapFormOf(
  { words, cancels, reach = 'words', unless = [], reason }: LexiconTrap,
  key: string,
): TrapForm {
  return { key, words, cancels, reach, unless: unless.join('\n'), reason }
}

interface LexiconTrapFormProps {
  readonly form: TrapForm
  readonly onChange: (form: TrapForm) => void
  readonly onCancel: () => void
  readonly onPut: (trap: LexiconTrap, key: string) => void
}

const tidy = (words: string) => words.trim().toLowerCase().replace(/\s+/g, ' ')

/** One trap of the centre's own being written. */
export function LexiconTrapForm({ form, onChange, onCancel, onPut }: LexiconTrapFormProps) {
  const { t } = useTranslation()
  const [tried, setTried] = useState(false)
  const words = tidy(form.words)
  const unless = form.unless
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
  const faultOf = (text: string) => {
    const phrase = readPhrase(text)
    return typeof phrase === 'string' ? t(`admin.fault.${phrase}`) : undefined
  }
  const badLine = unless.find((line) => faultOf(line) !== undefined)
  const errors = {
    words: faultOf(words),
    unless: badLine === undefined ? undefined : `“${badLine}”: ${faultOf(badLine) ?? ''}`,
    reason: form.reason.trim() === '' ? t('admin.fault.no-reason') : undefined,
  }
  const put = () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== undefined)) return
    const trap: LexiconTrap = {
      words,
      cancels: form.cancels,
      reason: form.reason.trim(),
      ...(form.reach === 'words' ? {} : { reach: form.reach }),
      ...(unless.length === 0 ? {} : { unless }),
    }
    onPut(trap, trapKey(trap))
    setTried(false)
  }
  return (
    <form
      className={styles.form}
      aria-label={t('admin.lexicon.trap-form')}
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <h3>{form.key === undefined ? t('admin.lexicon.add-trap') : t('admin.lexicon.edit-trap')}</h3>
      <TextField
        label={t('admin.lexicon.words')}
        hint={t('admin.lexicon.trap-hint')}
        error={tried || form.words !== '' ? errors.words : undefined}
        maxLength={200}
        value={form.words}
        onChange={(event) => onChange({ ...form, words: event.target.value })}
      />
      <div className={styles.formRow}>
        <Select
          label={t('admin.lexicon.cancels')}
          value={form.cancels}
          options={targets.map((value) => ({
            value,
            label: value === 'any' ? t('admin.lexicon.any-type') : t(`type.${value}`),
          }))}
          onChange={(event) =>
            onChange({ ...form, cancels: targets.find((one) => one === event.target.value) ?? 'any' })
          }
        />
        <Select
          label={t('admin.lexicon.reach')}
          value={form.reach}
          options={trapReaches.map((value) => ({ value, label: t(`admin.reach.${value}`) }))}
          onChange={(event) =>
            onChange({ ...form, reach: trapReaches.find((one) => one === event.target.value) ?? 'words' })
          }
        />
      </div>
      <TextArea
        label={t('admin.lexicon.unless')}
        hint={t('admin.lexicon.unless-hint')}
        error={errors.unless}
        maxLength={4_000}
        value={form.unless}
        onChange={(event) => onChange({ ...form, unless: event.target.value })}
      />
      <TextField
        label={t('admin.lexicon.reason')}
        hint={t('admin.lexicon.reason-hint')}
        error={tried ? errors.reason : undefined}
        maxLength={500}
        value={form.reason}
        onChange={(event) => onChange({ ...form, reason: event.target.value })}
      />
      <div className={styles.formTools}>
        <Button size="small" onClick={onCancel}>
          {t('admin.lexicon.clear-form')}
        </Button>
        <Button size="small" tone="main" type="submit">
          {t('admin.lexicon.put')}
        </Button>
      </div>
    </form>
  )
}
