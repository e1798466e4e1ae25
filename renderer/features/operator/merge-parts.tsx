import { Merge } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallClosed, type Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { keyOf, useKeys } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Select } from '../../ui/select'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import { shortNumber } from './incident-order'
import { rememberDraft, useDrafts } from '../../store/draft-store'
import { incidentIn, useFoundIncidents, useIncidentsById } from '../../store/incidents-by-id'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { emptyDraft } from './intake-draft'
import { takeSaid } from './said-words'
import styles from './merge.module.css'
import { ReasonDialog } from './reason-dialog'
import type { ReleaseCall } from './released-call'
import { useDialogCommand } from './use-dialog-command'

interface MergePartsProps {
  readonly incident: Incident
  readonly onGo: (incidentId: string) => void
}

/** Where an incident that was merged away went to, with one key to go there; and the way back. */
export function MergedAway({ incident, onGo }: MergePartsProps) {
  const { t } = useTranslation()
  const [isParting, setIsParting] = useState(false)
  const life = incident.life
  const [into] = useIncidentsById(life.kind === 'merged' ? [life.into] : none)
  useKeys(life.kind === 'merged' ? { 'incident.unmerge': () => setIsParting(true) } : {})
  if (life.kind !== 'merged') return null
  const number = into?.number ?? life.into
  return (
    <>
      <Banner tone="info">
        <p>
          {t('merge.away', { number, by: life.by, time: timeOfDay(life.at) })} {life.reason}
        </p>
        <p className={styles.ways}>
          <Button size="small" tone="main" keyCap={keyOf('incident.go-merged')} onClick={() => onGo(life.into)}>
            {t('merge.go', { number: shortNumber(number) })}
          </Button>
          <Button size="small" keyCap={keyOf('incident.unmerge')} onClick={() => setIsParting(true)}>
            {t('merge.unmerge')}
          </Button>
        </p>
      </Banner>
      {isParting && (
        <UnmergeDialog
          into={life.into}
          from={incident.id}
          number={incident.number}
          onClose={() => setIsParting(false)}
        />
      )}
    </>
  )
}

/** Says in the head of a sheet what else it holds; the newest can be taken out again with one key. */
export function Includes({ incident, onGo }: MergePartsProps) {
  const { t } = useTranslation()
  const [parting, setParting] = useState<Incident>()
  const absorbed = useIncidentsById(incident.absorbed)
  const newest = absorbed.at(-1)
  useKeys(newest === undefined ? {} : { 'incident.unmerge': () => setParting(newest) })
  if (newest === undefined) return null
  return (
    <div className={styles.includes}>
      {absorbed.map((one) => (
        <span key={one.id} className={styles.included}>
          <Icon icon={Merge} size={14} />
          <Button size="small" tone="quiet" onClick={() => onGo(one.id)}>
            {t('merge.includes', { number: shortNumber(one.number) })} · {t(`type.${one.type}`)} {one.priority}
          </Button>
          <Button
            size="small"
            keyCap={one.id === newest.id ? keyOf('incident.unmerge') : undefined}
            aria-label={`${t('merge.unmerge')} ${shortNumber(one.number)}`}
            onClick={() => setParting(one)}
          >
            {t('merge.unmerge')}
          </Button>
        </span>
      ))}
      {parting !== undefined && (
        <UnmergeDialog
          into={incident.id}
          from={parting.id}
          number={parting.number}
          onClose={() => setParting(undefined)}
        />
      )}
    </div>
  )
}

/** Incidents that were merged into this one: each can be looked at and taken out again. */
export function Absorbed({ incident, onGo }: MergePartsProps) {
  const { t } = useTranslation()
  const [parting, setParting] = useState<Incident>()
  const { incidents: absorbed, fault } = useFoundIncidents(incident.absorbed)
  if (incident.absorbed.length === 0) return null
  return (
    <section className={styles.absorbed} aria-label={t('merge.absorbed')}>
      <h4 className={styles.title}>
        <Icon icon={Merge} size={14} /> {t('merge.absorbed')}
      </h4>
      {fault !== undefined && (
        <Banner tone="late" live="status">
          {t(`error.${fault}`)}
        </Banner>
      )}
      <ul>
        {absorbed.map((one) => (
          <li key={one.id}>
            <Button size="small" onClick={() => onGo(one.id)}>
              {one.number}
            </Button>
            <span className={styles.what}>
              {t(`type.${one.type}`)} · {t('merge.calls', { count: one.calls.length })}
              {one.life.kind === 'merged' && one.life.reason !== undefined && (
                <span className={styles.quiet}> {one.life.reason}</span>
              )}
            </span>
            <Button
              size="small"
              tone="quiet"
              aria-label={`${t('merge.unmerge')} ${one.number}`}
              onClick={() => setParting(one)}
            >
              {t('merge.unmerge')}
            </Button>
          </li>
        ))}
        {absorbed.length < incident.absorbed.length && <li className={styles.quiet}>{t('merge.loading')}</li>}
      </ul>
      {parting !== undefined && (
        <UnmergeDialog
          into={incident.id}
          from={parting.id}
          number={parting.number}
          onClose={() => setParting(undefined)}
        />
      )}
    </section>
  )
}

interface UnmergeDialogProps {
  readonly into: string
  readonly from: string
  readonly number: string
  readonly onClose: () => void
}

function UnmergeDialog({ into, from, number, onClose }: UnmergeDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  return (
    <ReasonDialog
      keepAs={`unmerge:${into}:${from}`}
      title={t('merge.unmergeTitle', { number })}
      submitLabel={t('merge.unmerge')}
      onSubmit={(reason) => send('incident:unmerge', { into, from, reason })}
      onClose={onClose}
    />
  )
}

interface DetachDialogProps {
  readonly incidentId: string
  /** The calls of the incident, at least one. */
  readonly calls: readonly Call[]
  /** The one meant, for as long as no other is chosen. */
  readonly initial: Call
  readonly onDetached: ReleaseCall
  readonly onClose: () => void
}

/** Takes a call out of an incident it does not belong to; the call is then listed again and free for another. */
export function DetachDialog({ incidentId, calls, initial, onDetached, onClose }: DetachDialogProps) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const send = useDialogCommand()
  const { owner } = useSession()
  const incident = useFacts(({ facts }) => incidentIn(facts, incidentId))
  const [callId, setCallId] = useState(initial.id)
  const call = calls.find(({ id }) => id === callId) ?? initial
  const numberOf = (one: Call) => one.number ?? t('operator.calls.noNumber')
  /** What the caller said goes along: back into the form, and out of the incident's notes. */
  const giveBack = (id: string, reason: string) => {
    const words = takeSaid(owner, id, incidentId)
    if (words?.noteId !== undefined) run('incident:strike-note', { incidentId, noteId: words.noteId, reason })
    const told = incident?.calls[0] === id ? incident.narrative : undefined
    const draft = words?.draft ?? (told === undefined ? undefined : JSON.stringify({ ...emptyDraft, text: told }))
    const isEmpty = (useDrafts.getState().texts.get(`intake:${id}`) ?? '') === ''
    if (draft !== undefined && isEmpty) rememberDraft(owner, `intake:${id}`, draft)
  }
  return (
    <ReasonDialog
      keepAs={`detach:${incidentId}:${initial.id}`}
      title={t('merge.detachTitle', { number: numberOf(call) })}
      submitLabel={t('merge.detach')}
      onSubmit={async (reason) => {
        const refused = await send('incident:detach-call', { incidentId, callId: call.id, reason })
        if (refused !== undefined) return refused
        // An emergency without an incident is nobody's: over or not, it stands in the list until somebody has dealt with it.
        if (isCallClosed(call) && call.disposition?.kind === 'emergency') run('call:retract-kind', { callId: call.id })
        notify({ id: 'attached', tone: 'kept', text: t('merge.detached', { number: numberOf(call) }) }, 6_000)
        giveBack(call.id, reason)
        onDetached(call.id, incidentId)
        return undefined
      }}
      onClose={onClose}
    >
      {calls.length > 1 && (
        <Select
          label={t('merge.whichCall')}
          value={call.id}
          options={calls.map((one) => ({ value: one.id, label: `${numberOf(one)} · ${timeOfDay(one.receivedAt)}` }))}
          onChange={({ target }) => setCallId(target.value)}
        />
      )}
    </ReasonDialog>
  )
}

const none: readonly string[] = []
