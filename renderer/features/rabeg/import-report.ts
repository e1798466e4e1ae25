import * as z from 'zod/mini'

/** Why a row was not taken; the hub's own codes. */
export const importFaults = [
  'missing',
  'too-long',
  'bad-date',
  'future-date',
  'bad-place',
  'no-position',
  'unknown-kecamatan',
  'unknown-agency',
  'unknown-status',
  'same-number',
  'broken',
  'refused',
] as const

/** As the hub reads them; the file itself says none of these names. */
export const importFormats = ['sp4n-csv', 'open311-json', 'open311-xml'] as const
export type ImportFormat = (typeof importFormats)[number]

const rowFault = z.object({ row: z.int(), column: z.string(), code: z.enum(importFaults), message: z.string() })
export type RowFault = z.infer<typeof rowFault>

const counts = { read: z.int(), of: z.int(), added: z.int(), known: z.int(), refused: z.int() }
const importLine = z.discriminatedUnion('event', [
  z.object({ event: z.literal('progress'), ...counts }),
  z.object({ event: z.literal('done'), ...counts, faults: z.array(rowFault), notes: z.array(rowFault) }),
  z.object({ event: z.literal('failed'), message: z.string() }),
])
export type ImportLine = z.infer<typeof importLine>

/** One line of the hub's answer; nothing for one that is not whole or says something else. */
export function readImportLine(line: string): ImportLine | undefined {
  try {
    const read = importLine.safeParse(JSON.parse(line))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** The format a file's name speaks of; the person may say otherwise. */
export function formatOfName(name: string): ImportFormat | undefined {
  const end = /\.(csv|json|xml)$/i.exec(name)?.[1]?.toLowerCase()
  if (end === undefined) return undefined
  return end === 'csv' ? 'sp4n-csv' : end === 'json' ? 'open311-json' : 'open311-xml'
}

/** A table any office program opens. A cell that would be read as a formula is text: it comes from a stranger's file. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
