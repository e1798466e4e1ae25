import type { Incident } from '../../../src/domain/incident/incident'

/** Open incidents: the most urgent first, the oldest first among equals. */
export function sortIncidents(incidents: Iterable<Incident>): readonly Incident[] {
  return [...incidents]
    .filter(({ life }) => life.kind === 'open')
    .sort((a, b) => {
      if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1
      return a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)
    })
}

/** The last digits of a number, as the room says it; `····` while the hub has not given one. */
export function shortNumber(number: string): string {
  const digits = /\d{4}$/.exec(number)
  return digits === null ? '····' : digits[0]
}
