import { declutter, rectOf } from './declutter'
import type { LabelBox, Rect } from './declutter'
import type { MapMarker } from './map-data'

/** Where a marker is drawn, in pixels from its own point, and on which side of it its label stands. */
export interface MarkerPlace {
  readonly id: string
  readonly dx: number
  readonly dy: number
  readonly side: LabelSide
}

export type LabelSide = 'right' | 'left' | 'below' | 'above'

type Pixel = { readonly x: number; readonly y: number }
type Project = (lat: number, lon: number) => Pixel

/** Pixels between the middles of two shapes that don't touch; half of a shape, of a selected one with its ring. */
const apart = 26
const half = 12
const halfSelected = 20
/** Average width of a letter in the markers' labels and what stands round the words; height of their line; pixels. */
const letter = 7.2
const padding = 6
const line = 16
/** By how much the direction turns for each further one in the same place, radians. */
const fan = 0.3
/** Steps in which shapes are pushed apart, at most. */
const rounds = 60

/** The pin's drop stands on its point; pixels. */
export function pinRect({ x, y }: Pixel): Rect {
  return { left: x - 13, right: x + 13, top: y - 34, bottom: y + 1 }
}

interface Body {
  readonly id: string
  readonly own: Pixel
  readonly isFixed: boolean
  x: number
  y: number
}

/**
 * Pushes apart what touches, each half the way. Of those in one place two or three stand one below the other, so that
 * their labels have room; more of them fan out.
 */
function push(a: Body, b: Body, order: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy)
  if (distance >= apart || (a.isFixed && b.isFixed)) return false
  const angle = distance < 0.5 ? Math.PI / 2 + (order - 1) * fan : Math.atan2(dy, dx)
  const way = apart - distance + 0.1
  const share = a.isFixed || b.isFixed ? way : way / 2
  if (!a.isFixed) {
    a.x -= Math.cos(angle) * share
    a.y -= Math.sin(angle) * share
  }
  if (!b.isFixed) {
    b.x += Math.cos(angle) * share
    b.y += Math.sin(angle) * share
  }
  return true
}

/** One step: true when anything had to move. */
function pushAll(bodies: readonly Body[]): boolean {
  const moved = bodies.flatMap((a, index) =>
    bodies.slice(index + 1).filter((b, offset) => push(a, b, index + offset + 1)),
  )
  return moved.length > 0
}

function spread(bodies: readonly Body[]): void {
  for (let round = 0; round < rounds && pushAll(bodies); round++);
}

const sides: readonly LabelSide[] = ['right', 'left', 'below', 'above']

function labelOffset(side: LabelSide, width: number, reach: number): readonly [number, number] {
  switch (side) {
    case 'right':
      return [reach + 4 + width / 2, 0]
    case 'left':
      return [-reach - 4 - width / 2, 0]
    case 'below':
      return [0, reach + line / 2]
    case 'above':
      return [0, -reach - line / 2]
  }
}

const reachOf = ({ selected }: MapMarker) => (selected === true ? halfSelected : half)

function labelBox(marker: MapMarker, { x, y }: Pixel): LabelBox {
  const width = marker.label.length * letter + padding
  const offsets = sides.map((side) => labelOffset(side, width, reachOf(marker)))
  return { id: marker.id, x, y, width, height: line, offsets, when: 'must' }
}

function shapeRect(marker: MapMarker, { x, y }: Pixel): Rect {
  const reach = reachOf(marker)
  return rectOf({ x, y, width: 2 * reach, height: 2 * reach }, [0, 0])
}

/**
 * Moves markers that would cover one another apart, and away from the pin, and puts each label on the side where it
 * hides least: shapes, the pin, other labels. The same markers give the same places in whatever order they come.
 */
export function placeMarkers(
  markers: readonly MapMarker[],
  pin: Pixel | undefined,
  project: Project,
): ReadonlyMap<string, MarkerPlace> {
  const sorted = [...markers].sort((a, b) => (a.id < b.id ? -1 : 1))
  const bodies = sorted.map(({ id, lat, lon }): Body => {
    const own = project(lat, lon)
    return { id, own, isFixed: false, x: own.x, y: own.y }
  })
  // Two bodies fill the drop: its round head and its point.
  const drop = pin === undefined ? [] : [pin, { x: pin.x, y: pin.y - 21 }]
  const fixed = drop.map((own): Body => ({ id: '', own, isFixed: true, ...own }))
  spread([...fixed, ...bodies])
  const at = new Map(bodies.map((body) => [body.id, body]))
  const shapes = sorted.flatMap((marker) => {
    const body = at.get(marker.id)
    return body === undefined ? [] : [{ marker, body }]
  })
  const obstacles = [
    ...shapes.map(({ marker, body }) => shapeRect(marker, body)),
    ...(pin === undefined ? [] : [pinRect(pin)]),
  ]
  // The selected one chooses first.
  const boxes = [...shapes]
    .sort((a, b) => Number(b.marker.selected === true) - Number(a.marker.selected === true))
    .map(({ marker, body }) => labelBox(marker, body))
  const labels = new Map(declutter(boxes, obstacles).map((placed) => [placed.id, placed]))
  return new Map(
    shapes.map(({ marker, body }) => {
      const { id } = marker
      const { dx, dy } = labels.get(id) ?? { dx: 1, dy: 0 }
      const side: LabelSide = dx > 0 ? 'right' : dx < 0 ? 'left' : dy > 0 ? 'below' : 'above'
      return [id, { id, dx: Math.round(body.x - body.own.x), dy: Math.round(body.y - body.own.y), side }]
    }),
  )
}

/** Pixels that a placed marker covers: its shape, and its label. */
export function markerRects(marker: MapMarker, place: MarkerPlace, { x, y }: Pixel): readonly Rect[] {
  const middle = { x: x + place.dx, y: y + place.dy }
  const box = labelBox(marker, middle)
  return [shapeRect(marker, middle), rectOf(box, labelOffset(place.side, box.width, reachOf(marker)))]
}
