import { readFileSync } from 'node:fs'
import { z } from 'zod'

const complaint = z.object({
  id: z.string(),
  text: z.string(),
  /** Whose work it is, and who else might well have it. */
  opd: z.string(),
  alsoOk: z.array(z.string()),
  category: z.string(),
  emergency: z.boolean(),
})
export type LabelledComplaint = z.output<typeof complaint>

/** Throws when a row is not as it should be. */
export function readLabelled(file: string): readonly LabelledComplaint[] {
  return z.array(complaint).parse(JSON.parse(readFileSync(file, 'utf8')))
}
