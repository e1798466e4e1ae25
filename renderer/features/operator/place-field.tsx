import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../src/domain/kernel/location'
import { pointWarnings } from '../../../src/domain/place/point-warnings'
import { searchPlaces } from '../../../src/domain/place/search-places'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { classNames } from '../../ui/class-names'
import { TextField } from '../../ui/text-field'
import styles from './form.module.css'
import { locationOfText } from './place-proposal'
import { areaName, isVerified, locationOf, locationWords, placeName } from './place-words'

interface PlaceFieldProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly location: Location | undefined
  /** The words in the narrative that made the place, while nobody chose one. */
  readonly proposedBy?: string | undefined
  readonly onLocation: (location: Location, text: string) => void
}

interface Choice {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly verified: boolean
  readonly location: Location
}

/** A place by name, by coordinates or by a click on the map; the kecamatan is always said. */
export function PlaceField({ text, onText, location, proposedBy, onLocation }: PlaceFieldProps) {
  const { t } = useTranslation()
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const choices = useMemo<readonly Choice[]>(() => {
    const point = locationOfText(text)
    if (point !== undefined) {
      return [
        {
          key: 'point',
          name: locationWords({ ...point }, undefined, false),
          kind: 'coordinates',
          verified: true,
          location: point,
        },
      ]
    }
    return searchPlaces(text, 7).flatMap((found) => {
      const at = locationOf(found)
      if (at === undefined) return []
      const kind = found.kind === 'landmark' ? found.place.kind : found.kind
      return [
        {
          key: `${found.kind}-${placeName(found)}`,
          name: placeName(found),
          kind,
          verified: isVerified(found),
          location: at,
        },
      ]
    })
  }, [text])
  const shown = isOpen && text.trim() !== '' ? choices : []
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return
    onLocation(choice.location, choice.name)
    setIsOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (shown.length === 0 || event.ctrlKey || event.altKey) return
    if (event.key === 'ArrowDown') setActive((active + 1) % shown.length)
    else if (event.key === 'ArrowUp') setActive((active + shown.length - 1) % shown.length)
    else if (event.key === 'Enter') choose(shown[active])
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.placeField}>
      <TextField
        label={t('operator.place.label')}
        placeholder={t('operator.place.placeholder')}
        value={text}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown.length === 0 ? {} : { 'aria-activedescendant': `${listId}-${active}` })}
        onChange={(event) => {
          onText(event.target.value)
          setActive(0)
          setIsOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={t('operator.place.found')}
        className={styles.choices}
        hidden={shown.length === 0}
      >
        {shown.map((choice, index) => (
          <li
            key={choice.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classNames(styles.choice, index === active && styles.activeChoice)}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(choice)
            }}
          >
            <span>{choice.name}</span>
            <span className={styles.choiceKind}>
              {t(`operator.placeKind.${choice.kind}`)}
              {!choice.verified && ` · ${t('operator.place.unverified')}`}
            </span>
          </li>
        ))}
      </ul>
      {isOpen && text.trim() !== '' && choices.length === 0 && (
        <p className={styles.quiet}>{t('operator.place.nothing')}</p>
      )}
      {location !== undefined && <ChosenPlace location={location} proposedBy={proposedBy} />}
    </div>
  )
}

function ChosenPlace({
  location,
  proposedBy,
}: {
  readonly location: Location
  readonly proposedBy: string | undefined
}) {
  const { t } = useTranslation()
  const area = areaName(location.areaCode)
  const degrees = `${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`
  const isPoint = location.address === undefined
  return (
    <>
      <p className={styles.chosen}>
        <strong>{isPoint ? degrees : location.address}</strong>
        {isPoint && area !== undefined && <span>{t('operator.place.nearest', { area })}</span>}
        <Badge look="text" tone={proposedBy === undefined ? 'kept' : 'accent'}>
          {proposedBy === undefined
            ? t(`operator.source.${location.source}`)
            : t('operator.proposedBy', { words: proposedBy })}
        </Badge>
      </p>
      {pointWarnings(location).map((warning) => (
        <Banner key={warning} tone="near" live="status">
          {t(`operator.warning.${warning}`)}
        </Banner>
      ))}
    </>
  )
}
