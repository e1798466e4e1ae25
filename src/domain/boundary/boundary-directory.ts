import type { RecordedOf } from '../kernel/recorded'
import type { BoundaryArea } from './boundary-area'

/** Borders a centre has imported. An empty list goes back to the approximate cells. */
export interface ImportedBoundaries {
  /** Where they come from, in the words of the admin who imported them. */
  readonly source: string
  readonly areas: readonly BoundaryArea[]
}

export type BoundaryEvent = { readonly type: 'boundaries-put'; readonly body: ImportedBoundaries }
export type RecordedBoundaryEvent = RecordedOf<BoundaryEvent>

export interface BoundaryDirectory extends ImportedBoundaries {
  readonly version: number
}

export const noBoundaries: BoundaryDirectory = { version: 0, source: '', areas: [] }

/** The last import is the one that holds. */
export function evolveBoundaries(event: RecordedBoundaryEvent): BoundaryDirectory {
  return { version: event.version, ...event.body }
}
