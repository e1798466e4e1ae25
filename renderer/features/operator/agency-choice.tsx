import { useCallback, useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { keyOf, useKeys } from '../../keys'
import { Checkbox } from '../../ui/checkbox'
import { KeyCap } from '../../ui/key-cap'
import styles from './form.module.css'

interface AgencyChoiceProps {
  readonly agencies: readonly Agency[]
  readonly recommended: readonly string[]
  readonly chosen: readonly string[]
  /** Already on duty there: shown, not to be ordered twice. */
  readonly standing?: readonly string[]
  /** The hub has not given the incident a number yet: nothing has gone out for certain. */
  readonly isUnsent?: boolean
  /** Takes the focus when it appears: its key was pressed while it was not on the screen. */
  readonly autoFocus?: boolean
  /** It has the focus: it must not take it from what is done later. */
  readonly onFocused?: () => void
  readonly onChange: (agencyIds: readonly string[]) => void
}

const none: readonly string[] = []

/** Whom to order: the recommended ones first, the rest behind one line. Its key goes to the first that can be ticked. */
export function AgencyChoice(props: AgencyChoiceProps) {
  const {
    agencies,
    recommended,
    chosen,
    standing = none,
    isUnsent = false,
    autoFocus = false,
    onFocused,
    onChange,
  } = props
  const { t } = useTranslation()
  const root = useRef<HTMLFieldSetElement>(null)
  const focus = useCallback(() => root.current?.querySelector<HTMLElement>('input:enabled')?.focus(), [])
  useEffect(() => {
    if (!autoFocus) return
    focus()
    onFocused?.()
  }, [autoFocus, focus, onFocused])
  useKeys({ 'agency.focus': focus })
  // Who is on duty already stays in sight: a second order to it would be a mistake.
  const before = [...new Set([...recommended, ...standing])]
  const first = before.flatMap((id) => agencies.find((agency) => agency.id === id) ?? [])
  const rest = agencies.filter(({ id }) => !before.includes(id))
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  const box = ({ id, shortName, name }: Agency) => (
    <li key={id} title={name}>
      <Checkbox
        checked={standing.includes(id) || chosen.includes(id)}
        disabled={standing.includes(id)}
        onChange={(event) => toggle(id, event.target.checked)}
      >
        {shortName}
        {standing.includes(id) && (
          <span className={styles.quiet}>{t(isUnsent ? 'operator.sending' : 'operator.agencies.standing')}</span>
        )}
      </Checkbox>
    </li>
  )
  if (agencies.length === 0) return <p className={styles.quiet}>{t('operator.agencies.none')}</p>
  return (
    <fieldset ref={root} className={styles.agencies} onKeyDown={moveFocus}>
      <legend>
        {t(first.length === 0 ? 'operator.agencies.label' : 'operator.agencies.recommended')}{' '}
        <span aria-hidden>
          <KeyCap>{keyOf('agency.focus')}</KeyCap>
        </span>{' '}
        <span className={styles.quiet}>{t('dispatch.agencies.keys')}</span>
      </legend>
      {first.length > 0 && <ul>{first.map(box)}</ul>}
      {first.length === 0 ? (
        <ul>{rest.map(box)}</ul>
      ) : (
        <details open={rest.some(({ id }) => chosen.includes(id))}>
          <summary>{t('operator.agencies.more', { count: rest.length })}</summary>
          <ul>{rest.map(box)}</ul>
        </details>
      )}
    </fieldset>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The arrows go from box to box, over those that can't be ticked; the line that opens the rest is one of the stops. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
  if (focusFrom(document.activeElement, step)) event.preventDefault()
}

/** Focuses the stop so many steps from this one; false where it is none. */
export function focusFrom(from: Element | null, step: number): boolean {
  const stops = [...(from?.closest('fieldset')?.querySelectorAll<HTMLElement>('input:enabled, summary') ?? [])]
    // A closed line hides its boxes.
    .filter((stop) => stop.offsetParent !== null)
  const at = stops.findIndex((stop) => stop === from)
  if (at < 0) return false
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus()
  return true
}
