import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { incidentTypes, type IncidentType } from '../../../src/domain/incident/incident-types'
import { lexiconLanguages, type LexiconEntry } from '../../../src/domain/intake/lexicon'
import { readPhrase } from '../../../src/domain/intake/phrase'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './lexicon.module.css'
import type { EntryRow } from './lexicon-rows'

export const entryFormShape = z.object({
  /** Of the entry being changed. */
  id: z.string().exactOptional(),
  words: z.string(),
  type: z.union([z.enum(incidentTypes), z.literal('')]),
  weight: z.string(),
  language: z.enum(lexiconLanguages),
  notes: z.string(),
})
type EntryForm = z.output<typeof entryFormShape>

export const blankEntry: EntryForm = { words: '', type: '', weight: '0.8', language: 'id', notes: '' }

export function entryFormOf({ id, words, type, weight, language, notes = '' }: LexiconEntry): EntryForm {
  return { id, words, type, weight: String(weight), language, notes }
}

interface LexiconEntryFormProps {
  readonly form: EntryForm
  readonly rows: readonly EntryRow[]
  readonly onChange: (form: EntryForm) => void
  readonly onCancel: () => void
  readonly onPut: (entry: Omit<LexiconEntry, 'id'>) => void
}

/** One entry being written; what is wrong with it is said beside its field before it joins the list. */
export function LexiconEntryForm({ form, rows, onChange, onCancel, onPut }: LexiconEntryFormProps) {
  const { t, i18n } = useTranslation()
  const [tried, setTried] = useState(false)
  const words = form.words.trim().toLowerCase().replace(/\s+/g, ' ')
  const phrase = readPhrase(words)
  const weight = Number(form.weight)
  const twin = rows.find(
    ({ entry, state }) => state !== 'off' && entry.id !== form.id && entry.type === form.type && entry.words === words,
  )
  const errors = {
    words:
      typeof phrase === 'string'
        ? t(`admin.fault.${phrase}`)
        : twin !== undefined
          ? t('admin.fault.same-words')
          : undefined,
    type: form.type === '' ? t('admin.lexicon.choose-type') : undefined,
    weight: weight > 0 && weight <= 1 ? undefined : t('admin.fault.weight-out-of-range'),
  }
  const put = () => {
    setTried(true)
    const type = chosen(form.type)
    if (type === undefined || Object.values(errors).some((error) => error !== undefined)) return
    const notes = form.notes.trim()
    onPut({ words, type, weight, language: form.language, ...(notes === '' ? {} : { notes }) })
    setTried(false)
  }
  return (
    <form
      className={styles.form}
      aria-label={t('admin.lexicon.entry-form')}
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <h3>{form.id === undefined ? t('admin.lexicon.add-entry') : t('admin.lexicon.edit-entry')}</h3>
      <TextField
        label={t('admin.lexicon.words')}
        hint={t('admin.lexicon.words-hint')}
        error={tried || form.words !== '' ? errors.words : undefined}
        maxLength={200}
        value={form.words}
        onChange={(event) => onChange({ ...form, words: event.target.value })}
      />
      <div className={styles.formRow}>
        <Select
          label={t('admin.lexicon.type')}
          placeholder={t('admin.lexicon.choose')}
          error={tried ? errors.type : undefined}
          value={form.type}
          options={incidentTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
          onChange={(event) => onChange({ ...form, type: chosen(event.target.value) ?? '' })}
        />
        <Select
          label={t('admin.lexicon.language')}
          value={form.language}
          options={lexiconLanguages.map((one) => ({ value: one, label: t(`admin.language.${one}`) }))}
          onChange={(event) =>
            onChange({ ...form, language: lexiconLanguages.find((one) => one === event.target.value) ?? 'id' })
          }
        />
        <TextField
          label={t('admin.lexicon.weight-field')}
          inputMode="decimal"
          error={tried || form.weight !== '' ? errors.weight : undefined}
          maxLength={6}
          value={i18n.language === 'en' ? form.weight : form.weight.replace('.', ',')}
          onChange={(event) => onChange({ ...form, weight: event.target.value.replace(',', '.') })}
        />
      </div>
      <TextField
        label={t('admin.lexicon.notes')}
        maxLength={500}
        value={form.notes}
        onChange={(event) => onChange({ ...form, notes: event.target.value })}
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

const chosen = (value: string): IncidentType | undefined => incidentTypes.find((type) => type === value)
