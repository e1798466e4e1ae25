import { useCallback, useState } from 'react'

/** Whether a person has heard the alarm on this console since they signed in. */
export type VolumeCheck = 'unasked' | 'asking' | 'heard' | 'unheard'

interface VolumeChecking {
  readonly check: VolumeCheck
  readonly start: () => void
  readonly answer: (heard: boolean) => void
}

/** Plays the alarm on request and asks whether it was heard: a loudspeaker that is off is found before the first order. */
export function useVolumeCheck(tryOut: () => void): VolumeChecking {
  const [check, setCheck] = useState<VolumeCheck>('unasked')
  const start = useCallback(() => {
    tryOut()
    setCheck('asking')
  }, [tryOut])
  const answer = useCallback(
    (heard: boolean) => setCheck((before) => (before === 'asking' ? (heard ? 'heard' : 'unheard') : before)),
    [],
  )
  return { check, start, answer }
}
