import { killRun } from './kill-run'

/** `npm run bench -- --kill 200 [--consoles 20]`: prints the report as JSON; false when a promise was broken. */
export async function killReport(kills: number, consoles: number): Promise<boolean> {
  const report = await killRun({
    kills,
    consoles,
    killed: (count) =>
      process.stderr.write(count % 10 === 0 || count === kills ? `siaga: ${count}/${kills} kills\n` : ''),
  })
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  // A step that an answer overtook on a busy machine was late; how late is the ladder's own bench.
  const { twice, early, afterAnswer, neverClimbed } = report.ladder
  const faults = report.lost + report.duplicates + report.numberFaults + report.diverged
  const climbedWrongly = twice + early + afterAnswer + neverClimbed
  return faults + climbedWrongly === 0 && report.chainValid
}
