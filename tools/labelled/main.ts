import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureAddresses, measureReports } from './measure'
import type { AddressMeasure, ReportMeasure, Share } from './measure'
import { readAddresses, readReports } from './read-labelled'

const here = import.meta.dirname
const percent = ({ right, of }: Share) => `${((100 * right) / of).toFixed(1)} %`.padStart(8) + `  ${right} of ${of}`

function printReports(title: string, measure: ReportMeasure): void {
  console.log(`\n${title}`)
  console.log(`  type, first proposal        ${percent(measure.top1)}`)
  console.log(`  type, among the first three ${percent(measure.top3)}`)
  console.log(`  type, macro-F1 with none    ${measure.macroF1.toFixed(3).padStart(8)}`)
  console.log(`  emergencies missed          ${percent(measure.missed)}`)
  console.log(`  emergencies called likely   ${percent(measure.recognised)}`)
  console.log(`  others called likely        ${percent(measure.falseAlarms)}`)
  console.log(`  others called unlikely      ${percent(measure.putAside)}`)
  for (const { report, types, emergency } of measure.results) {
    const wrongType = report.type === null ? types.length > 0 : types[0] !== report.type
    const wrongReading = report.emergency ? emergency === 'unlikely' : emergency === 'likely'
    if (!wrongType && !wrongReading) continue
    const mark = report.type !== null && !types.slice(0, 3).includes(report.type) ? '!!' : '  '
    console.log(
      `  ${mark} ${report.type ?? 'none'} ← ${types.slice(0, 3).join(', ') || 'none'} (${emergency})  ${report.text}`,
    )
  }
}

function printAddresses(title: string, measure: AddressMeasure): void {
  console.log(`\n${title}`)
  console.log(`  place, first proposal        ${percent(measure.hit1)}`)
  console.log(`  place, among the first three ${percent(measure.hit3)}`)
  for (const { address, places, rank } of measure.results) {
    if (rank === 1) continue
    const said = places.slice(0, 3).map(({ kind, place, kecamatan }) => `${kind} ${place.name}/${kecamatan ?? '?'}`)
    console.log(`  ${rank ?? '–'} ${address.place} ← ${said.join(', ') || 'none'}  ${address.text}`)
  }
}

/** The sum that was published before tuning: SHA-256 of the two files, one after the other or each by itself. */
function isSealed(folder: string): boolean {
  const seal = join(folder, 'hash.txt')
  if (!existsSync(seal)) return false
  const said = readFileSync(seal, 'utf8')
  const files = ['reports.json', 'addresses.json'].map((file) => readFileSync(join(folder, file)))
  const hash = (...parts: readonly Buffer[]) =>
    parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex')
  return said.includes(hash(...files)) || files.every((file) => said.includes(hash(file)))
}

function measure(title: string, folder: string): void {
  printReports(`${title}: reports`, measureReports(readReports(folder)))
  const phrases = readAddresses(folder)
  printAddresses(`${title}: address phrases`, measureAddresses(phrases))
  const named = readReports(folder).flatMap(({ text, place, kecamatan }) =>
    place === undefined ? [] : [{ text, place, kecamatan }],
  )
  printAddresses(`${title}: places named in reports`, measureAddresses(named))
}

const set = process.argv[2]?.replace('--', '') ?? 'tuning'
if (set === 'tuning') measure('Tuning set', here)
else if (['apart', 'apart-2'].includes(set) && isSealed(join(here, set))) measure(`Set ${set}`, join(here, set))
else {
  console.error(`There is no set "${set}", or it is not the one its hash was published of.`)
  process.exitCode = 1
}
