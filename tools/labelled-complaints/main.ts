import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measureComplaints, type Share } from './measure'
import { readLabelled } from './read-labelled'

// npx tsx tools/labelled-complaints/main.ts [file]: how well complaints are routed and emergencies noticed.
const file = process.argv[2] ?? join(import.meta.dirname, 'complaints.json')
if (existsSync(file)) report(file)
else {
  console.error(`There is no file ${file}.`)
  process.exitCode = 1
}

function report(path: string): void {
  const percent = ({ right, of }: Share) => `${((100 * right) / of).toFixed(1)} %`.padStart(8) + `  ${right} of ${of}`
  const measure = measureComplaints(readLabelled(path))
  console.log(`${measure.results.length} complaints`)
  console.log(`  OPD, first proposal          ${percent(measure.first)}`)
  console.log(`  OPD, among the first three   ${percent(measure.firstThree)}`)
  console.log(`  OPD, macro-F1                ${measure.agencyF1.toFixed(3).padStart(8)}`)
  console.log(`  category, macro-F1           ${measure.categoryF1.toFixed(3).padStart(8)}`)
  console.log(`  routed without a person      ${percent(measure.sent)}`)
  console.log(`  … and rightly                ${percent(measure.byThemselves)}`)
  console.log(`  emergencies noticed          ${percent(measure.recall)}`)
  console.log(`  false promotions             ${percent(measure.falsePromotions)}`)
  for (const { complaint, agencies, category, confidence, sign } of measure.results) {
    const { text, opd, alsoOk, emergency } = complaint
    const right = (agency: string) => agency === opd || alsoOk.includes(agency)
    if (!agencies.some(right)) console.log(`  !! ${opd} ← ${agencies.join(', ') || 'none'}  ${text}`)
    else if (!right(agencies[0] ?? ''))
      console.log(`   1 ${opd} ← ${agencies.join(', ')} (${category ?? ''} ${confidence.toFixed(2)})  ${text}`)
    if (emergency && sign === undefined) console.log(`  -- missed  ${text}`)
    if (!emergency && sign !== undefined)
      console.log(`  ++ false ${sign.level} ${sign.type} ${sign.score.toFixed(2)}  ${text}`)
  }
}
