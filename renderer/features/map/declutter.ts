/** A rectangle in pixels of the current zoom. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A text to place on the map, in pixels of the current zoom. */
export interface LabelBox {
  readonly id: string
  /** Where its middle wants to be. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Places to try, best first, as offsets from the middle. */
  readonly offsets: readonly (readonly [number, number])[]
  /** `must` is drawn at its least crowded offset; `if-free` only where no other label is in the way. */
  readonly when: 'must' | 'if-free'
}

export interface PlacedLabel {
  readonly id: string
  readonly dx: number
  readonly dy: number
}

/** The pixels a box covers when moved by an offset. */
export function rectOf(box: Pick<LabelBox, 'x' | 'y' | 'width' | 'height'>, [dx, dy]: readonly [number, number]): Rect {
  return {
    left: box.x + dx - box.width / 2,
    right: box.x + dx + box.width / 2,
    top: box.y + dy - box.height / 2,
    bottom: box.y + dy + box.height / 2,
  }
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

const covered = (rect: Rect, others: readonly Rect[]) => others.reduce((sum, other) => sum + overlap(rect, other), 0)

/** Share of a label that may be hidden before it is no use drawing it. */
const unreadable = 0.25

/** The offset of least cost; the earlier one of two equal. */
function cheapest(offsets: LabelBox['offsets'], cost: (offset: readonly [number, number]) => number) {
  let best: { readonly offset: readonly [number, number]; readonly cost: number } | undefined
  for (const offset of offsets) {
    const own = cost(offset)
    if (best === undefined || own < best.cost) best = { offset, cost: own }
    if (own === 0) break
  }
  return best?.offset
}

/**
 * Chooses which labels are drawn, and where. The `must` ones move to where they hide the fewest others; the rest keep
 * clear of every label and step aside from `obstacles`, or stay away.
 */
export function declutter(boxes: readonly LabelBox[], obstacles: readonly Rect[] = []): readonly PlacedLabel[] {
  const wishes = boxes.filter((box) => box.when === 'if-free').map((box) => rectOf(box, [0, 0]))
  const taken: Rect[] = []
  const placed: PlacedLabel[] = []
  const place = (box: LabelBox, offset: readonly [number, number]) => {
    taken.push(rectOf(box, offset))
    placed.push({ id: box.id, dx: offset[0], dy: offset[1] })
  }
  for (const box of boxes) {
    if (box.when !== 'must') continue
    const cost = (rect: Rect) => covered(rect, wishes) + covered(rect, obstacles) + 4 * covered(rect, taken)
    place(box, cheapest(box.offsets, (offset) => cost(rectOf(box, offset))) ?? [0, 0])
  }
  for (const box of boxes) {
    if (box.when !== 'if-free') continue
    const hidden = (offset: readonly [number, number]) => covered(rectOf(box, offset), obstacles)
    const free = box.offsets.filter((offset) => covered(rectOf(box, offset), taken) === 0)
    const best = cheapest(free, hidden)
    if (best !== undefined && hidden(best) <= unreadable * box.width * box.height) place(box, best)
  }
  return placed
}
