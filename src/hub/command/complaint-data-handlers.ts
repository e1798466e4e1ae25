import type { CommandInput } from '../../contract/commands/index'
import { answersComplaints } from '../../domain/complaint/routing'
import { readPhrase } from '../../domain/intake/phrase'
import { accept, type Result } from '../../domain/kernel/result'
import { CATEGORIES_STREAM, ROUTING_STREAM } from '../../projection/board'
import { agenciesIn, categoriesIn } from './complaint-tables'
import type { BatchView, Decision } from './decision'

const ISSUES_SAID = 20

export function putCategory({ occurredAt: _at, ...category }: CommandInput<'directory:put-category'>): Decision {
  const ids = category.dangers.map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) return refuseWith(twice.map((id) => ({ path: 'dangers', message: `${id} comes twice` })))
  return accept({ events: [{ stream: CATEGORIES_STREAM, type: 'category-put', body: category }], value: {} })
}

/** Rules that name what there is not would route into nothing. */
export function putRouting(
  { occurredAt: _at, ...routing }: CommandInput<'directory:put-routing'>,
  view: BatchView,
): Decision {
  const agencies = agenciesIn(view.state)
  const categories = new Set(categoriesIn(view.state).map(({ id }) => id))
  const ids = routing.rules.map(({ id }) => id)
  const issues = routing.rules.flatMap((rule, at) => [
    ...(ids.indexOf(rule.id) === at ? [] : [{ path: `rules.${at}.id`, message: `${rule.id} comes twice` }]),
    ...rule.agencyIds
      .filter((id) => !answersComplaints(agencies, id))
      .map((id) => ({ path: `rules.${at}.agencyIds`, message: `no active agency ${id} that answers complaints` })),
    ...(rule.categories ?? [])
      .filter((id) => !categories.has(id))
      .map((id) => ({ path: `rules.${at}.categories`, message: `no category ${id}` })),
    ...(rule.words ?? []).flatMap((phrase) => {
      const read = readPhrase(phrase)
      return typeof read === 'string' ? [{ path: `rules.${at}.words`, message: `${phrase}: ${read}` }] : []
    }),
  ])
  const last = answersComplaints(agencies, routing.lastResort)
    ? []
    : [{ path: 'lastResort', message: `no active agency ${routing.lastResort} that answers complaints` }]
  if (issues.length + last.length > 0) return refuseWith([...last, ...issues])
  return accept({ events: [{ stream: ROUTING_STREAM, type: 'routing-put', body: routing }], value: {} })
}

function refuseWith(issues: readonly { readonly path: string; readonly message: string }[]): Result<never> {
  const message = `This can not be used: ${issues.length} faults.`
  return { ok: false, error: { code: 'invalid-input', message, issues: issues.slice(0, ISSUES_SAID) } }
}
