import { alarmWave, type AlarmTone } from './alarm-wave'

export interface AlarmSound {
  /** Loops a tone until another is asked for; undefined is silence. What the browser blocks starts when it is allowed. */
  readonly play: (tone: AlarmTone | undefined) => void
  /** Plays a tone once over, whatever else is wanted, for a person who checks their loudspeaker. */
  readonly once: (tone: AlarmTone, seconds: number) => void
  /** Asks the browser again; in a click or a key press it is granted. */
  readonly unlock: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Alarms made by WebAudio: no file to load, nothing to be missing. A looped buffer belongs to the audio thread, so no timer
 * of the page is needed and a minimised or busy window sounds on. `changed` hears whether sound is possible.
 */
export function createAlarmSound(changed: (isAllowed: boolean) => void): AlarmSound {
  const context = new AudioContext()
  let wanted: AlarmTone | undefined
  let playing: { readonly tone: AlarmTone; readonly source: AudioBufferSourceNode } | undefined
  let closed = false

  const source = (tone: AlarmTone) => {
    const wave = alarmWave(tone, context.sampleRate)
    const buffer = context.createBuffer(1, wave.length, context.sampleRate)
    buffer.copyToChannel(wave, 0)
    const node = context.createBufferSource()
    node.buffer = buffer
    node.loop = true
    node.connect(context.destination)
    return node
  }

  const apply = () => {
    const tone = context.state === 'running' ? wanted : undefined
    if (playing?.tone === tone) return
    playing?.source.stop()
    playing?.source.disconnect()
    playing = undefined
    if (tone === undefined) return
    playing = { tone, source: source(tone) }
    playing.source.start()
  }

  const look = () => {
    if (closed) return
    apply()
    changed(context.state === 'running')
  }
  context.addEventListener('statechange', look)

  const unlock = async () => {
    // A blocked context leaves resume() waiting for a click; `statechange` tells when it came.
    if (!closed && context.state !== 'running') await Promise.race([context.resume(), moment()])
    look()
  }
  void unlock()

  return {
    play: (tone) => {
      wanted = tone
      // Asked anew each time an order comes: a sound card that was taken away may be back.
      if (tone !== undefined && context.state !== 'running') void unlock()
      else look()
    },
    once: (tone, seconds) => {
      const node = source(tone)
      node.start()
      node.stop(context.currentTime + seconds)
    },
    unlock,
    close: async () => {
      closed = true
      context.removeEventListener('statechange', look)
      wanted = undefined
      playing?.source.stop()
      await context.close()
    },
  }
}

const moment = () => new Promise((done) => window.setTimeout(done, 250))
