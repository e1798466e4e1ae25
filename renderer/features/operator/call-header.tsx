import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { useDraft } from '../../store/draft'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { ClockBar } from '../../ui/clock-bar'
import { TextField } from '../../ui/text-field'
import { overCallNeeds } from './call-back-due'
import { CallBackPanel, WrapUpLine } from './call-back-panel'
import { claimOf } from './call-claim'
import { ClaimBar } from './call-claim-bar'
import { CallerPanel } from './caller-panel'
import { ANSWER_TARGET, clockText, readClock, timeOfDay } from './clock'
import { useCommands } from './commands'
import styles from './form.module.css'
import { useAbsences } from './use-absences'

/** Who calls and whose call it is, on which line, since when; number and name can be put right. */
export function CallHeader({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  const { run, closeOthers } = useCommands()
  const { user } = useSession()
  useEffect(() => closeOthers(call.id), [closeOthers, call.id])
  const claim = claimOf(call, user.id, useAbsences())
  const now = useNow()
  const [number, setNumber, forgetNumber] = useDraft(`call-number:${call.id}`, call.number ?? '')
  const [name, setName, forgetName] = useDraft(`call-name:${call.id}`, call.name ?? '')
  const changed = {
    ...(number.trim() === '' || number === call.number ? {} : { number }),
    ...(name.trim() === '' || name === call.name ? {} : { name }),
  }
  const isChanged = Object.keys(changed).length > 0
  const { state } = call
  const answeredAt = state.kind === 'answered' || state.kind === 'ended' ? state.answeredAt : undefined
  const stoppedAt = answeredAt ?? (state.kind === 'abandoned' ? state.abandonedAt : undefined)
  const ring = readClock(call.receivedAt, stoppedAt, ANSWER_TARGET, now)
  const needs = overCallNeeds(call, now)
  const talkedUntil = state.kind === 'ended' ? state.endedAt : now
  return (
    <>
      {claim.kind === 'other' && <ClaimBar call={call} claim={claim} />}
      {needs === 'kind' && <WrapUpLine call={call} />}
      {needs !== 'nothing' && needs !== 'kind' && (
        <CallBackPanel call={call} needs={needs} isMine={claim.kind === 'mine' && call.state.kind === 'ended'} />
      )}
      <div className={styles.clocks}>
        <ClockBar
          label={t(answeredAt === undefined ? 'operator.clock.rang' : 'operator.clock.answer')}
          value={clockText(ring.elapsed)}
          target={t('operator.clock.answerTarget')}
          source={t('operator.clock.answerSource')}
          fraction={ring.fraction}
          state={ring.state}
          stateLabel={t(`operator.clockState.${ring.state}`)}
        />
        <dl className={styles.facts}>
          <dt>{t('operator.call.received')}</dt>
          <dd>{timeOfDay(call.receivedAt)}</dd>
          <dt>{t('operator.call.talk')}</dt>
          <dd>{answeredAt === undefined ? t('operator.call.notAnswered') : clockText(talkedUntil - answeredAt)}</dd>
          <dt>{t('operator.call.line')}</dt>
          <dd>{call.line ?? t(`operator.channel.${call.channel}`)}</dd>
        </dl>
      </div>
      <form
        className={styles.identify}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isChanged) return
          void run('call:identify', { callId: call.id, ...changed }).accepted.then((accepted) => {
            if (!accepted) return
            forgetNumber()
            forgetName()
          })
        }}
      >
        <TextField
          label={t('operator.call.number')}
          inputMode="tel"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        <TextField label={t('operator.call.name')} value={name} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" disabled={!isChanged}>
          {t('operator.call.save')}
        </Button>
      </form>
      <CallerPanel call={call} />
    </>
  )
}
