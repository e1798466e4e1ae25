import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../src/domain/kernel/location'
import type { PlaceReading } from '../../../src/domain/place/place-reading'
import { readPlace } from '../../../src/domain/place/read-place'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { classNames } from '../../ui/class-names'
import { KeyCap } from '../../ui/key-cap'
import { TextField } from '../../ui/text-field'
import { ChosenPlace } from './chosen-place'
import styles from './form.module.css'
import { houseDetail } from './house-detail'
import { useMetres } from './metres-text'
import { useOddPlace } from './use-odd-place'
import { usePlacesUsed } from './use-places-used'

interface PlaceFieldProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly location: Location | undefined
  /** Words in the field that are no place yet, and the words of the place it had, to go back to with Esc. */
  readonly unread?:
    { readonly words: string; readonly before: string | undefined; readonly onBack: () => void } | undefined
  /** The words in the narrative that made the place, while nobody chose one. */
  readonly proposedBy?: string | undefined
  readonly onLocation: (location: Location, text: string) => void
  /** Keeps the words as the address of a place whose point is not known; offered last in the list. */
  readonly onWords?: ((words: string) => void) | undefined
  /** Hands the report to a neighbour on whose land the place is. */
  readonly onNeighbour?: ((agencyId: string) => void) | undefined
  /** Whether the field has its key: only where one of it is on the screen. */
  readonly hasKey?: boolean
  /** It is what a dialog asks first. */
  readonly autoFocus?: boolean
}

/** A place in any form people give one: name, coordinates, code, link; the kecamatan is always said. */
export function PlaceField(props: PlaceFieldProps) {
  const {
    text,
    onText,
    location,
    unread,
    proposedBy,
    onLocation,
    onWords,
    onNeighbour,
    hasKey = false,
    autoFocus = false,
  } = props
  const { t } = useTranslation()
  const metres = useMetres()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const used = usePlacesUsed()
  const areas = useFacts(({ board }) => board.boundaries.areas)
  const oddness = useOddPlace(areas)
  useKeys(
    hasKey
      ? {
          'place.field': () => {
            input.current?.focus()
            input.current?.select()
          },
        }
      : {},
  )
  // A key is painted before its places are looked up.
  const read = useDeferredValue(text)
  // A name that nobody knows is said as long as the form has no place, not only while it is typed.
  const isRead = isOpen || location === undefined
  const readings = useMemo(() => (isRead ? readPlace(read, { used, areas }) : none), [isRead, read, used, areas])
  const isShown = isOpen && text.trim() !== ''
  const shown = isShown ? readings : none
  // Degrees and codes are a point already, and no words for one.
  const isPoint = readings.some((reading) => reading.kind !== 'unplaced' && reading.location.address === undefined)
  const hasWords = isShown && onWords !== undefined && isRead && read === text && !isPoint
  const entries = shown.length + (hasWords ? 1 : 0)
  const chooseWords = () => {
    onWords?.(text.trim())
    setIsOpen(false)
  }
  const choose = (reading: PlaceReading | undefined) => {
    if (reading === undefined || reading.kind === 'unplaced') return
    // Numbers behind degrees are the degrees, not a house.
    const detail = reading.location.address === undefined ? undefined : houseDetail(text, reading.label)
    const withDetail = (name: string) => (detail === undefined ? name : `${name} (${detail})`)
    const { address } = reading.location
    const location = { ...reading.location, ...(address === undefined ? {} : { address: withDetail(address) }) }
    onLocation({ ...location, at: Date.now() }, withDetail(reading.label))
    setIsOpen(false)
  }
  const odd = (point: Location) => {
    const words = oddness(point)
    return words !== '' && <strong className={styles.oddPlace}>{` · ${words}`}</strong>
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && unread !== undefined) {
      event.preventDefault()
      setIsOpen(false)
      unread.onBack()
      return
    }
    if (entries === 0 || event.ctrlKey || event.altKey) return
    if (event.key === 'ArrowDown') setActive((active + 1) % entries)
    else if (event.key === 'ArrowUp') setActive((active + entries - 1) % entries)
    else if (event.key === 'Enter' && hasWords && active === shown.length) chooseWords()
    else if (event.key === 'Enter') choose((read === text ? shown : readPlace(text, { used, areas }))[active])
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.placeField}>
      <div className={styles.placeInput}>
        <TextField
          ref={input}
          autoFocus={autoFocus}
          label={t('operator.place.label')}
          placeholder={t('intake.place.placeholder')}
          value={text}
          role="combobox"
          aria-expanded={entries > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(hasKey ? { 'aria-keyshortcuts': keyOf('place.field') } : {})}
          {...(entries === 0 ? {} : { 'aria-activedescendant': `${listId}-${active}` })}
          onChange={(event) => {
            onText(event.target.value)
            setActive(0)
            setIsOpen(true)
          }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            // Words that are still to be made a place show what they may be.
            if (unread !== undefined) setIsOpen(true)
          }}
          onBlur={() => setIsOpen(false)}
        />
        {hasKey && (
          <span className={styles.placeKey} aria-hidden>
            <KeyCap>{keyOf('place.field')}</KeyCap>
          </span>
        )}
      </div>
      <ul
        id={listId}
        role="listbox"
        aria-label={t('operator.place.found')}
        className={styles.choices}
        hidden={entries === 0}
      >
        {shown.map((reading, index) => (
          <li
            key={`${reading.kind} ${reading.label}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={reading.kind === 'unplaced'}
            className={classNames(styles.choice, index === active && styles.activeChoice)}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(reading)
            }}
          >
            <span>{reading.label}</span>
            <span className={styles.choiceKind}>
              {t(`intake.placeKind.${kindOf(reading)}`)}
              {reading.kind === 'used' && ` ${t('intake.place.times', { count: reading.times })}`}
              {reading.kind === 'unplaced'
                ? ` · ${t('intake.place.unplaced')}`
                : ` · ±${metres(reading.location.radius)}`}
              {'exchanged' in reading && reading.exchanged && ` · ${t('intake.place.exchanged')}`}
              {reading.kind !== 'unplaced' && odd(reading.location)}
              {!reading.verified && ` · ${t('operator.place.unverified')}`}
            </span>
          </li>
        ))}
        {hasWords && (
          <li
            id={`${listId}-${shown.length}`}
            role="option"
            aria-selected={active === shown.length}
            className={classNames(styles.choice, active === shown.length && styles.activeChoice)}
            onPointerDown={(event) => {
              event.preventDefault()
              chooseWords()
            }}
          >
            <span>“{shortened(text.trim())}”</span>
            <span className={styles.choiceKind}>{t('intake.place.asWords')}</span>
          </li>
        )}
      </ul>
      {isRead && read === text && text.trim() !== '' && readings.length === 0 && (
        <p className={styles.quiet} role="status">
          {t('operator.place.nothing', { name: shortened(text.trim()) })}
        </p>
      )}
      {unread !== undefined && (
        <p className={styles.missing} role="status">
          {t(unread.before === undefined ? 'intake.place.unread' : 'intake.place.unreadBefore', {
            words: shortened(unread.words),
            before: unread.before ?? '',
          })}
        </p>
      )}
      {location !== undefined && <ChosenPlace location={location} proposedBy={proposedBy} onNeighbour={onNeighbour} />}
    </div>
  )
}

const none: readonly PlaceReading[] = []

/** Letters of a name that are repeated to the one who typed it. */
const longestEcho = 40

export function shortened(name: string): string {
  return name.length <= longestEcho ? name : `${name.slice(0, longestEcho)}…`
}

/** A building says what it is; all else says how it was found. */
function kindOf(reading: PlaceReading): string {
  return reading.kind === 'landmark' || reading.kind === 'unplaced' ? reading.place.kind : reading.kind
}
