import type { CommandInput } from '../../../src/contract/commands'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import type { IncidentPhase } from '../../../src/domain/incident/incident'
import { HOUR } from '../../../src/domain/kernel/time'

export const incidentPhases = [
  'new',
  'dispatched',
  'acknowledged',
  'in-progress',
  'resolved',
  'closed',
  'merged',
] as const satisfies readonly IncidentPhase[]

/** The filters as the form and the URL hold them; an empty text means no filter. */
export interface LogFilters {
  readonly text: string
  readonly type: string
  readonly phase: string
  readonly agency: string
  /** Days in WIB, `2026-11-24`; both are part of the period. */
  readonly from: string
  readonly to: string
}

export const noFilters: LogFilters = { text: '', type: '', phase: '', agency: '', from: '', to: '' }
const names = ['text', 'type', 'phase', 'agency', 'from', 'to'] as const satisfies readonly (keyof LogFilters)[]
const PREFIX = 'log.'

/** Reads the filters from a URL's hash; what it doesn't know it leaves alone. */
export function filtersFromHash(hash: string): LogFilters {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  return Object.fromEntries(names.map((name) => [name, params.get(PREFIX + name) ?? ''])) as Record<
    (typeof names)[number],
    string
  >
}

/** The hash with these filters in it, other parts of it kept. */
export function hashWithFilters(hash: string, filters: LogFilters): string {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  for (const name of names) {
    if (filters[name] === '') params.delete(PREFIX + name)
    else params.set(PREFIX + name, filters[name])
  }
  const text = params.toString()
  return text === '' ? '' : `#${text}`
}

/** Midnight of a WIB day, or undefined where the text is no day. */
function wibMidnight(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const instant = Date.parse(`${day}T00:00:00+07:00`)
  return Number.isNaN(instant) ? undefined : instant
}

/** The query these filters mean. The last day counts to its end; a value no list knows is passed over. */
export function queryOf(filters: LogFilters): CommandInput<'query:incidents'> {
  const text = filters.text.trim()
  const type = incidentTypes.find((item) => item === filters.type)
  const phase = incidentPhases.find((item) => item === filters.phase)
  const from = wibMidnight(filters.from)
  const to = wibMidnight(filters.to)
  return {
    ...(text === '' ? {} : { text }),
    ...(type === undefined ? {} : { type }),
    ...(phase === undefined ? {} : { phase }),
    ...(/^[a-z0-9][a-z0-9-]{0,39}$/.test(filters.agency) ? { agencyId: filters.agency } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to: to + 24 * HOUR - 1 }),
  }
}
