import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names'
import { Dialog } from '../ui/dialog'
import { KeyCap } from '../ui/key-cap'
import type { KeyGroup } from './key-table'
import styles from './palette.module.css'
import { filterPalette, paletteRows, type PaletteRow } from './palette-rows'
import { useKeys } from './use-keys'

interface PaletteProps {
  /** The parts of the table that act on the screen shown now. */
  readonly groups: readonly KeyGroup[]
}

/** Every command by its name, with its key: typed in part, chosen with the arrows, done with Enter. */
export function Palette({ groups }: PaletteProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  useKeys({ 'help.palette': () => setIsOpen(true) })
  const close = () => setIsOpen(false)
  const run = ({ state }: PaletteRow) => {
    if (state.kind !== 'ready') return
    close()
    // After the window has gone: it keeps the keys and the focus to itself while it stands.
    window.requestAnimationFrame(() => window.requestAnimationFrame(state.run))
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('palette.title')} closeLabel={t('keys.close')}>
      <Search groups={groups} onRun={run} />
    </Dialog>
  )
}

function Search({ groups, onRun }: PaletteProps & { readonly onRun: (row: PaletteRow) => void }) {
  const { t } = useTranslation()
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const all = useMemo(() => {
    const rows = paletteRows(groups, (key, values) => t(key, { ...values }))
    // A screen of another role is no command that only can't act now.
    return rows.filter(({ group, state }) => group !== 'tabs' || state.kind !== 'absent')
  }, [groups, t])
  const rows = useMemo(() => filterPalette(all, text), [all, text])
  const go = (at: number) => {
    setActive(at)
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = rows[active]
    if (event.key === 'ArrowDown') go(Math.min(rows.length - 1, active + 1))
    else if (event.key === 'ArrowUp') go(Math.max(0, active - 1))
    else if (event.key === 'PageDown') go(Math.min(rows.length - 1, active + 8))
    else if (event.key === 'PageUp') go(Math.max(0, active - 8))
    else if (event.key === 'Enter' && chosen !== undefined) onRun(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.palette}>
      <input
        autoFocus
        className={styles.input}
        value={text}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(rows.length === 0 ? {} : { 'aria-activedescendant': `${listId}-${active}` })}
        onChange={(event) => {
          setText(event.target.value)
          go(0)
        }}
        onKeyDown={onKeyDown}
      />
      {rows.length === 0 && (
        <p role="status" className={styles.nothing}>
          {t('palette.nothing')}
        </p>
      )}
      <ul ref={list} id={listId} role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={row.state.kind !== 'ready'}
            className={classNames(
              styles.row,
              index === active && styles.active,
              row.state.kind !== 'ready' && styles.blocked,
            )}
            onPointerDown={(event) => {
              event.preventDefault()
              onRun(row)
            }}
          >
            <span className={styles.name}>
              {row.name} <span className={styles.group}>{t(`keys.group.${row.group}`)}</span>
            </span>
            {row.state.kind !== 'ready' && (
              <span className={styles.why}>{row.state.kind === 'blocked' ? row.state.why : t('palette.absent')}</span>
            )}
            <KeyCap>{row.keys[0] ?? ''}</KeyCap>
          </li>
        ))}
      </ul>
    </div>
  )
}
