import { useCallback, useEffect, useRef, useState } from 'react'
import { createAlarmSound, type AlarmSound } from './alarm-sound'
import type { AlarmTone } from './alarm-wave'

interface Alarm {
  /** The browser holds sound back until somebody clicks: found out while it is quiet, not when the first order comes. */
  readonly blocked: boolean
  /** The sound has been seen to run. A page that was opened a moment ago has not: it counts as dead until it has. */
  readonly isHeard: boolean
  readonly unlock: () => void
  /** The alarm for a few seconds, to hear whether it can be heard. */
  readonly tryOut: () => void
  /** A short sound once, for what has to be looked at and asks for no answer. */
  readonly remark: () => void
}

const TRY_OUT_SECONDS = 2.7
const REMARK_SECONDS = 0.9

/** Sounds `tone` until it changes; undefined is silence. Any click or key in the window allows sound where it was blocked. */
export function useAlarm(tone: AlarmTone | undefined): Alarm {
  const sound = useRef<AlarmSound>(undefined)
  const [isAllowed, setAllowed] = useState<boolean>()
  const blocked = isAllowed === false

  useEffect(() => {
    const alarm = createAlarmSound(setAllowed)
    sound.current = alarm
    const unlock = () => void alarm.unlock()
    window.addEventListener('pointerdown', unlock)
    window.addEventListener('keydown', unlock)
    return () => {
      window.removeEventListener('pointerdown', unlock)
      window.removeEventListener('keydown', unlock)
      sound.current = undefined
      void alarm.close()
    }
  }, [])

  useEffect(() => sound.current?.play(tone), [tone])

  const unlock = useCallback(() => void sound.current?.unlock(), [])
  const tryOut = useCallback(() => {
    const alarm = sound.current
    void alarm?.unlock().then(() => alarm.once('order', TRY_OUT_SECONDS))
  }, [])
  const remark = useCallback(() => {
    const alarm = sound.current
    void alarm?.unlock().then(() => alarm.once('test', REMARK_SECONDS))
  }, [])
  return { blocked, isHeard: isAllowed === true, unlock, tryOut, remark }
}
