import { Terminal } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { useDraft } from '../../store/draft'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import styles from './command-line.module.css'
import type { LineContext } from './line-context'
import { LineHelp } from './line-help'
import type { Meaning, Reading } from './reading'
import { ReadingView } from './reading-view'
import { readCommandLine } from './read-command-line'
import { useLineHistory } from './use-line-history'
import type { Act } from './verbs'

interface CommandLineProps {
  readonly context: LineContext
  /** Counts presses of the line's key; each puts the caret into the line. */
  readonly focusRequest: number
  /** Does what a line means. `chosen`: the row of the list that was on. Says whether the line is done with. */
  readonly onRun: (line: string, reading: Reading, chosen: number) => boolean
}

/** Rows of the list that are drawn; the rest is told by number. */
const longestList = 8

/** One line for everything: it says what it understood before Enter does it. */
export function CommandLine({ context, focusRequest, onRun }: CommandLineProps) {
  const { t } = useTranslation()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText, clearText] = useDraft('command-line', '')
  const history = useLineHistory()
  const [isFocused, setIsFocused] = useState(false)
  const [active, setActive] = useState(0)
  const [isRefused, setIsRefused] = useState(false)
  const [help, setHelp] = useState(false)
  /** The completions Tab goes round in, while nothing else is typed. */
  const [round, setRound] = useState<{ readonly lines: readonly string[]; readonly at: number }>()
  const seen = useRef(focusRequest)
  useEffect(() => {
    if (seen.current === focusRequest) return
    seen.current = focusRequest
    field.current?.focus()
    // What was left unfinished is shown, and typing begins anew.
    field.current?.select()
  }, [focusRequest])

  // A key is painted before the line is read; what is done is read to its last letter.
  const read = useDeferredValue(text)
  const reading = useMemo<Reading>(
    () => (isFocused ? readCommandLine(read, context) : unread),
    [isFocused, read, context],
  )
  const readNow = () => (read === text && isFocused ? reading : readCommandLine(text, context))
  const rows = rowsOf(reading)
  const shown = rows.slice(0, longestList)
  const current = Math.min(active, shown.length - 1)

  const write = (next: string) => {
    setText(next)
    setActive(0)
    setIsRefused(false)
  }
  const complete = () => {
    if (round !== undefined && round.lines[round.at] === text) {
      const at = (round.at + 1) % round.lines.length
      write(round.lines[at] ?? text)
      setRound({ ...round, at })
      return
    }
    const lines = readNow().completions.map(({ line }) => line)
    if (lines.length === 0) return
    const at = Math.min(Math.max(0, current), lines.length - 1)
    write(lines[at] ?? text)
    setRound({ lines, at })
  }
  const enter = () => {
    if (text.trim() === '') return
    const now = readNow()
    if (now.meaning.kind === 'help' && now.missing.length === 0) {
      clearText()
      setHelp(true)
      return
    }
    if (!onRun(text.trim(), now, Math.max(0, current))) {
      setIsRefused(true)
      return
    }
    history.add(text.trim())
    clearText()
    setActive(0)
    setRound(undefined)
    field.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'Enter':
        enter()
        break
      case 'Tab':
        // An empty line lets the caret go on; a written one is completed.
        if (event.shiftKey || text.trim() === '' || reading.completions.length === 0) return
        complete()
        break
      case 'ArrowDown': {
        const newer = history.step(1, text)
        if (newer !== undefined) write(newer)
        else if (shown.length > 0) setActive((current + 1) % shown.length)
        break
      }
      case 'ArrowUp':
        if (current > 0) setActive(current - 1)
        else {
          const older = history.step(-1, text)
          if (older !== undefined) write(older)
        }
        break
      default:
        return
    }
    event.preventDefault()
  }

  const isOpen = isFocused && (text.trim() !== '' || shown.length > 0)
  return (
    <div className={styles.bar}>
      {isOpen && (
        <div className={styles.panel}>
          <div role="status" className={classNames(styles.reading, isRefused && styles.refused)}>
            <ReadingView reading={reading} context={context} />
          </div>
          <ul
            id={listId}
            role="listbox"
            aria-label={t('line.list')}
            className={styles.list}
            hidden={shown.length === 0}
          >
            {shown.map(({ key, label, detail }, index) => (
              <li
                key={key}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === current}
                className={classNames(styles.option, index === current && styles.active)}
                onPointerDown={(event) => {
                  event.preventDefault()
                  const completion = reading.completions[index]
                  if (reading.meaning.kind === 'search') {
                    setActive(index)
                    if (onRun(text.trim(), reading, index)) clearText()
                  } else if (completion !== undefined) write(completion.line)
                }}
              >
                <span>{label}</span>
                {detail !== undefined && <span className={styles.detail}>{detail}</span>}
              </li>
            ))}
            {rows.length > shown.length && (
              <li role="presentation" className={styles.more}>
                {t('line.more', { count: rows.length - shown.length })}
              </li>
            )}
          </ul>
          <p className={styles.keys}>
            <KeyCap>{'Enter'}</KeyCap> {t('line.key.enter')} <KeyCap>{'Tab'}</KeyCap> {t('line.key.tab')}{' '}
            <KeyCap>{'↑'}</KeyCap> {t('line.key.up')} <KeyCap>{'Esc'}</KeyCap> {t('line.key.esc')}
          </p>
        </div>
      )}
      <Icon icon={Terminal} size={14} />
      <input
        ref={field}
        className={styles.input}
        value={text}
        placeholder={t('line.placeholder')}
        aria-label={t('line.label')}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={isOpen && shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen && shown.length > 0 ? { 'aria-activedescendant': `${listId}-${Math.max(0, current)}` } : {})}
        onChange={(event) => {
          history.leave()
          setRound(undefined)
          write(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setIsFocused(true)}
        onBlur={() => {
          setIsFocused(false)
          setIsRefused(false)
        }}
      />
      <span className={styles.hint}>
        <KeyCap>{keyOf('line.open')}</KeyCap> {t('line.hint.open')} <KeyCap>{keyOf('help.palette')}</KeyCap>{' '}
        {t('line.hint.palette')}
      </span>
      <LineHelp isOpen={help} onClose={() => setHelp(false)} />
    </div>
  )

  function rowsOf({ meaning, completions }: Reading): readonly Row[] {
    return meaning.kind === 'search'
      ? foundRows(meaning)
      : completions.map(({ line, label, act }) => ({
          key: line,
          label,
          detail: act === undefined ? undefined : actText(act),
        }))
  }

  function foundRows({ found }: Extract<Meaning, { readonly kind: 'search' }>): readonly Row[] {
    return found.map(({ id, number, type, location }) => ({
      key: id,
      label: `${number} · ${t(`type.${type}`)}`,
      // Violence at home is not told by its address where others may look over the shoulder.
      detail: type === 'kdrt' ? undefined : location?.address,
    }))
  }

  function actText(act: Act): string {
    if ('type' in act) return t('line.title.open', { type: t(`type.${act.type}`) })
    if ('callKind' in act) return t('line.title.call-kind', { kind: t(`kind.${act.callKind}`) })
    return t(`line.explained.${act.act}`)
  }
}

const unread: Reading = { meaning: { kind: 'nothing' }, missing: [], completions: [] }

interface Row {
  readonly key: string
  readonly label: string
  readonly detail?: string | undefined
}
