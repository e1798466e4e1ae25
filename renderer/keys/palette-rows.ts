import { commandState, type CommandState } from './bound-commands'
import { keyTable, type CommandId, type KeyGroup } from './key-table'

export interface PaletteRow {
  readonly id: CommandId
  readonly keys: readonly string[]
  readonly group: KeyGroup
  readonly name: string
  /** Ordinary words for the same thing, not shown: `lepas pisah`. */
  readonly words: string
  readonly state: CommandState
}

/** The palette opens nothing again that is open already, and a second key of a command is no second command. */
const leftOut: ReadonlySet<string> = new Set<CommandId>(['help.palette', 'line.open-in-text'])

export type Translate = (key: string, values?: { readonly number?: string; readonly defaultValue?: string }) => string

/** Commands that differ by a number are said so; the sheet says them in one line for all. */
const numbered: Readonly<Record<string, string>> = {
  'keys.selectCall': 'palette.call',
  'keys.selectOrder': 'palette.order',
}
const numberOf = (id: CommandId): string | undefined => /-(\d)$/.exec(id)?.[1]

function nameOf(id: CommandId, labelKey: string, translate: Translate): string {
  const number = numberOf(id)
  if (number === undefined) return translate(labelKey)
  const own = numbered[labelKey]
  return own === undefined ? `${translate(labelKey)} · ${number}` : translate(own, { number })
}

/**
 * Every command of these parts of the table, with whether it can act now. `other` speaks the screen's other language: whoever
 * learnt a word in that one finds the command too.
 */
export function paletteRows(
  groups: readonly KeyGroup[],
  translate: Translate,
  other?: Translate,
): readonly PaletteRow[] {
  return keyTable
    .filter(({ id, group }) => groups.includes(group) && !leftOut.has(id))
    .map(({ id, keys, group, labelKey }) => ({
      id,
      keys,
      group,
      name: nameOf(id, labelKey, translate),
      words: [
        // Not every command needs any.
        translate(`palette.words.${id}`, { defaultValue: '' }),
        ...(other === undefined ? [] : [other(labelKey), other(`palette.words.${id}`, { defaultValue: '' })]),
      ].join(' '),
      state: commandState(id),
    }))
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * Rows that every word of the text fits, by name, by an ordinary word for it or by key (`F9`). What can act now stands first, rows that differ only by
 * a number after the others; otherwise the order of the table stays.
 */
export function filterPalette(rows: readonly PaletteRow[], text: string): readonly PaletteRow[] {
  const asked = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const fits = rows.filter(({ name, words: others, keys }) => {
    const words = plain(`${name} ${others}`).split(/[^\p{L}\p{N}]+/u)
    return asked.every((one) => words.some((word) => word.startsWith(one)) || keys.some((key) => plain(key) === one))
  })
  const rank = ({ id, state }: PaletteRow) => (state.kind !== 'ready' ? 2 : numberOf(id) === undefined ? 0 : 1)
  return [...fits].sort((a, b) => rank(a) - rank(b))
}
