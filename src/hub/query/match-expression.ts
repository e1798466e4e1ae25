/** Each word as a quoted prefix: nothing a person types is read as FTS5's own syntax. */
export function matchExpression(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `"${word}"*`).join(' ')
}
