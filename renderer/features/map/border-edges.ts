import type { Boundaries, Ring } from '../../../src/domain/place/place'

export type Edge = readonly [readonly [number, number], readonly [number, number]]

export interface BorderEdges {
  /** Between two kelurahan of one kecamatan. */
  readonly kelurahan: readonly Edge[]
  /** Between two kecamatan. */
  readonly kecamatan: readonly Edge[]
}

const keyOf = (ends: Edge) =>
  ends
    .map((end) => end.join())
    .sort()
    .join()

function edgesOf(ring: Ring): readonly Edge[] {
  return ring.flatMap((corner, index) => {
    const next = ring[(index + 1) % ring.length]
    return next === undefined ? [] : [[corner, next] as const]
  })
}

/** Borders taken once each: drawn twice, their dashes would fill each other's gaps. The city's outline is in neither. */
export function borderEdges({ kelurahan }: Pick<Boundaries, 'kelurahan'>): BorderEdges {
  const unpaired = new Map<string, string>()
  const inner: Edge[] = []
  const outer: Edge[] = []
  for (const { code, rings } of kelurahan) {
    const parent = code.slice(0, 8)
    for (const edge of rings.flatMap(edgesOf)) {
      const key = keyOf(edge)
      const other = unpaired.get(key)
      if (other === undefined) unpaired.set(key, parent)
      else if (other === parent) inner.push(edge)
      else outer.push(edge)
    }
  }
  return { kelurahan: inner, kecamatan: outer }
}
