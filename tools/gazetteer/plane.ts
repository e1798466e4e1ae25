/** A point on a flat map of the city: kilometres east and north of its centre. */
export type Flat = readonly [number, number]

const centre = { lat: -6.12, lon: 106.15 }
const kmPerDegree = 111.32
const kmPerDegreeEast = kmPerDegree * Math.cos((centre.lat * Math.PI) / 180)

/** Degrees to kilometres: good to a metre over a city of 25 km. */
export function flatten(point: { readonly lat: number; readonly lon: number }): Flat {
  return [(point.lon - centre.lon) * kmPerDegreeEast, (point.lat - centre.lat) * kmPerDegree]
}

/** Kilometres back to `[lat, lon]`, rounded to 5 decimals (1 m). */
export function unflatten([x, y]: Flat): readonly [number, number] {
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return [round(centre.lat + y / kmPerDegree), round(centre.lon + x / kmPerDegreeEast)]
}

/** Area of a ring in square kilometres, whatever its turn. */
export function area(ring: readonly Flat[]): number {
  let twice = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice) / 2
}
