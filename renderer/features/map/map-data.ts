import type { MarkShape } from '../../ui/mark-shape'

export type MapTone = 'p1' | 'p2' | 'p3' | 'p4'

/** Something to select: drawn as shape, letter and colour, with a short label beside it. */
export interface MapMarker {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly shape: MarkShape
  /** One character inside the shape. */
  readonly letter: string
  /** Short words beside the shape. */
  readonly label: string
  readonly tone: MapTone
  /** Spoken name and tooltip; the label when absent. */
  readonly title?: string
  readonly selected?: boolean
}

/** An uncertain position: somewhere inside this circle. */
export interface MapDisc {
  readonly id: string
  readonly lat: number
  readonly lon: number
  /** Metres. */
  readonly radius: number
  readonly label: string
  /** `waiting` is dashed: not yet somebody's work. */
  readonly look?: 'solid' | 'waiting'
}

/** A quiet point under the markers. */
export interface MapPoint {
  readonly id: string
  readonly lat: number
  readonly lon: number
  /** `unit-stale`: where a unit was, too long ago to be where it is. */
  readonly look: 'ring' | 'box' | 'dashed-box' | 'dot' | 'unit' | 'unit-stale'
  /** Drawn beside it; none for a ring among many. */
  readonly label?: string
  /** Spoken name and tooltip. */
  readonly title: string
}

/** The translated words the map draws by itself. */
export interface MapTexts {
  readonly map: string
  readonly pin: string
  readonly cluster: (count: number) => string
  readonly latitude: (degrees: number) => string
  readonly longitude: (degrees: number) => string
  readonly bay: string
  readonly regency: string
  readonly neighbourCity: string
}
