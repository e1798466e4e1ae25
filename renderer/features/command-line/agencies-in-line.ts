import type { Agency } from '../../../src/domain/agency/agency'

/** Words people use for an agency of the default table, besides its own names. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  damkar: ['pemadam'],
  psc119: ['psc', 'ambulans', 'ambulan'],
  polresta: ['polisi', 'polres'],
  satpolpp: ['satpol'],
  kodim: ['tni'],
  basarnas: ['sar'],
}
/** The longest name that is looked for, in words (`Damkar Kab. Serang`). */
const longest = 4
const between = new Set(['dan', 'and', 'serta', '+', '&', ','])

const tight = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The agency these words name in full: by id, short name, name or the word people use for it. */
export function agencyNamed(words: string, agencies: readonly Agency[]): Agency | undefined {
  const said = tight(words)
  if (said === '') return undefined
  return agencies.find(
    ({ id, name, shortName }) =>
      [id, name, shortName].some((known) => tight(known) === said) || (spoken[id] ?? []).includes(said),
  )
}

/** The names to complete from: one for each agency. */
export function agencyName({ id, shortName }: Agency): string {
  return tight(shortName) === '' ? id : shortName.toLowerCase()
}

interface AgenciesInLine {
  readonly agencyIds: readonly string[]
  /** What is left of the words. */
  readonly rest: string
}

/**
 * Agencies at the end of a line, or right at its start: in the middle such a word is part of the place (`kantor polisi
 * lopang`).
 */
export function agenciesInLine(words: readonly string[], agencies: readonly Agency[]): AgenciesInLine {
  const left = [...words]
  const ids: string[] = []
  const take = (from: 'start' | 'end'): boolean => {
    const edge = from === 'end' ? left.at(-1) : left[0]
    if (ids.length > 0 && edge !== undefined && between.has(edge.toLowerCase())) {
      left.splice(from === 'end' ? -1 : 0, 1)
      return true
    }
    for (let length = Math.min(longest, left.length); length > 0; length--) {
      const at = from === 'end' ? left.length - length : 0
      const found = agencyNamed(left.slice(at, at + length).join(' '), agencies)
      if (found === undefined) continue
      if (!ids.includes(found.id)) ids.push(found.id)
      left.splice(at, length)
      return true
    }
    return false
  }
  while (take('end'));
  ids.reverse()
  const atEnd = ids.length
  while (take('start'));
  // Said first, ordered first.
  const agencyIds = [...ids.slice(atEnd), ...ids.slice(0, atEnd)]
  return { agencyIds, rest: left.join(' ') }
}
