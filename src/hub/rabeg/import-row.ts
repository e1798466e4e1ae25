import type { Location } from '../../domain/kernel/location'
import type { Instant } from '../../domain/kernel/time'

/** Why a row was not taken, or what of it was not; the sentence is beside it. */
export type ImportFault =
  | 'missing'
  | 'too-long'
  | 'bad-date'
  | 'future-date'
  | 'bad-place'
  | 'no-position'
  | 'unknown-kecamatan'
  | 'unknown-agency'
  | 'unknown-status'
  | 'same-number'
  | 'broken'
  | 'refused'

export interface RowFault {
  /** Of a CSV the line it begins on, the header being line 1; of Open311 the how-manieth request. */
  readonly row: number
  /** As the file calls it; empty where it is the whole row. */
  readonly column: string
  readonly code: ImportFault
  readonly message: string
}

/** What became of a complaint where it comes from. */
export type ImportedLife = 'open' | 'closed' | 'rejected'

/** One complaint from elsewhere. */
export interface ImportRow {
  readonly row: number
  /** Its number there, with the system's name: the same one again is the same complaint. */
  readonly externalId: string
  readonly text: string
  readonly submittedAt?: Instant
  readonly life: ImportedLife
  /** Why it was closed there. */
  readonly reason?: string
  /** As the file calls it: an id or a name of a category, of an agency. */
  readonly category?: string
  readonly agency?: string
  readonly location?: Location
}

export type RowReading =
  /** `notes`: what of it could not be taken. */
  | { readonly kind: 'row'; readonly row: ImportRow; readonly notes: readonly RowFault[] }
  | { readonly kind: 'refused'; readonly faults: readonly RowFault[] }

export type FileReading =
  | { readonly kind: 'rows'; readonly rows: readonly RowReading[] }
  /** Not one row can be told from another. */
  | { readonly kind: 'refused'; readonly message: string }

/** As a complaint may be; longer ones are refused, never cut. */
export const LONGEST_TEXT = 4_000
export const LONGEST_ADDRESS = 500
/** Above this a file is a mistake, or belongs in several. */
export const MOST_ROWS = 100_000

export const tooManyRows = (rows: number) => `The file has ${rows} rows; at most ${MOST_ROWS} go in at once.`

/** UTF-8 with or without its mark; `undefined`: another encoding. */
export function textOfFile(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export const NOT_UTF8 = 'The file is not UTF-8; save it again as UTF-8.'
