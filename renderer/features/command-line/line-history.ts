/** Lines that are recalled with the arrow keys; older ones are forgotten. */
const longest = 50

/** The history as it was kept; what can't be read is begun anew. */
export function readHistory(kept: string): readonly string[] {
  if (kept === '') return []
  try {
    const lines: unknown = JSON.parse(kept)
    return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** The history with a line at its end; said again, it moves there. */
export function withLine(history: readonly string[], line: string): readonly string[] {
  return [...history.filter((known) => known !== line), line].slice(-longest)
}
