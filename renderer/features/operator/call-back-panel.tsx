import { PhoneCall, PhoneMissed, PhoneOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { callBackOutcomes, type Call, type CallBackOutcome } from '../../../src/domain/call/call'
import { keyOf, useKeys } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import styles from './call-back.module.css'
import { wrapUpLeft, WRAP_UP } from './call-claim'
import { clockText, timeOfDay } from './clock'
import { useCommands } from './commands'

const outcomeIcon = { reached: PhoneCall, 'no-answer': PhoneMissed, unreachable: PhoneOff } as const

/** For a call to call back: how late its wrap-up is when it is mine, what calling back came to, one key for each outcome. */
export function CallBackPanel({ call, isMine }: { readonly call: Call; readonly isMine: boolean }) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const tried = (outcome: CallBackOutcome) => {
    void run('call:call-back', { callId: call.id, outcome })
    const count = call.callBacks.length + 1
    notify(
      {
        id: 'call-back',
        tone: 'kept',
        text: t('callers.back.noted', { count, outcome: t(`callers.outcome.${outcome}`) }),
      },
      5_000,
    )
  }
  useKeys({
    'call.tried-reached': () => tried('reached'),
    'call.tried-no-answer': () => tried('no-answer'),
    'call.tried-unreachable': () => tried('unreachable'),
  })
  return (
    <section className={styles.box} aria-label={t('callers.back.title')}>
      <div className={styles.head}>
        <span className={styles.todo}>{t(isMine ? 'callers.wrapUp.title' : 'callers.back.title')}</span>
        {isMine && <WrapUp call={call} />}
      </div>
      <div className={styles.buttons}>
        {callBackOutcomes.map((outcome) => (
          <Button
            key={outcome}
            size="small"
            icon={outcomeIcon[outcome]}
            keyCap={keyOf(`call.tried-${outcome}`)}
            onClick={() => tried(outcome)}
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
