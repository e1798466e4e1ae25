import { useCallback, useEffect, useRef, useState } from 'react'
import { createAlarmSound, type AlarmSound } from './two-tone'

/**
 * Sounds while `on`. `muted` says that the browser blocks sound, found out while it is quiet and not when the first
 * order comes; `unmute` is for the click that allows it.
 */
export function useAlarm(on: boolean): { readonly muted: boolean; readonly unmute: () => void } {
  const sound = useRef<AlarmSound>(undefined)
  const [muted, setMuted] = useState(false)

  const apply = useCallback((next: boolean) => {
    sound.current ??= createAlarmSound()
    const alarm = sound.current
    void alarm.set(next).then((heard) => {
      if (sound.current === alarm) setMuted(!heard)
    })
  }, [])

  useEffect(() => apply(on), [on, apply])

  useEffect(
    () => () => {
      const closing = sound.current
      sound.current = undefined
      if (closing !== undefined) void closing.close()
    },
    [],
  )

  return { muted, unmute: () => apply(on) }
}
