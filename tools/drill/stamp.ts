const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2}) (AM|PM)$/
const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/

/**
 * `01/31/2017 11:47:55 PM` or `2017-01-31T23:47:55`, as milliseconds of the file's own wall clock: only differences
 * are used, so its zone does not matter. `undefined` for anything else, a 31st of February included.
 */
export function parseStamp(text: string): number | undefined {
  const us = american.exec(text)
  if (us !== null) {
    const hour = Number(us[4])
    if (hour < 1 || hour > 12) return undefined
    return instantOf([us[3], us[1], us[2], String((hour % 12) + (us[7] === 'PM' ? 12 : 0)), us[5], us[6]])
  }
  const plain = iso.exec(text)
  return plain === null ? undefined : instantOf(plain.slice(1, 7))
}

function instantOf(parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number)
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(at)
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second
  return isReal ? at : undefined
}
