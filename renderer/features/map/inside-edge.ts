/** Pixels kept free between a name and the edge of the map. */
const margin = 6

/**
 * How far a name `length` pixels long, its middle at `middle`, moves so that it lies whole between 0 and `size`; undefined
 * where the middle itself is out of sight or the room too small: a cut name is not drawn. For one direction.
 */
export function shiftInside(middle: number, length: number, size: number): number | undefined {
  if (middle < 0 || middle > size || length + 2 * margin > size) return undefined
  const least = margin + length / 2
  const most = size - margin - length / 2
  return Math.min(Math.max(middle, least), most) - middle
}

/** The corner at the lower right that the scale takes, pixels. */
const scale = { width: 104, height: 52 }

/** Whether a name of one line, its middle at (x, y), would be written over the scale. */
export function underScale(
  x: number,
  y: number,
  length: number,
  size: { readonly x: number; readonly y: number },
): boolean {
  return x + length / 2 > size.x - scale.width && y > size.y - scale.height
}

/** A box on the map: pixels from its upper left corner. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * How many pixels the map moves so that a box on it lies whole in sight, right and down counted positive; zeros while it
 * does. Of a map too small for it the upper left corner is kept.
 */
export function moveInside(box: Box, size: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const along = (from: number, to: number, length: number) => {
    if (from < margin) return margin - from
    return to > length - margin ? Math.max(length - margin - to, margin - from) : 0
  }
  return { x: along(box.left, box.right, size.x), y: along(box.top, box.bottom, size.y) }
}
