import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog'
import { KeyCap } from '../ui/key-cap'
import styles from './key-sheet.module.css'
import { commandState } from './bound-commands'
import { capsOf } from './key-caps'
import { keyTable, type CommandId, type KeyGroup } from './key-table'
import { Palette } from './palette'

interface KeySheetProps {
  /** The parts of the table that act on the screen shown now. */
  readonly groups: readonly KeyGroup[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

interface SheetRow {
  /** Each drawn as a cap; a run of keys is one: `Alt+1 … Alt+9`. */
  readonly caps: readonly string[]
  readonly labelKey: string
}

/** Every key of a screen and what it does, read from the one table; the palette beside it finds them by name. */
export function KeySheet({ groups, isOpen, onClose }: KeySheetProps) {
  const { t } = useTranslation()
  return (
    <>
      <Palette groups={groups} />
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={t('keys.title')}
        closeLabel={t('keys.close')}
        width="full"
        reading
      >
        <div className={styles.groups}>
          {groups.map((group) => (
            <section key={group}>
              <h3 className={styles.title}>{t(`keys.group.${group}`)}</h3>
              <dl className={styles.list}>
                {rowsOf(group).map(({ caps, labelKey }) => (
                  <div key={labelKey} className={styles.row}>
                    <dt>
                      {caps.map((cap) => (
                        <KeyCap key={cap}>{cap}</KeyCap>
                      ))}
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
    </>
  )
}

/** A role has some of the screens; the keys of the others mean nothing to it. */
const isThere = (id: CommandId) => commandState(id).kind !== 'absent'
/** Keys inside the dialogs of the orders: they belong to the dialog and are no commands of the table. */
const inDialogs: readonly SheetRow[] = [
  { caps: ['1 … 9'], labelKey: 'agency.key.inDialog.unit' },
  { caps: ['S', 'T', 'L'], labelKey: 'agency.key.inDialog.status' },
  { caps: ['Alt+0 … 9'], labelKey: 'agency.key.inDialog.who' },
  { caps: ['Enter'], labelKey: 'agency.key.inDialog.send' },
  { caps: ['Ctrl+Enter'], labelKey: 'agency.key.inDialog.final' },
  { caps: ['Shift+Enter'], labelKey: 'agency.key.inDialog.newLine' },
  { caps: ['Esc'], labelKey: 'agency.key.inDialog.close' },
]

/** Every row of a part of the table, and of what is no command of it. */
function rowsOf(group: KeyGroup): readonly SheetRow[] {
  const rows = keyTable.filter((row) => row.group === group && (group !== 'tabs' || isThere(row.id)))
  const labels = [...new Set(rows.map((row) => row.labelKey))]
  const merged = labels.map((labelKey): SheetRow => {
    return { caps: capsOf(rows.filter((row) => row.labelKey === labelKey).map((row) => row.keys[0])), labelKey }
  })
  if (group === 'dialogs') return inDialogs
  if (group !== 'lists') return merged
  return [
    ...merged,
    { caps: ['↑ ↓'], labelKey: 'keys.move' },
    { caps: ['Enter'], labelKey: 'keys.choose' },
    { caps: ['Esc'], labelKey: 'keys.leave' },
  ]
}
