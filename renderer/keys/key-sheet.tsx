import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog'
import { KeyCap } from '../ui/key-cap'
import styles from './key-sheet.module.css'
import { keyTable, type KeyGroup } from './key-table'

const groups: readonly KeyGroup[] = ['calls', 'incidents', 'lists', 'help']

interface KeySheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

interface SheetRow {
  readonly keys: string
  readonly labelKey: string
}

/** Every key and what it does, read from the one table. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  const { t } = useTranslation()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} closeLabel={t('keys.close')} width="wide">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.title}>{t(`keys.group.${group}`)}</h3>
            <dl className={styles.list}>
              {rowsOf(group).map(({ keys, labelKey }) => (
                <div key={keys} className={styles.row}>
                  <dt>
                    <KeyCap>{keys}</KeyCap>
                  </dt>
                  <dd>{t(labelKey)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{t('keys.lettersNote')}</p>
    </Dialog>
  )
}

/** Keys that do the same are one line: Alt+1 … Alt+9. */
function rowsOf(group: KeyGroup): readonly SheetRow[] {
  const rows = keyTable.filter((row) => row.group === group)
  const labels = [...new Set(rows.map((row) => row.labelKey))]
  const merged = labels.map((labelKey): SheetRow => {
    const same = rows.filter((row) => row.labelKey === labelKey).map((row) => row.keys[0])
    const [first = '', last = ''] = [same[0], same.at(-1)]
    return { keys: same.length > 2 ? `${first} … ${last}` : first, labelKey }
  })
  if (group !== 'lists') return merged
  return [
    ...merged,
    { keys: '↑ ↓', labelKey: 'keys.move' },
    { keys: 'Enter', labelKey: 'keys.choose' },
    { keys: 'Esc', labelKey: 'keys.leave' },
  ]
}
