import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { categoryOf, emergencyLesson, emergencyOf, learnLeanings } from './learn'
import { readLabelled, type LabelledComplaint } from './read-labelled'

export const tuningSet = join(import.meta.dirname, 'complaints.json')
export const learntFile = join(import.meta.dirname, '../../src/domain/complaint/learnt-leanings.ts')

/** The module that `learntFile` is, out of the labelled complaints. */
export function learntModule(complaints: readonly LabelledComplaint[]): string {
  const categories = learnLeanings(complaints.map(categoryOf))
  const emergencies = learnLeanings(complaints.map(emergencyOf), emergencyLesson)
  return `import { readLeanings } from './word-leanings'

// Written by tools/labelled-complaints/write-leanings.ts out of its complaints.json; a test compares. Not for editing.

/** Which category the single words of a complaint lean to. */
export const categoryLeanings = readLeanings(\`
${categories}
\`)

/** Whether the single words of a complaint lean to an emergency: \`yes\` or \`no\`. */
export const emergencyLeanings = readLeanings(\`
${emergencies}
\`)
`
}

// npx tsx tools/labelled-complaints/write-leanings.ts: learns again after complaints.json has changed.
if (process.argv[1] === import.meta.filename) writeFileSync(learntFile, learntModule(readLabelled(tuningSet)))
