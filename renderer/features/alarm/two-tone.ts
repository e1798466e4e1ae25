/** Two tones of a European siren; both are well inside what a laptop speaker and an ear past sixty carry. */
const TONES = [960, 770] as const
const TONE_SECONDS = 0.45

export interface AlarmSound {
  /** Starts or stops the loop. Resolves to false where the browser wants a click before it allows sound. */
  readonly set: (on: boolean) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** A two-tone alarm made by WebAudio: no file to load, nothing to be missing. */
export function createAlarmSound(): AlarmSound {
  let context: AudioContext | undefined
  let playing: { readonly oscillator: OscillatorNode; readonly timer: number } | undefined

  const stop = () => {
    if (playing === undefined) return
    window.clearInterval(playing.timer)
    playing.oscillator.stop()
    playing.oscillator.disconnect()
    playing = undefined
  }

  const start = (audio: AudioContext) => {
    if (playing !== undefined) return
    const oscillator = audio.createOscillator()
    const gain = audio.createGain()
    oscillator.type = 'triangle'
    oscillator.frequency.value = TONES[0]
    gain.gain.value = 0.35
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start()
    let turn = 0
    const timer = window.setInterval(() => {
      turn = 1 - turn
      oscillator.frequency.setValueAtTime(TONES[turn] ?? TONES[0], audio.currentTime)
    }, TONE_SECONDS * 1000)
    playing = { oscillator, timer }
  }

  let wanted = false
  const allowed = async (): Promise<AudioContext | undefined> => {
    context ??= new AudioContext()
    // A blocked context leaves resume() waiting for a click: ask, but don't wait for longer than a moment.
    await Promise.race([context.resume(), new Promise((done) => window.setTimeout(done, 250))])
    return context.state === 'running' ? context : undefined
  }

  return {
    set: async (on) => {
      wanted = on
      if (!on) stop()
      const audio = await allowed()
      // Answered while the browser was thinking: then silence is right.
      if (audio !== undefined && wanted) start(audio)
      return audio !== undefined
    },
    close: async () => {
      wanted = false
      stop()
      await context?.close()
    },
  }
}
