import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rect } from '../../../renderer/features/map/declutter'
import type { MapMarker } from '../../../renderer/features/map/map-data'
import { markerRects, pinRect, placeMarkers, type MarkerPlace } from '../../../renderer/features/map/marker-places'

/** In these tests a degree is a pixel. */
const project = (lat: number, lon: number) => ({ x: lon, y: lat })
const marker = (id: string, x: number, y: number, more: Partial<MapMarker> = {}): MapMarker => ({
  id,
  lat: y,
  lon: x,
  shape: 'circle',
  letter: '3',
  label: '0042',
  tone: 'p3',
  ...more,
})
const cross = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const middles = (markers: readonly MapMarker[], places: ReadonlyMap<string, MarkerPlace>) =>
  markers.map(({ id, lat, lon }) => ({ x: lon + (places.get(id)?.dx ?? 0), y: lat + (places.get(id)?.dy ?? 0) }))
const rects = (markers: readonly MapMarker[], places: ReadonlyMap<string, MarkerPlace>) =>
  markers.map((one) =>
    markerRects(one, places.get(one.id) ?? { id: '', dx: 0, dy: 0, side: 'right' }, project(one.lat, one.lon)),
  )

test('a marker with room stands on its point, its label at the right', () => {
  expect(placeMarkers([marker('a', 50, 50)], undefined, project).get('a')).toEqual({
    id: 'a',
    dx: 0,
    dy: 0,
    side: 'right',
  })
})

test('three incidents in one place can each be seen and pressed, with their numbers', () => {
  const three = ['a', 'b', 'c'].map((id) => marker(id, 50, 50))
  const places = placeMarkers(three, undefined, project)
  const at = middles(three, places)
  at.forEach((one, index) => {
    for (const other of at.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(24)
    expect(Math.hypot(one.x - 50, one.y - 50)).toBeLessThan(40)
  })
  const all = rects(three, places)
  all.forEach(([, label], index) => {
    for (const [other, [shape, otherLabel]] of all.entries()) {
      if (other === index || label === undefined || shape === undefined || otherLabel === undefined) continue
      expect(cross(label, shape)).toBe(false)
      expect(cross(label, otherLabel)).toBe(false)
    }
  })
})

test('the pin hides neither a marker beside it nor its label', () => {
  const left = marker('a', 20, 90)
  const pin = { x: 56, y: 104 }
  const places = placeMarkers([left], pin, project)
  expect(places.get('a')?.side).not.toBe('right')
  for (const rect of rects([left], places).flat()) expect(cross(rect, pinRect(pin))).toBe(false)
})

test('a marker under the pin comes out from under it', () => {
  const under = marker('a', 100, 90)
  const pin = { x: 100, y: 104 }
  const [middle] = middles([under], placeMarkers([under], pin, project))
  if (middle === undefined) throw new Error('no marker')
  for (const y of [pin.y, pin.y - 21]) expect(Math.hypot(middle.x - pin.x, middle.y - y)).toBeGreaterThan(24)
})

test('the order in which markers come changes nothing, and none goes far', () => {
  const anyMarkers = fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) }), { maxLength: 12 })
    .map((points) => points.map(({ x, y }, index) => marker(String(index), x, y)))
  fc.assert(
    fc.property(anyMarkers, (markers) => {
      const places = placeMarkers(markers, { x: 100, y: 100 }, project)
      const turned = placeMarkers([...markers].reverse(), { x: 100, y: 100 }, project)
      expect(new Map([...turned].sort())).toEqual(new Map([...places].sort()))
      for (const { dx, dy } of places.values()) expect(Math.hypot(dx, dy)).toBeLessThan(150)
    }),
  )
})
