import { Unplug, UserRound, UserRoundCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { keyOf, useKeys } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import styles from './call-back.module.css'
import type { Claim } from './call-claim'
import { timeOfDay } from './clock'
import { useCommands } from './commands'

interface ClaimBarProps {
  readonly call: Call
  readonly claim: Extract<Claim, { kind: 'other' }>
}

/** A colleague has this call: who, since when, whether their desk is there, and from when it may be taken over. */
export function ClaimBar({ call, claim }: ClaimBarProps) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const now = useNow()
  const { by, since, freeAt, isHere, stale } = claim
  const wait = Math.max(0, Math.ceil((freeAt - now) / 1000))
  const isOver = call.state.kind === 'ended' || call.state.kind === 'abandoned'
  const takeOver = () => {
    if (isOver) return
    if (wait > 0) {
      notify({ id: 'take-over', tone: 'info', text: t('callers.claim.tooSoon', { by, seconds: wait }) }, 5_000)
      return
    }
    void run('call:answer', { callId: call.id, takeOver: true })
  }
  useKeys({ 'call.take-over': takeOver })
  const words =
    stale === undefined
      ? t(isHere ? 'callers.claim.here' : 'callers.claim.by', { by, time: timeOfDay(since) })
      : stale.goneAt === undefined
        ? t('callers.claim.staleUnknown', { by, time: timeOfDay(since) })
        : t('callers.claim.stale', { by, time: timeOfDay(since), gone: timeOfDay(stale.goneAt) })
  return (
    <div className={classNames(styles.claim, stale !== undefined && styles.stale)}>
      <Icon icon={stale === undefined ? UserRound : Unplug} />
      <span role="status" className={styles.claimWords}>
        {words}
      </span>
      {!isOver && (
        <Button
          size="small"
          icon={UserRoundCheck}
          keyCap={keyOf('call.take-over')}
          disabled={wait > 0}
          onClick={takeOver}
        >
          {wait > 0 ? t('callers.claim.takeOverIn', { seconds: wait }) : t('callers.claim.takeOver')}
        </Button>
      )}
    </div>
  )
}
