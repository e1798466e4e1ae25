/** Where a value stands in a JSON text: UTF-16 units. */
export interface JsonPlace {
  readonly from: number
  readonly to: number
}

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/gy

/**
 * Where a part of a JSON text stands, by its pointer (RFC 6901), so that an editor can show it. Of a part that is not
 * there, the nearest one above it. The text must be valid JSON.
 */
export function findInJson(text: string, pointer: string): JsonPlace {
  const wanted = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  token.lastIndex = 0
  let best: JsonPlace = { from: 0, to: text.length }

  const next = () => {
    const match = token.exec(text)
    if (match === null) return { text: '', from: text.length, to: text.length }
    const [whole, quoted, sign, plain] = match
    const own = quoted ?? sign ?? plain ?? ''
    const to = match.index + whole.length
    return { text: own, from: to - own.length, to }
  }
  /** Reads the value that starts with `first`; `depth` parts of the pointer lead to it, or none of it is wanted. */
  const value = (first: ReturnType<typeof next>, depth: number | undefined): JsonPlace => {
    let to = first.to
    if (first.text === '{' || first.text === '[') {
      let index = 0
      let part = next()
      while (part.text !== '}' && part.text !== ']' && part.text !== '') {
        if (part.text === ',') {
          part = next()
          continue
        }
        let key = String(index)
        if (first.text === '{') {
          key = JSON.parse(part.text) as string
          next()
          part = next()
        }
        const isWanted = depth !== undefined && wanted[depth] === key
        value(part, isWanted ? depth + 1 : undefined)
        index += 1
        part = next()
      }
      to = part.to
    }
    const place = { from: first.from, to }
    // Inner values are read first, so the first one kept is the deepest.
    if (depth !== undefined && depth > found) {
      found = depth
      best = place
    }
    return place
  }
  let found = 0
  value(next(), 0)
  return best
}

/** Line and column of an index, from 1. */
export function lineOf(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
