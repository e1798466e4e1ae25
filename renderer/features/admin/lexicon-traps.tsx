import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { AdminTable } from './admin-table'
import styles from './lexicon.module.css'
import { PhraseWords } from './phrase-words'
import { filterTraps, type TrapRow } from './lexicon-rows'

interface LexiconTrapsProps {
  readonly rows: readonly TrapRow[]
  readonly onEdit: (row: TrapRow) => void
  readonly onRemove: (key: string) => void
}

/** Words that make others mean something else, each with its reason. Given ones are read only. */
export function LexiconTraps({ rows, onEdit, onRemove }: LexiconTrapsProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const found = useMemo(() => filterTraps(rows, text), [rows, text])
  return (
    <div className={styles.listBody}>
      <div className={styles.filters} role="search">
        <TextField
          type="search"
          label={t('admin.lexicon.search')}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className={styles.count} role="status">
        {t('admin.lexicon.found', { count: found.length })}
      </p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('admin.lexicon.traps')}>
        <AdminTable
          className={styles.table}
          title={t('admin.lexicon.traps')}
          columns={[
            t('admin.lexicon.words'),
            t('admin.lexicon.cancels'),
            t('admin.lexicon.reach'),
            t('admin.lexicon.reason'),
            t('admin.field.state'),
          ]}
          part="traps"
        >
          {found.map((row) => (
            <TrapLine key={`${row.isOwn ? 'own' : 'given'} ${row.key}`} row={row} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </AdminTable>
      </div>
    </div>
  )
}

function TrapLine({ row, onEdit, onRemove }: { readonly row: TrapRow } & Omit<LexiconTrapsProps, 'rows'>) {
  const { t } = useTranslation()
  const { trap, key, isOwn, edited } = row
  const named = <span className="visually-hidden"> {trap.words}</span>
  return (
    <tr>
      <th scope="row">
        <PhraseWords words={trap.words} />
        {trap.unless !== undefined && (
          <span className={styles.notes}>{t('admin.lexicon.unless-these', { words: trap.unless.join(', ') })}</span>
        )}
      </th>
      <td>{trap.cancels === 'any' ? t('admin.lexicon.any-type') : t(`type.${trap.cancels}`)}</td>
      <td>{t(`admin.reach.${trap.reach ?? 'words'}`)}</td>
      <td>{trap.reason}</td>
      <td>
        <Badge look="text" tone={isOwn ? 'accent' : 'plain'}>
          {isOwn ? t('admin.entry.own') : t('admin.entry.given')}
        </Badge>
        {edited && <span className={styles.edited}>{t('admin.entry.edited')}</span>}
      </td>
      <td className={styles.rowTools}>
        {isOwn && (
          <>
            <Button size="small" tone="quiet" onClick={() => onEdit(row)}>
              {t('admin.agencies.edit')}
              {named}
            </Button>
            <Button size="small" tone="quiet" onClick={() => onRemove(key)}>
              {t('admin.entry.remove')}
              {named}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
