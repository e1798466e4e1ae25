import { bentScore, scoreParts, WORTH_A_LOOK } from '../../src/domain/complaint/detect-emergency'
import { readLeanings } from '../../src/domain/complaint/word-leanings'
import { defaultLexicon } from '../../src/domain/intake/default-lexicon'
import { emergencyLesson, emergencyOf, learnLeanings } from './learn'
import { readLabelled, type LabelledComplaint } from './read-labelled'
import { tuningSet } from './write-leanings'

// npx tsx tools/labelled-complaints/unseen.ts [folds]: what would be noticed of texts that nothing was learnt from, by limit.

/** Up to here the phrases were made from the texts; what came later tells how well they read what they do not know. */
const PHRASES_KNOW = 1_088

const complaints = readLabelled(tuningSet)
const folds = Number(process.argv[2] ?? 10)

const scored = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const isLeft = (_: LabelledComplaint, at: number) => at % folds === fold
  const lessons = complaints.filter((one, at) => !isLeft(one, at))
  const leanings = readLeanings(learnLeanings(lessons.map(emergencyOf), emergencyLesson))
  return complaints.filter(isLeft).map((complaint) => {
    const score = bentScore(complaint.text, scoreParts(complaint.text, defaultLexicon), leanings)
    return { complaint, score, isLater: Number(complaint.id.slice(1)) > PHRASES_KNOW }
  })
})

for (const isLater of [false, true]) {
  const rows = scored.filter((row) => row.isLater === isLater)
  const yes = rows.filter(({ complaint }) => complaint.emergency)
  const no = rows.filter(({ complaint }) => !complaint.emergency)
  console.log(isLater ? 'texts that phrases do not know' : 'texts that phrases were made from')
  for (const limit of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
    const above = (list: typeof rows) => list.filter(({ score }) => score >= limit).length
    const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`.padStart(7)
    const mark = limit === WORTH_A_LOOK ? '  ← the limit' : ''
    console.log(
      `  from ${limit.toFixed(2)}  noticed ${percent(above(yes), yes.length)}  false ${percent(above(no), no.length)}${mark}`,
    )
  }
}
