import type { CommandInput } from '../../contract/commands/index'
import type { Calendar } from '../../domain/calendar/calendar'
import { defaultLadder } from '../../domain/dispatch/ladder'
import { accept, type Refusal, type Result } from '../../domain/kernel/result'
import { activePlans, latestPlans } from '../../domain/response-plan/active-plans'
import { isSameFault, type PlanFinding } from '../../domain/response-plan/plan-finding'
import { proveLadder } from '../../domain/response-plan/prove-ladder'
import { provePlans, type PlanSetting } from '../../domain/response-plan/prove-plans'
import type { PlanDirectory } from '../../domain/response-plan/response-plan'
import { shippedPlans } from '../../domain/response-plan/shipped-plans'
import { AGENCIES_STREAM, CALENDARS_STREAM, LADDER_STREAM, PLANS_STREAM } from '../../projection/board'
import type { BatchView, Decision } from './decision'

/** Enough to put right at one go; the message says how many there are. */
const ISSUES_SAID = 20

const plansIn = (view: BatchView): Pick<PlanDirectory, 'items'> => {
  const state = view.state(PLANS_STREAM)
  return state?.kind === 'plans' ? state.plans : { items: {} }
}

/** What the prover looks at, as it stands before the command. */
function settingIn(view: BatchView): PlanSetting {
  const calendars = view.state(CALENDARS_STREAM)
  const agencies = view.state(AGENCIES_STREAM)
  const ladder = view.state(LADDER_STREAM)
  return {
    plans: activePlans(shippedPlans, plansIn(view)),
    calendars: calendars?.kind === 'calendars' ? Object.values(calendars.calendars.items) : [],
    agencies: agencies?.kind === 'agencies' ? agencies.agencies.items : {},
    ladder: ladder?.kind === 'ladder' ? ladder.ladder : defaultLadder,
  }
}

/**
 * The faults a change would bring. What was wrong before stays for whom it concerns: a centre that is still entering its
 * agencies can publish a plan that is right although the shipped ones name agencies it does not have yet.
 */
function broughtBy(
  before: PlanSetting,
  after: PlanSetting,
  alwaysCounts: (finding: PlanFinding) => boolean = () => false,
): readonly PlanFinding[] {
  const { findings } = provePlans(after)
  if (findings.length === 0) return []
  const known = provePlans(before).findings
  return findings.filter((finding) => alwaysCounts(finding) || !known.some((fault) => isSameFault(fault, finding)))
}

const concerns = ({ planId, others }: PlanFinding, id: string) => planId === id || others?.includes(id) === true

/** A plan the prover finds fault with, or that makes another one wrong, is not published; the refusal shows the case. */
export function putPlan(input: CommandInput<'directory:put-plan'>, view: BatchView): Decision {
  const { occurredAt: _at, ...plan } = input
  const version = latestPlans(shippedPlans, plansIn(view)).find(({ id }) => id === plan.id)?.version ?? 0
  if (plan.version !== version + 1) {
    const message = `Version ${version} of this plan is the last one; the next is ${version + 1}.`
    return refuseWith('conflict', message, [{ path: 'version', message }])
  }
  const before = settingIn(view)
  const after = { ...before, plans: [...before.plans.filter(({ id }) => id !== plan.id), plan] }
  // Its own faults count even when the version before had them too.
  const findings = broughtBy(before, after, (finding) => concerns(finding, plan.id))
  if (findings.length > 0) return refuseFindings('The plan can not be published', findings)
  return accept({ events: [{ stream: PLANS_STREAM, type: 'plan-put', body: plan }], value: {} })
}

/** Days must run forward, and the plans that use the calendar must still be right with it. */
export function putCalendar(input: CommandInput<'directory:put-calendar'>, view: BatchView): Decision {
  const { occurredAt: _at, ...calendar } = input
  const reversed = calendar.days.flatMap(({ from, to }, index) =>
    from <= to ? [] : [{ path: `days.${index}`, message: `${from} is after ${to}.` }],
  )
  if (reversed.length > 0) {
    const message = `The calendar can not be used: ${reversed.length} spans end before they begin.`
    return refuseWith('invalid-input', message, reversed.slice(0, ISSUES_SAID))
  }
  const before = settingIn(view)
  const calendars: readonly Calendar[] = [...before.calendars.filter(({ id }) => id !== calendar.id), calendar]
  const findings = broughtBy(before, { ...before, calendars })
  if (findings.length > 0) return refuseFindings('The plans that use the calendar would be wrong', findings)
  return accept({ events: [{ stream: CALENDARS_STREAM, type: 'calendar-put', body: calendar }], value: {} })
}

/** A ladder that does not climb to a supervisor is refused. */
export function putLadder(input: CommandInput<'directory:put-ladder'>): Decision {
  const { occurredAt: _at, ...ladder } = input
  const findings = proveLadder(ladder)
  if (findings.length > 0) return refuseFindings('The ladder can not be used', findings)
  return accept({ events: [{ stream: LADDER_STREAM, type: 'ladder-put', body: ladder }], value: {} })
}

function refuseFindings(what: string, findings: readonly PlanFinding[]): Result<never> {
  const issues = findings.slice(0, ISSUES_SAID).map((finding) => ({
    path: finding.code,
    message: JSON.stringify(finding),
  }))
  return refuseWith('invalid-input', `${what}: ${findings.length} faults.`, issues)
}

function refuseWith(code: Refusal['code'], message: string, issues: NonNullable<Refusal['issues']>): Result<never> {
  return { ok: false, error: { code, message, issues } }
}
