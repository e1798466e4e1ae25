import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive, type Call } from '../../../src/domain/call/call'
import { matchKey } from '../../keys/match-key'
import { CallHeader } from './call-header'
import styles from './form.module.css'

interface CallerSectionProps {
  readonly call: Call
  /** What happens is being written: the caller's part makes room. */
  readonly isQuiet: boolean
}

/** The caller's part where there is little room: open until the words come, and again with its own keys. */
export function CallerSection({ call, isQuiet }: CallerSectionProps) {
  const { t } = useTranslation()
  const [byHand, setByHand] = useState<boolean>()
  const isOpen = byHand ?? (!isQuiet || !isCallLive(call))
  useEffect(() => {
    // Before the part itself takes the key: what the key shows must not stay folded away.
    const onKeyDown = (event: KeyboardEvent) => {
      if (matchKey(event, true) === 'caller.history') setByHand(true)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
  return (
    <details className={styles.caller} open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault()
          setByHand(!isOpen)
        }}
      >
        {t('intake.caller')} <strong>{call.number ?? t('operator.calls.noNumber')}</strong> {call.name}
      </summary>
      <div className={styles.callerParts}>
        <CallHeader call={call} />
      </div>
    </details>
  )
}
