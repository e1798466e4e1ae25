interface Point {
  readonly lat: number
  readonly lon: number
}

/** Half the width of Kota Serang, in degrees: farther points are drawn in, all by the same factor. */
const CITY_RADIUS = 0.06

/** A mapping that carries the points' centroid to `centre` and their shape with it, shrunk where the city is smaller. */
export function mover(points: readonly Point[], centre: Point | undefined): (point: Point) => Point {
  if (centre === undefined || points.length === 0) return (point) => point
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const lat = mean(points.map((point) => point.lat))
  const lon = mean(points.map((point) => point.lon))
  const farthest = Math.max(...points.map((point) => Math.hypot(point.lat - lat, point.lon - lon)))
  const scale = farthest > CITY_RADIUS ? CITY_RADIUS / farthest : 1
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return (point) => ({
    lat: round(centre.lat + (point.lat - lat) * scale),
    lon: round(centre.lon + (point.lon - lon) * scale),
  })
}
