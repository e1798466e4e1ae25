/** Waits for its time. */
export interface Due {
  readonly at: number
}

/** What is due first comes first: a binary heap, because a flood brings thousands of orders at once. */
export interface DueHeap<T extends Due> {
  readonly add: (item: T) => void
  readonly first: () => T | undefined
  readonly takeFirst: () => T | undefined
  readonly clear: () => void
}

export function createDueHeap<T extends Due>(): DueHeap<T> {
  const items: T[] = []

  const isEarlier = (one: number, other: number): boolean => {
    const [a, b] = [items[one], items[other]]
    return a !== undefined && b !== undefined && a.at < b.at
  }
  const swap = (one: number, other: number): void => {
    const [a, b] = [items[one], items[other]]
    if (a === undefined || b === undefined) return
    items[one] = b
    items[other] = a
  }

  return {
    first: () => items[0],
    add: (item) => {
      items.push(item)
      let place = items.length - 1
      while (place > 0) {
        const parent = Math.floor((place - 1) / 2)
        if (!isEarlier(place, parent)) return
        swap(place, parent)
        place = parent
      }
    },
    takeFirst: () => {
      const [first] = items
      const last = items.pop()
      if (first === undefined || last === undefined || items.length === 0) return first
      items[0] = last
      let place = 0
      for (;;) {
        const left = 2 * place + 1
        const right = left + 1
        const child = isEarlier(right, left) ? right : left
        if (!isEarlier(child, place)) return first
        swap(child, place)
        place = child
      }
    },
    clear: () => {
      items.length = 0
    },
  }
}
