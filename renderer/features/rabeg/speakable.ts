/** A code to be read out: each group of its symbols, in order; the dashes are pauses of the voice. */
export function spokenGroups(code: string): readonly (readonly string[])[] {
  return code
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((group) => group !== '')
    .map((group) => Array.from(group))
}
