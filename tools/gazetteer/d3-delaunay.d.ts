/** The part of d3-delaunay 6 used here; the package ships no types. */
declare module 'd3-delaunay' {
  export class Voronoi {
    cellPolygon(index: number): [number, number][] | null
  }
  export class Delaunay {
    /** Corners of triangle `t` are the points `triangles[3t]`, `triangles[3t + 1]` and `triangles[3t + 2]`. */
    readonly triangles: Uint32Array
    static from(points: readonly (readonly [number, number])[]): Delaunay
    voronoi(bounds: [number, number, number, number]): Voronoi
  }
}
