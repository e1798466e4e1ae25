import { z } from 'zod'
import { responsePlan as planShape } from '../../../src/contract/dispatch-data'
import { incidentTypes, priorities } from '../../../src/domain/incident/incident-types'
import type { Refusal } from '../../../src/domain/kernel/result'
import { isSameFault, planFaultCodes, type PlanFinding } from '../../../src/domain/response-plan/plan-finding'
import { provePlans, type PlanSetting } from '../../../src/domain/response-plan/prove-plans'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import type { ShapeIssue } from './read-protocol'
import { shapeWords } from './shape-words'

/** A plan while it is written: its words and numbers may still be missing. */
const written = planShape.extend({
  version: z.unknown(),
  name: z.string(),
  source: z.string(),
  times: planShape.shape.times.extend({
    hours: z.strictObject({ from: z.string(), to: z.string() }).exactOptional(),
  }),
  levels: z.array(
    z.strictObject({
      level: z.int(),
      picks: z.array(
        z.strictObject({
          agencyId: z.string(),
          units: z.int().exactOptional(),
          capability: z.string().exactOptional(),
        }),
      ),
    }),
  ),
})

/** A plan as the contract takes it. */
export type PlanInput = z.output<typeof planShape>

export type ReadPlan =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'bad-shape'; readonly issues: readonly ShapeIssue[]; readonly plan?: ResponsePlan }
  | {
      readonly kind: 'plan'
      readonly plan: PlanInput
      /** The version it was written from, as the text says. */
      readonly base: number | undefined
    }

/**
 * A plan as an admin writes it, in the form or as JSON. Its version is not the writer's to choose: it is one more than
 * `before`, the one that holds. `plan` beside issues: readable enough for the form, not for the contract.
 */
export function readPlan(text: string, before: number): ReadPlan {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const version = before + 1
  const versioned = typeof value === 'object' && value !== null ? { ...value, version } : value
  const parsed = planShape.safeParse(versioned)
  if (parsed.success) {
    const base = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
    return { kind: 'plan', plan: parsed.data, base: typeof base === 'number' ? base : undefined }
  }
  const issues = parsed.error.issues.map((issue) => ({
    at: `/${issue.path.join('/')}`,
    words: shapeWords(issue, versioned),
  }))
  const loose = written.safeParse(value)
  return { kind: 'bad-shape', issues, ...(loose.success ? { plan: { ...loose.data, version } } : {}) }
}

/** A plan as it is edited and exported. */
export function writePlan(plan: ResponsePlan): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`
}

/** The id a plan's file names; `undefined` for a file that is no plan at all. */
export function planIdIn(text: string): string | undefined {
  try {
    return planShape.pick({ id: true }).loose().safeParse(JSON.parse(text)).data?.id
  } catch {
    return undefined
  }
}

export interface PlanCheck {
  /** What stands in the way: every fault of the changed plans, and what they make wrong of others. */
  readonly added: readonly PlanFinding[]
  /** What is wrong with other plans already and stays so. */
  readonly earlier: readonly PlanFinding[]
  readonly cases: number
}

/** Proves the plans as they would be with `changed` among them, by the measure of the hub. */
export function checkPlans(changed: readonly ResponsePlan[], setting: PlanSetting): PlanCheck {
  const ids = new Set(changed.map(({ id }) => id))
  const plans = [...setting.plans.filter(({ id }) => !ids.has(id)), ...changed].filter(({ active }) => active)
  const after = provePlans({ ...setting, plans })
  if (after.findings.length === 0) return { added: [], earlier: [], cases: after.cases }
  const before = provePlans(setting).findings
  const isEarlier = (finding: PlanFinding) =>
    ![finding.planId, ...(finding.others ?? [])].some((id) => id !== undefined && ids.has(id)) &&
    before.some((known) => isSameFault(known, finding))
  return {
    added: after.findings.filter((finding) => !isEarlier(finding)),
    earlier: after.findings.filter(isEarlier),
    cases: after.cases,
  }
}

const findingShape = z.object({
  code: z.enum(planFaultCodes),
  planId: z.string().exactOptional(),
  at: z.string().exactOptional(),
  what: z.string().exactOptional(),
  others: z.array(z.string()).exactOptional(),
  cycle: z.array(z.string()).exactOptional(),
  example: z
    .object({
      type: z.enum(incidentTypes),
      priority: z.enum(priorities),
      location: z.object({ lat: z.number(), lon: z.number() }).exactOptional(),
      areaCode: z.string().exactOptional(),
      at: z.number(),
    })
    .exactOptional(),
})

/** The hub's own findings, sent as JSON in its issues; `rest` are the issues that are none. */
export function planFindingsOf({ issues = [] }: Pick<Refusal, 'issues'>): {
  readonly findings: readonly PlanFinding[]
  readonly rest: NonNullable<Refusal['issues']>
} {
  const read = issues.map((issue) => ({ issue, finding: readFinding(issue.message) }))
  return {
    findings: read.flatMap(({ finding }) => finding ?? []),
    rest: read.flatMap(({ issue, finding }) => (finding === undefined ? [issue] : [])),
  }
}

function readFinding(text: string): PlanFinding | undefined {
  try {
    return findingShape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
