import { kecamatanList, kelurahanList, landmarks } from '../../../src/domain/place/gazetteer-data'
import { approximateBoundaries } from '../../../src/domain/place/boundary-data'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { inRing } from '../../../src/domain/place/in-ring'
import { rectOf } from './declutter'
import type { LabelBox } from './declutter'

export type LabelLook = 'kecamatan' | 'kelurahan' | 'landmark'

/** A place's name as the map draws it. */
export interface PlaceLabel {
  readonly id: string
  readonly look: LabelLook
  readonly text: string
  readonly lat: number
  readonly lon: number
  readonly verified: boolean
}

/** Everything that may carry a label, the weightiest first. Landmarks without a point are found by search only. */
export const placeLabels: readonly PlaceLabel[] = [
  ...kecamatanList.map((place) => ({
    ...place,
    id: place.code,
    look: 'kecamatan' as const,
    text: place.name,
    verified: true,
  })),
  ...kelurahanList.map((place) => ({ ...place, id: place.code, look: 'kelurahan' as const, text: place.name })),
  ...landmarks.flatMap(({ name, lat, lon, verified }) =>
    lat === undefined || lon === undefined
      ? []
      : [{ id: name, look: 'landmark' as const, text: name, lat, lon, verified }],
  ),
]

/** Zooms at which a kind of label is drawn at all. */
const zooms: Readonly<Record<LabelLook, readonly [number, number]>> = {
  kecamatan: [9, 13.9],
  kelurahan: [11.25, 19],
  landmark: [13.5, 19],
}

/** Average width of a letter, pixels, and the height of a line, for the fonts of the style sheet. */
const letter: Readonly<Record<LabelLook, readonly [number, number]>> = {
  kecamatan: [14.2, 22],
  kelurahan: [6.3, 14],
  landmark: [6.6, 15],
}

const nearestFirst = (offsets: readonly (readonly [number, number])[]) =>
  [...offsets].sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by))

const grid = (xs: readonly number[], ys: readonly number[]) => ys.flatMap((dy) => xs.map((dx) => [dx, dy] as const))

/** A kecamatan's name may stand anywhere near its middle that lies inside it. */
const wide = nearestFirst(
  grid([-100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100], [-70, -56, -42, -28, -14, 0, 14, 28, 42, 56, 70]),
)

/** A kelurahan's name stays within a thumb of its point. */
const beside = nearestFirst(grid([-36, -20, 0, 20, 36], [-26, -20, -14, -9, 0, 9, 14, 20, 26]))

/** Rings of each kecamatan and kelurahan, by code. */
const ringsOf = new Map(
  [...approximateBoundaries.kecamatan, ...approximateBoundaries.kelurahan].map(({ code, rings }) => [code, rings]),
)

type Project = (lat: number, lon: number) => { readonly x: number; readonly y: number }

type Box = Pick<LabelBox, 'id' | 'x' | 'y' | 'width' | 'height'>

/** Tells whether a pixel lies in the area of this code. */
function areaTest(code: string, project: Project): (x: number, y: number) => boolean {
  const rings = (ringsOf.get(code) ?? []).map((ring) =>
    ring.map(([lat, lon]) => {
      const { x, y } = project(lat, lon)
      return [x, y] as const
    }),
  )
  return (x, y) => rings.some((ring) => inRing([x, y], ring))
}

/** Offsets that keep a name's middle in its own area: a name beside its area would name the neighbour. */
function middleInside(box: Box, offsets: LabelBox['offsets'], project: Project): LabelBox['offsets'] {
  const inside = areaTest(box.id, project)
  return offsets.filter(([dx, dy]) => (dx === 0 && dy === 0) || inside(box.x + dx, box.y + dy))
}

/** Offsets that keep the whole box inside its kecamatan, or its middle where it fits nowhere. */
function wholeInside(box: Box, project: Project): LabelBox['offsets'] {
  const inside = areaTest(box.id, project)
  const whole = wide.filter((offset) => {
    const { left, right, top, bottom } = rectOf(box, offset)
    return inside(left, top) && inside(right, top) && inside(left, bottom) && inside(right, bottom)
  })
  return whole.length > 0 ? whole : middleInside(box, wide, project)
}

/** Lines a label is broken into: the big names take one line a word. */
export function labelLines({ look, text }: PlaceLabel): readonly string[] {
  return look === 'kecamatan' ? text.toUpperCase().split(' ') : [text]
}

/** Boxes of the labels drawn at a zoom; `project` gives the pixel of a point at that zoom. */
export function labelBoxes(zoom: number, project: Project): readonly LabelBox[] {
  return placeLabels.flatMap((label): LabelBox[] => {
    const [from, to] = zooms[label.look]
    if (zoom < from || zoom > to) return []
    const lines = labelLines(label)
    const [width, height] = letter[label.look]
    const pixels = Math.max(...lines.map((line) => line.length)) * width
    const { x, y } = project(label.lat, label.lon)
    const box = { id: label.id, y, height: lines.length * height, width: pixels }
    switch (label.look) {
      case 'kecamatan':
        return [{ ...box, x, offsets: wholeInside({ ...box, x }, project), when: 'must' }]
      case 'kelurahan':
        return [{ ...box, x, offsets: middleInside({ ...box, x }, beside, project), when: 'if-free' }]
      case 'landmark':
        // The symbol stands on the point, the words to its right.
        return [{ ...box, x: x + pixels / 2 + 4, width: pixels + 20, offsets: [[0, 0]], when: 'if-free' }]
      default:
        return assertNever(label.look)
    }
  })
}
