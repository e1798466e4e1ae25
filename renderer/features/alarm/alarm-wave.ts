/** How hard an order asks for somebody: as it comes, after the re-alert, from the deputy on; and a test order. */
export const alarmTones = ['test', 'order', 'again', 'urgent'] as const
export type AlarmTone = (typeof alarmTones)[number]

interface Pattern {
  /** Hz, played in turn; 0 is silence. All inside what a laptop speaker and an ear past sixty carry. */
  readonly notes: readonly number[]
  readonly noteSeconds: number
  /** Share of full scale. */
  readonly loudness: number
  /** Share of the third overtone: the sharper, the sooner it is noticed. */
  readonly edge: number
}

/** The first is the two-tone siren of Europe; each step after it is louder, quicker and sharper. */
const patterns: Readonly<Record<AlarmTone, Pattern>> = {
  test: { notes: [660, 0, 660, 0, 0, 0, 0, 0], noteSeconds: 0.3, loudness: 0.3, edge: 0.05 },
  order: { notes: [960, 770], noteSeconds: 0.45, loudness: 0.4, edge: 0.1 },
  again: { notes: [1040, 780], noteSeconds: 0.25, loudness: 0.65, edge: 0.25 },
  urgent: { notes: [1320, 880, 1320, 0], noteSeconds: 0.16, loudness: 0.95, edge: 0.4 },
}

/** Each note fades in and out so long: a loop without clicks. */
const FADE_SECONDS = 0.008

/** One round of an alarm as samples between -1 and 1, to be played in a loop. */
export function alarmWave(tone: AlarmTone, sampleRate: number): Float32Array<ArrayBuffer> {
  const { notes, noteSeconds, loudness, edge } = patterns[tone]
  const perNote = Math.round(noteSeconds * sampleRate)
  const fade = FADE_SECONDS * sampleRate
  const wave = new Float32Array(perNote * notes.length)
  for (const [index, hertz] of notes.entries()) {
    if (hertz === 0) continue
    for (let at = 0; at < perNote; at += 1) {
      const angle = (2 * Math.PI * hertz * at) / sampleRate
      const shape = (Math.sin(angle) + edge * Math.sin(3 * angle)) / (1 + edge)
      const envelope = Math.min(1, at / fade, (perNote - 1 - at) / fade)
      wave[index * perNote + at] = loudness * envelope * shape
    }
  }
  return wave
}
