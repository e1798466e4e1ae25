import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { isWholeCity } from '../../../src/domain/place/whole-city'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Checkbox } from '../../ui/checkbox'
import { classNames } from '../../ui/class-names'
import { PriorityMark } from '../../ui/priority-mark'
import { TextField } from '../../ui/text-field'
import { findIncidents } from '../command-line'
import { useCommands } from './commands'
import { shortNumber } from './incident-order'
import { offerUndo } from './last-undo'
import { lossOf, mergeCandidates, proposedTarget, type MergeCandidate } from './merge-candidates'
import styles from './merge.module.css'
import { useMetres } from './metres-text'
import { isCoarse } from './place-words'
import { priorityLook } from '../../ui/priority-look'
import { ReasonDialog } from './reason-dialog'
import { useDialogCommand } from './use-dialog-command'
import { usePlaceText } from './use-place-text'

interface MergeDialogProps {
  readonly incident: Incident
  /** The incident to look at next: the one merged into, or this one again. */
  readonly onMerged: (incidentId: string) => void
  readonly onClose: () => void
}

/** Rows shown at a time; a search narrows them. */
const most = 8
/** How long a merge can be taken back with one key, ms. */
const UNDO_FOR = 15_000

/**
 * This incident into another one: the nearest and soonest stand first and are found by number, place or words. Only one that
 * is likely the same thing is chosen from the start; what the merge would take out of sight is said before it is done.
 */
export function MergeDialog({ incident, onMerged, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const { run, notify } = useCommands()
  const incidents = useFacts(({ board }) => board.incidents)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [raises, setRaises] = useState(true)
  const candidates = useMemo(() => mergeCandidates(incident, Object.values(incidents)), [incident, incidents])
  const shown = useMemo(() => {
    if (text.trim() === '') return candidates
    const fits = new Set(
      findIncidents(
        text,
        candidates.map((one) => one.incident),
      ).map(({ id }) => id),
    )
    return candidates.filter((one) => fits.has(one.incident.id))
  }, [candidates, text])
  const rows = shown.slice(0, most)
  // Once something is searched for, a row stands for what was meant only when somebody chose it.
  const proposed = text.trim() === '' ? proposedTarget(incident, candidates) : undefined
  const target = rows.find((one) => one.incident.id === chosen)?.incident ?? proposed
  const into = target?.id
  const loss = target === undefined ? undefined : lossOf(incident, target)
  const initial = proposed === undefined ? '' : t('merge.reason')
  const tell = (to: string) => {
    const numbers = { from: shortNumber(incident.number), into: shortNumber(incidents[to]?.number ?? '') }
    const undo = () => {
      void run('incident:unmerge', {
        into: to,
        from: incident.id,
        reason: t('merge.undoReason'),
      }).accepted.then((accepted) => {
        if (!accepted) return
        notify({ id: 'merged', tone: 'kept', text: t('merge.undone', numbers) }, 6_000)
        onMerged(incident.id)
      })
    }
    const onPress = offerUndo(undo, Date.now() + UNDO_FOR)
    const action = { label: t('line.undo'), keyCap: 'Ctrl+Z', onPress }
    notify({ id: 'merged', tone: 'kept', text: t('merge.done', numbers), action }, UNDO_FOR)
  }
  return (
    <ReasonDialog
      title={t('merge.title', { number: incident.number })}
      submitLabel={t('merge.submit')}
      initial={initial}
      canSubmit={into !== undefined}
      onSubmit={async (reason) => {
        if (into === undefined) return 'invalid-input'
        const refused = await send('incident:merge', { into, from: incident.id, reason })
        if (refused !== undefined) return refused
        tell(into)
        if (loss?.priority === true && raises) {
          run('incident:reprioritise', {
            incidentId: into,
            priority: incident.priority,
            reason: t('merge.raisedReason', { number: shortNumber(incident.number) }),
          })
        }
        onMerged(into)
        return undefined
      }}
      onClose={onClose}
    >
      <TextField
        label={t('merge.search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(undefined)
        }}
      />
      <fieldset className={styles.choices}>
        <legend>{t('merge.into')}</legend>
        {rows.length === 0 && (
          <p className={styles.quiet}>{t(candidates.length === 0 ? 'merge.none' : 'merge.nothing')}</p>
        )}
        {rows.map((candidate) => (
          <CandidateRow
            key={candidate.incident.id}
            candidate={candidate}
            isChosen={candidate.incident.id === into}
            onChoose={() => setChosen(candidate.incident.id)}
          />
        ))}
        {shown.length > rows.length && (
          <p className={styles.quiet}>{t('merge.more', { count: shown.length - rows.length })}</p>
        )}
      </fieldset>
      {target !== undefined && loss?.type === true && (
        <Banner tone="late" live="alert">
          {t('merge.otherType', {
            from: `${shortNumber(incident.number)} ${t(`type.${incident.type}`)}`,
            into: `${shortNumber(target.number)} ${t(`type.${target.type}`)}`,
          })}
        </Banner>
      )}
      {target !== undefined && loss?.priority === true && (
        <Banner tone="late" live="alert">
          {t('merge.lessUrgent', {
            from: `${shortNumber(incident.number)} ${incident.priority}`,
            into: `${shortNumber(target.number)} ${target.priority}`,
          })}
          <Checkbox checked={raises} onChange={(event) => setRaises(event.target.checked)}>
            {t('merge.raise', { number: shortNumber(target.number), priority: incident.priority })}
          </Checkbox>
        </Banner>
      )}
      <p className={styles.quiet}>{t('merge.effect')}</p>
    </ReasonDialog>
  )
}

interface CandidateRowProps {
  readonly candidate: MergeCandidate
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function CandidateRow({ candidate: { incident, metres, minutes }, isChosen, onChoose }: CandidateRowProps) {
  const { t } = useTranslation()
  const metresText = useMetres()
  const { mark } = priorityLook[incident.priority]
  const place = usePlaceText()(incident.location, incident.areaCode, isCoarse(incident.type))
  const isUnknown = place === '' || isWholeCity(incident.location)
  // Where its own place is not known, that is said, and no distance; else it is this incident's that is missing.
  const away = metres !== undefined ? t('merge.distance', { distance: metresText(metres) }) : t('merge.noDistance')
  const facts = [...(isUnknown ? [] : [away]), t('merge.minutes', { count: Math.round(minutes) })]
  return (
    <label className={classNames(styles.choice, isChosen && styles.chosen)}>
      <input type="radio" name="merge-into" checked={isChosen} onChange={onChoose} />
      <PriorityMark {...mark} text={incident.priority} />
      <strong>{shortNumber(incident.number)}</strong>
      <span className={styles.what}>
        {t(`type.${incident.type}`)} · {isUnknown ? t('operator.place.unknown') : place}
        <span className={styles.quiet}>{facts.join(' · ')}</span>
      </span>
    </label>
  )
}
