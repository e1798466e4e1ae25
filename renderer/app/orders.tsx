import { useEffect } from 'react'
import { LiaisonConsole, useDesk } from '../features/agency'
import { KeysOff } from '../keys'
import { ErrorBoundary } from './error-boundary'
import styles from './shell.module.css'

interface OrdersProps {
  readonly isShown: boolean
  /** An order alarms: it goes before everything else on this screen. */
  readonly onAlarm: () => void
}

/**
 * The orders of 112 run on while complaints are looked at: the alarm sounds and the hub hears that it can. With the alarm, and
 * with each step of its ladder, they come to the front; out of sight none of their keys acts.
 */
export function Orders({ isShown, onAlarm }: OrdersProps) {
  const { tone, alarming } = useDesk()
  const count = alarming.length
  useEffect(() => {
    if (tone !== undefined) onAlarm()
    // Once per order and step: whoever goes back meanwhile is brought here again by the next one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tone, count])
  return (
    <div className={isShown ? styles.screen : styles.behind} aria-hidden={!isShown}>
      <KeysOff value={!isShown}>
        <ErrorBoundary>
          <LiaisonConsole />
        </ErrorBoundary>
      </KeysOff>
    </div>
  )
}
