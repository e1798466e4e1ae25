import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { incidentPhase } from '../../../src/domain/incident/incident'
import { MINUTE } from '../../../src/domain/kernel/time'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { KeyCap } from '../../ui/key-cap'
import { PriorityMark } from '../../ui/priority-mark'
import { shortNumber } from './incident-order'
import styles from './duplicates.module.css'
import { useMetres } from './metres-text'
import { wholeMinutes } from './whole-minutes'
import { isCoarse } from './place-words'
import { priorityLook } from '../../ui/priority-look'
import type { Duplicate, Duplicates } from './use-duplicates'
import { usePlaceText } from './use-place-text'

/** Of every button, so it stands in no table. */
const confirmKey = 'Enter'

interface DuplicatesPanelProps {
  readonly found: Duplicates
  /** The number of the incident an attempt to attach failed at. */
  readonly failed: string | undefined
  readonly most: number
  readonly onAttach: (duplicate: Duplicate) => void
}

/** What is already reported, with the evidence. One key goes to the first, Enter attaches the call there. */
export function DuplicatesPanel({ found, failed, most, onAttach }: DuplicatesPanelProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const items = found.items.slice(0, most)
  useKeys(
    {
      'duplicate.go': () => {
        const rows = [...(list.current?.querySelectorAll('button') ?? [])]
        const at = rows.findIndex((row) => row === document.activeElement)
        rows[(at + 1) % Math.max(1, rows.length)]?.focus()
      },
    },
    { 'duplicate.go': items.length === 0 ? t('dispatch.why.noDuplicate') : undefined },
  )
  return (
    <>
      {failed !== undefined && (
        <Banner tone="late" live="alert">
          {t('intake.duplicates.failed', { number: failed })}
        </Banner>
      )}
      {!found.known && <p className={styles.quiet}>{t('intake.duplicates.unknown')}</p>}
      {items.length > 0 && (
        <section className={styles.duplicates} aria-label={t('intake.duplicates.title')}>
          <p className={styles.title} role="status">
            <strong>{t('intake.duplicates.title')}</strong>
            <span className={styles.quiet}>
              {t('intake.duplicates.count', { count: found.items.length })}
              {found.items.length > items.length && ` · ${t('intake.duplicates.first', { count: items.length })}`}
            </span>
            <span className={styles.keys} aria-hidden>
              <KeyCap>{keyOf('duplicate.go')}</KeyCap> <KeyCap>{confirmKey}</KeyCap>
            </span>
          </p>
          <ul ref={list}>
            {items.map((item) => (
              <DuplicateRow key={item.incidentId} item={item} onAttach={onAttach} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function DuplicateRow({ item, onAttach }: { readonly item: Duplicate } & Pick<DuplicatesPanelProps, 'onAttach'>) {
  const { t } = useTranslation()
  const placeText = usePlaceText()
  const metres = useMetres()
  const incident = useFacts(({ board }) => board.incidents[item.incidentId])
  const { distanceMetres, withinMetres, minutesSinceOpened, type, words } = item.evidence
  const now = useNow(10_000)
  const minutes = wholeMinutes(incident === undefined ? minutesSinceOpened : (now - incident.openedAt) / MINUTE)
  const evidence = [
    ...(distanceMetres === undefined
      ? [t('intake.duplicates.noDistance')]
      : [
          withinMetres === undefined
            ? metres(distanceMetres)
            : t('intake.duplicates.distance', { distance: metres(distanceMetres), within: metres(withinMetres) }),
        ]),
    minutes === 0 ? t('intake.duplicates.justNow') : t('intake.duplicates.minutes', { count: minutes }),
    t(`intake.duplicateType.${type}`),
    ...(words.length === 0 ? [] : [`“${words.join('”, “')}”`]),
  ]
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onAttach(item)}>
        <span className={styles.what}>
          {incident !== undefined && (
            <PriorityMark {...priorityLook[incident.priority].mark} text={incident.priority} />
          )}
          <strong>{shortNumber(item.number)}</strong>
          {incident === undefined ? (
            <span>{t('intake.duplicates.notOpen')}</span>
          ) : (
            <>
              <span>{t(`type.${incident.type}`)}</span>
              <span className={styles.where}>
                {placeText(incident.location, incident.areaCode, isCoarse(incident.type))}
              </span>
              <span className={styles.quiet}>{t(`phase.${incidentPhase(incident)}`)}</span>
            </>
          )}
        </span>
        <span className={styles.evidence}>{evidence.join(' · ')}</span>
        <span className={styles.act}>{t('intake.duplicates.attach')}</span>
      </button>
    </li>
  )
}
