import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { lexiconLanguages } from '../../../src/domain/intake/lexicon'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { AdminTable } from './admin-table'
import styles from './lexicon.module.css'
import { PhraseWords } from './phrase-words'
import { entryStates, filterEntries, type EntryRow, type RowFilter } from './lexicon-rows'

interface LexiconEntriesProps {
  readonly rows: readonly EntryRow[]
  /** The entry in the form. */
  readonly openId: string | undefined
  readonly onEdit: (id: string) => void
  readonly onSwitch: (id: string, isOff: boolean) => void
  readonly onRemove: (id: string) => void
}

/** Rows drawn at once; a button draws more. */
const pageSize = 100

const everything: RowFilter = { text: '', type: '', language: '', state: '' }

/** The entries with a search over their words and notes. Its rows are many: it is not drawn anew for a key in the form. */
export const LexiconEntries = memo(function LexiconEntries({
  rows,
  openId,
  onEdit,
  onSwitch,
  onRemove,
}: LexiconEntriesProps) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(everything)
  const [shown, setShown] = useState(pageSize)
  const wanted = useDeferredValue(filter)
  const found = useMemo(() => filterEntries(rows, wanted), [rows, wanted])
  const change = (part: Partial<RowFilter>) => {
    setFilter({ ...filter, ...part })
    setShown(pageSize)
  }
  const left = found.length - shown
  return (
    <div className={styles.listBody}>
      <div className={styles.filters} role="search">
        <TextField
          type="search"
          label={t('admin.lexicon.search')}
          maxLength={200}
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Select
          label={t('admin.lexicon.type')}
          placeholder={t('admin.lexicon.all')}
          value={filter.type}
          options={incidentTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
          onChange={(event) => change({ type: event.target.value })}
        />
        <Select
          label={t('admin.lexicon.language')}
          placeholder={t('admin.lexicon.all')}
          value={filter.language}
          options={lexiconLanguages.map((one) => ({ value: one, label: t(`admin.language.${one}`) }))}
          onChange={(event) => change({ language: event.target.value })}
        />
        <Select
          label={t('admin.field.state')}
          placeholder={t('admin.lexicon.all')}
          value={filter.state}
          options={entryStates.map((one) => ({ value: one, label: t(`admin.entry.${one}`) }))}
          onChange={(event) => change({ state: event.target.value })}
        />
      </div>
      <p className={styles.count} role="status">
        {t('admin.lexicon.found', { count: found.length })}
      </p>
      {/* A region that scrolls is reached with the keyboard even where it holds nothing to press. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('admin.lexicon.entries')}>
        <AdminTable
          className={styles.table}
          title={t('admin.lexicon.entries')}
          columns={[
            t('admin.lexicon.words'),
            t('admin.lexicon.type'),
            t('admin.lexicon.weight'),
            t('admin.lexicon.language'),
            t('admin.field.state'),
          ]}
        >
          {found.slice(0, shown).map((row) => (
            <EntryLine
              key={row.entry.id}
              row={row}
              isOpen={row.entry.id === openId}
              onEdit={onEdit}
              onSwitch={onSwitch}
              onRemove={onRemove}
            />
          ))}
        </AdminTable>
        {left > 0 && (
          <div className={styles.more}>
            <Button size="small" onClick={() => setShown(shown + pageSize)}>
              {t('admin.lexicon.more', { count: Math.min(left, pageSize), left })}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
})

interface EntryLineProps extends Omit<LexiconEntriesProps, 'rows' | 'openId'> {
  readonly row: EntryRow
  readonly isOpen: boolean
}

const tones = { given: 'plain', own: 'accent', replaced: 'accent', off: 'late' } as const

function EntryLine({ row, isOpen, onEdit, onSwitch, onRemove }: EntryLineProps) {
  const { t, i18n } = useTranslation()
  const { entry, state, edited } = row
  const named = <span className="visually-hidden"> {entry.words}</span>
  return (
    <tr data-open={isOpen} data-off={state === 'off'}>
      <th scope="row">
        <PhraseWords words={entry.words} />
        {entry.notes !== undefined && <span className={styles.notes}>{entry.notes}</span>}
      </th>
      <td>{t(`type.${entry.type}`)}</td>
      <td>{entry.weight.toLocaleString(i18n.language)}</td>
      <td>{t(`admin.language.${entry.language}`)}</td>
      <td>
        <Badge look="text" tone={tones[state]}>
          {t(`admin.entry.${state}`)}
        </Badge>
        {edited && <span className={styles.edited}>{t('admin.entry.edited')}</span>}
      </td>
      <td className={styles.rowTools}>
        {state !== 'off' && (
          <Button size="small" tone="quiet" onClick={() => onEdit(entry.id)}>
            {t('admin.agencies.edit')}
            {named}
          </Button>
        )}
        {(state === 'given' || state === 'off') && (
          <Button size="small" tone="quiet" onClick={() => onSwitch(entry.id, state === 'given')}>
            {state === 'given' ? t('admin.entry.switch-off') : t('admin.entry.switch-on')}
            {named}
          </Button>
        )}
        {(state === 'own' || state === 'replaced') && (
          <Button size="small" tone="quiet" onClick={() => onRemove(entry.id)}>
            {state === 'own' ? t('admin.entry.remove') : t('admin.entry.restore')}
            {named}
          </Button>
        )}
      </td>
    </tr>
  )
}
