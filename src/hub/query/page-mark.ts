/** Where a page ended: time and id of its last row, so that new rows at the top do not shift the next page. */
export function pageMark(at: number, id: string): string {
  return `${at}:${id}`
}

/** A mark nobody gave out reads as none: the list starts over. */
export function readMark(mark: string | undefined): { readonly at: number; readonly id: string } | undefined {
  const match = /^(\d+):(.+)$/.exec(mark ?? '')
  return match?.[1] === undefined || match[2] === undefined ? undefined : { at: Number(match[1]), id: match[2] }
}
