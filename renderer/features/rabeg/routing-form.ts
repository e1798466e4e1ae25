import { roadStatuses } from '../../../src/domain/complaint/complaint'
import type { Routing, RoutingRule } from '../../../src/domain/complaint/routing'

/** One rule as it is typed: lists with commas, phrases a line each. */
export interface RuleForm {
  readonly id: string
  readonly reason: string
  readonly agencyIds: string
  readonly categories: string
  readonly areas: string
  readonly roadStatus: string
  readonly words: string
}

export interface RoutingForm {
  readonly rules: readonly RuleForm[]
  readonly lastResort: string
  /** Percent. */
  readonly confirmBelow: string
  readonly mostReturns: string
}

export function routingFormOf({ rules, lastResort, confirmBelow, mostReturns }: Routing): RoutingForm {
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      reason: rule.reason,
      agencyIds: rule.agencyIds.join(', '),
      categories: (rule.categories ?? []).join(', '),
      areas: (rule.areas ?? []).join(', '),
      roadStatus: (rule.roadStatus ?? []).join(', '),
      words: (rule.words ?? []).join('\n'),
    })),
    lastResort,
    confirmBelow: String(Math.round(confirmBelow * 100)),
    mostReturns: String(mostReturns),
  }
}

/** A rule at the end of the list: it decides nothing until it is filled in and moved up. */
export function emptyRule(rules: readonly RuleForm[]): RuleForm {
  let number = rules.length + 1
  while (rules.some(({ id }) => id === `aturan-${number}`)) number += 1
  return { id: `aturan-${number}`, reason: '', agencyIds: '', categories: '', areas: '', roadStatus: '', words: '' }
}

export const routingFaults = ['agency', 'category', 'road', 'reason', 'percent', 'returns'] as const
export type RoutingFault = (typeof routingFaults)[number]

/** What is wrong, and in which rule; the hub looks once more. */
export interface FoundFault {
  readonly fault: RoutingFault
  readonly rule?: string
  readonly said?: string
}

interface Known {
  readonly categories: ReadonlySet<string>
  /** Agencies that answer complaints. */
  readonly agencies: ReadonlySet<string>
}

export type RoutingReading =
  { readonly ok: true; readonly routing: Routing } | { readonly ok: false; readonly faults: readonly FoundFault[] }

/** Reads the form. Names that nobody has are faults: such a rule would route into nothing. */
export function readRoutingForm(form: RoutingForm, known: Known): RoutingReading {
  const faults: FoundFault[] = []
  const rules = form.rules.map((rule): RoutingRule => {
    const agencyIds = listOf(rule.agencyIds)
    const categories = listOf(rule.categories)
    const areas = listOf(rule.areas)
    const words = linesOf(rule.words)
    const roads = listOf(rule.roadStatus)
    const roadStatus = roadStatuses.filter((status) => roads.includes(status))
    const add = (fault: RoutingFault, said?: string) =>
      faults.push({ fault, rule: rule.id, ...(said === undefined ? {} : { said }) })
    if (agencyIds.length === 0) add('agency')
    for (const id of agencyIds) if (!known.agencies.has(id)) add('agency', id)
    for (const id of categories) if (!known.categories.has(id)) add('category', id)
    for (const road of roads) if (!roadStatus.some((status) => status === road)) add('road', road)
    if (rule.reason.trim() === '') add('reason')
    return {
      id: rule.id,
      reason: rule.reason.trim(),
      agencyIds,
      ...(categories.length === 0 ? {} : { categories }),
      ...(areas.length === 0 ? {} : { areas }),
      ...(words.length === 0 ? {} : { words }),
      ...(roadStatus.length === 0 ? {} : { roadStatus }),
    }
  })
  const percent = wholeOf(form.confirmBelow)
  const mostReturns = wholeOf(form.mostReturns)
  if (!known.agencies.has(form.lastResort)) faults.push({ fault: 'agency', said: form.lastResort })
  if (percent === undefined || percent > 100) faults.push({ fault: 'percent' })
  if (mostReturns === undefined || mostReturns < 1 || mostReturns > 20) faults.push({ fault: 'returns' })
  if (faults.length > 0 || percent === undefined || mostReturns === undefined) return { ok: false, faults }
  return { ok: true, routing: { rules, lastResort: form.lastResort, confirmBelow: percent / 100, mostReturns } }
}

/** The first rule that holds decides: where a rule stands is what it means. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
const wholeOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined)

/** The same as the wire wants it, whose lists are its own. */
export function routingInput({ rules, ...rest }: Routing) {
  return {
    ...rest,
    rules: rules.map(({ id, reason, agencyIds, categories, areas, words, roadStatus }) => ({
      id,
      reason,
      agencyIds: [...agencyIds],
      ...(categories === undefined ? {} : { categories: [...categories] }),
      ...(areas === undefined ? {} : { areas: [...areas] }),
      ...(words === undefined ? {} : { words: [...words] }),
      ...(roadStatus === undefined ? {} : { roadStatus: [...roadStatus] }),
    })),
  }
}
