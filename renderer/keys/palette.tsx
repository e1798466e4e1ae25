import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names'
import { Dialog } from '../ui/dialog'
import { KeyCap } from '../ui/key-cap'
import { findThings, type FoundThing } from './bound-commands'
import { KeyReason } from './key-reason'
import type { KeyGroup } from './key-table'
import styles from './palette.module.css'
import { filterPalette, paletteRows, type PaletteRow } from './palette-rows'
import { useKeys } from './use-keys'

interface PaletteProps {
  /** The parts of the table that act on the screen shown now. */
  readonly groups: readonly KeyGroup[]
}

/** Things of the screen shown beside the commands; more words narrow them. */
const mostFound = 6

/** Every command by its name, with its key, and what the screen can find: typed in part, chosen with the arrows, done with Enter. */
export function Palette({ groups }: PaletteProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  useKeys({ 'help.palette': () => setIsOpen(true) })
  const close = () => setIsOpen(false)
  const go = (act: () => void) => {
    close()
    // After the window has gone: it keeps the keys and the focus to itself while it stands.
    window.requestAnimationFrame(() => window.requestAnimationFrame(act))
  }
  return (
    <>
      <KeyReason groups={groups} />
      <Dialog isOpen={isOpen} onClose={close} title={t('palette.title')} closeLabel={t('keys.close')}>
        <Search groups={groups} onGo={go} />
      </Dialog>
    </>
  )
}

function Search({ groups, onGo }: PaletteProps & { readonly onGo: (act: () => void) => void }) {
  const { t, i18n } = useTranslation()
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const all = useMemo(() => {
    const other = i18n.getFixedT(i18n.language === 'en' ? 'id' : 'en')
    const rows = paletteRows(
      groups,
      (key, values) => t(key, { ...values }),
      (key, values) => other(key, { ...values }),
    )
    // A screen of another role is no command that only can't act now.
    return rows.filter(({ group, state }) => group !== 'tabs' || state.kind !== 'absent')
  }, [groups, t, i18n])
  const commands = useMemo(() => filterPalette(all, text), [all, text])
  const found = useMemo(() => findThings(text).slice(0, mostFound), [text])
  const rows = useMemo(
    (): readonly Row[] => [
      ...commands.filter(isReady).map(rowOfCommand),
      ...found.map((thing): Row => ({ kind: 'thing', id: thing.id, thing })),
      ...commands.filter((row) => !isReady(row)).map(rowOfCommand),
    ],
    [commands, found],
  )
  const onRun = (row: Row) => {
    if (row.kind === 'thing') onGo(row.thing.run)
    else if (row.command.state.kind === 'ready') onGo(row.command.state.run)
  }
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
        {rows.map((row, index) => {
          const isBlocked = row.kind === 'command' && !isReady(row.command)
          return (
            <li
              key={row.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-disabled={isBlocked}
              className={classNames(styles.row, index === active && styles.active, isBlocked && styles.blocked)}
              onPointerDown={(event) => {
                event.preventDefault()
                onRun(row)
              }}
            >
              {row.kind === 'thing' ? (
                <span className={styles.name}>
                  {row.thing.name} <span className={styles.group}>{row.thing.detail}</span>
                </span>
              ) : (
                <CommandCells row={row.command} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type Row =
  | { readonly kind: 'command'; readonly id: string; readonly command: PaletteRow }
  | { readonly kind: 'thing'; readonly id: string; readonly thing: FoundThing }

const isReady = ({ state }: PaletteRow) => state.kind === 'ready'
const rowOfCommand = (command: PaletteRow): Row => ({ kind: 'command', id: command.id, command })

function CommandCells({ row }: { readonly row: PaletteRow }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={styles.name}>
        {row.name} <span className={styles.group}>{t(`keys.group.${row.group}`)}</span>
      </span>
      {row.state.kind !== 'ready' && (
        <span className={styles.why}>{row.state.kind === 'blocked' ? row.state.why : t('palette.absent')}</span>
      )}
      <KeyCap>{row.keys[0] ?? ''}</KeyCap>
    </>
  )
}
