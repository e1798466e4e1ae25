import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../src/domain/kernel/location'
import { keyOf, type CommandId } from '../../keys'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import styles from './intake.module.css'
import { WHOLE_CITY, WORDS, type PlaceChoice } from './place-proposal'

interface PlaceChoicesProps {
  readonly choices: readonly PlaceChoice[]
  readonly location: Location | undefined
  readonly onChoose: (choice: PlaceChoice) => void
}

const keys = ['place.take-1', 'place.take-2', 'place.take-3'] as const satisfies readonly CommandId[]

function isSame(a: Location | undefined, b: Location): boolean {
  return a?.lat === b.lat && a.lon === b.lon && a.areaCode === b.areaCode
}

/** Places to take with one key: what the text may mean, or the three kelurahan nearest to a click. */
export function PlaceChoices({ choices, location, onChoose }: PlaceChoicesProps) {
  const { t } = useTranslation()
  const [first] = choices
  // One place that is taken already leaves nothing to choose.
  if (first === undefined || (choices.length === 1 && isSame(location, first.location))) return null
  const isClick = first.location.source === 'map'
  const title = t(
    first.key === WHOLE_CITY || first.key === WORDS
      ? 'intake.place.ifUnknown'
      : isClick
        ? 'intake.place.nearest'
        : 'intake.place.said',
  )
  return (
    <div className={styles.proposals} role="group" aria-label={title}>
      <span className={styles.quiet}>{title}</span>
      {choices.map((choice, index) => {
        const key = keys[index]
        const isUsed = isSame(location, choice.location)
        return (
          <button
            key={choice.key}
            type="button"
            aria-pressed={isUsed}
            aria-keyshortcuts={key === undefined ? undefined : keyOf(key)}
            className={classNames(styles.proposal, isUsed && styles.usedProposal)}
            onClick={() => onChoose(choice)}
          >
            <span aria-hidden>{key !== undefined && <KeyCap>{keyOf(key)}</KeyCap>}</span>
            {isUsed && <Icon icon={Check} size={14} label={t('intake.place.taken')} />}
            <span className={styles.proposalName}>{choice.name}</span>
          </button>
        )
      })}
    </div>
  )
}
