import { Merge } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { keyOf } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { timeOfDay } from './clock'
import { shortNumber } from './incident-order'
import { useIncidentsById } from '../../store/incidents-by-id'
import styles from './merge.module.css'
import { ReasonDialog } from './reason-dialog'
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
          <Button size="small" onClick={() => setIsParting(true)}>
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

/** Incidents that were merged into this one: each can be looked at and taken out again. */
export function Absorbed({ incident, onGo }: MergePartsProps) {
  const { t } = useTranslation()
  const [parting, setParting] = useState<Incident>()
  const absorbed = useIncidentsById(incident.absorbed)
  if (incident.absorbed.length === 0) return null
  return (
    <section className={styles.absorbed} aria-label={t('merge.absorbed')}>
      <h4 className={styles.title}>
        <Icon icon={Merge} size={14} /> {t('merge.absorbed')}
      </h4>
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
      title={t('merge.unmergeTitle', { number })}
      submitLabel={t('merge.unmerge')}
      onSubmit={(reason) => send('incident:unmerge', { into, from, reason })}
      onClose={onClose}
    />
  )
}

interface DetachDialogProps {
  readonly incidentId: string
  readonly call: { readonly id: string; readonly number?: string }
  readonly onClose: () => void
}

/** Takes a call out of an incident it does not belong to; the call is then free for another. */
export function DetachDialog({ incidentId, call, onClose }: DetachDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  return (
    <ReasonDialog
      title={t('merge.detachTitle', { number: call.number ?? t('operator.calls.noNumber') })}
      submitLabel={t('merge.detach')}
      onSubmit={(reason) => send('incident:detach-call', { incidentId, callId: call.id, reason })}
      onClose={onClose}
    />
  )
}

const none: readonly string[] = []
