import { expect, test } from 'vitest'
import { alarmTones, alarmWave } from '../../../renderer/features/alarm/alarm-wave'

const RATE = 48_000
const rms = (wave: Float32Array) => Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length)

test('each step of the ladder is louder than the one before; a test order is the quietest', () => {
  const loudness = alarmTones.map((tone) => rms(alarmWave(tone, RATE)))
  expect(loudness).toEqual([...loudness].sort((a, b) => a - b))
  expect(new Set(loudness).size).toBe(alarmTones.length)
  expect(loudness[0]).toBeGreaterThan(0.05)
})

test('no alarm is clipped, and its loop has no click where it begins anew', () => {
  for (const tone of alarmTones) {
    const wave = alarmWave(tone, RATE)
    expect(wave.every((sample) => Math.abs(sample) <= 1)).toBe(true)
    expect(Math.abs(wave[0] ?? 1)).toBeLessThan(0.001)
    expect(Math.abs(wave.at(-1) ?? 1)).toBeLessThan(0.001)
  }
})
