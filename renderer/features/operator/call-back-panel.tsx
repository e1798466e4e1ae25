import { PhoneCall, PhoneMissed, PhoneOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { callBackOutcomes, isLeftUnheard, isOwedCallBack, type Call } from '../../../src/domain/call/call'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import styles from './call-back.module.css'
import { wasReached, type OverCallNeeds } from './call-back-due'
import { wrapUpLeft, WRAP_UP } from './call-claim'
import { clockText, timeOfDay } from './clock'
import { useCallBack } from './use-call-back'

const outcomeIcon = { reached: PhoneCall, 'no-answer': PhoneMissed, unreachable: PhoneOff } as const

interface CallBackPanelProps {
  readonly call: Call
  readonly isMine: boolean
  readonly needs: Exclude<OverCallNeeds, 'nothing' | 'kind'>
}

/** The one thing that is still true of it and to be done. */
function titleOf(call: Call, needs: CallBackPanelProps['needs'], isMine: boolean): string {
  if (needs === 'incident') return 'callers.unserved.title'
  if (isLeftUnheard(call)) return 'callers.back.unheard'
  if (wasReached(call)) return 'callers.back.reached'
  if (isOwedCallBack(call)) return 'callers.back.owed'
  if (needs === 'dropped') return 'callers.back.dropped'
  if (call.state.kind === 'ended' && call.state.line === 'cut') return 'callers.back.cut'
  return isMine ? 'callers.wrapUp.title' : 'callers.back.title'
}

/** For a call to call back: how late its wrap-up is when it is mine, what calling back came to, one key for each outcome. */
export function CallBackPanel({ call, isMine, needs }: CallBackPanelProps) {
  const { t } = useTranslation()
  const tried = useCallBack()
  return (
    <section className={styles.box} aria-label={t('callers.back.title')}>
      <div className={styles.head}>
        <span className={styles.todo} role="status">
          {t(titleOf(call, needs, isMine))}
        </span>
        {isMine && <WrapUp call={call} />}
      </div>
      <div className={styles.buttons}>
        {callBackOutcomes.map((outcome) => (
          <Button
            key={outcome}
            size="small"
            icon={outcomeIcon[outcome]}
            keyCap={keyOf(`call.tried-${outcome}`)}
            onClick={() => tried(call, outcome)}
          >
            {t(`callers.outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      {call.callBacks.length > 0 && (
        <ol className={styles.tries} aria-label={t('callers.back.tries')}>
          {call.callBacks.map(({ outcome, by, at }, index) => (
            <li key={`${at} ${index}`}>
              {timeOfDay(at)} {by}: {t(`callers.outcome.${outcome}`)}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** For a call that ended just now: the kind it needs and what is left of the wrap-up. */
export function WrapUpLine({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  return (
    <section className={styles.box} aria-label={t('callers.wrapUp.title')}>
      <div className={styles.head}>
        <span className={styles.todo}>{t('callers.wrapUp.title')}</span>
        <WrapUp call={call} />
      </div>
    </section>
  )
}

function WrapUp({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  const left = wrapUpLeft(call, useNow())
  if (left === undefined) return null
  return (
    <span className={classNames(styles.count, left < 0 && styles.over)}>
      {left < 0
        ? t('callers.wrapUp.overBy', { time: clockText(-left) })
        : t('callers.wrapUp.leftOf', { time: clockText(left), target: clockText(WRAP_UP) })}
    </span>
  )
}
