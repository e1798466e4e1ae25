import { expect, test } from 'vitest'
import { killRun } from '../../tools/bench/kill-run'

test('a hub that is killed at random moments loses and repeats nothing, and every console converges', async () => {
  const report = await killRun({ kills: 5, consoles: 5 })
  expect(report).toMatchObject({
    lost: 0,
    duplicates: 0,
    numberFaults: 0,
    refused: 0,
    diverged: 0,
    chainValid: true,
    ladder: { twice: 0, early: 0, afterAnswer: 0, neverClimbed: 0 },
  })
  expect(report.acknowledged).toBeGreaterThan(50)
  expect(report.incidents).toBeGreaterThan(5)
}, 60_000)
