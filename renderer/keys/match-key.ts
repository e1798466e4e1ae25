import { keyTable, type CommandId } from './key-table'

/** What of a keyboard event decides which command it is. */
export interface KeyPress {
  readonly key: string
  /** The physical key: with Alt some layouts type another character. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/** The command a key press means, or none. Single letters mean nothing while a text field has the focus. */
export function matchKey(press: KeyPress, inTextField: boolean): CommandId | undefined {
  const found = keyTable.find(
    ({ keys, when }) => (when === 'always' || !inTextField) && keys.some((key) => isPressed(key, press)),
  )
  return found?.id
}

/** F1–F10 are the room's: the browser must not reload or open its help over them. */
export function isRoomKey(press: KeyPress): boolean {
  return /^F([1-9]|10)$/.test(press.key)
}

function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (press.metaKey || press.ctrlKey !== parts.includes('Ctrl') || press.altKey !== parts.includes('Alt')) return false
  // A question mark needs Shift on most layouts, a slash on some.
  if (key !== '?' && key !== '/' && press.shiftKey !== parts.includes('Shift')) return false
  if (press.key.toLowerCase() === key.toLowerCase()) return true
  return press.altKey && (press.code === `Digit${key}` || press.code === `Key${key}`)
}
