import type { Ladder } from '../dispatch/ladder'
import type { PlanFinding } from './plan-finding'

/**
 * Proves that an order nobody accepts climbs to its end: there are steps, each is later than the one before and is climbed
 * once, and a supervisor hears of it.
 */
export function proveLadder({ steps }: Pick<Ladder, 'steps'>): readonly PlanFinding[] {
  if (steps.length === 0) return [{ code: 'ladder-empty', at: '/steps' }]
  const findings: PlanFinding[] = []
  steps.forEach(({ step, after }, index) => {
    const before = index === 0 ? 0 : (steps[index - 1]?.after ?? 0)
    if (!(after > before)) findings.push({ code: 'ladder-not-increasing', at: `/steps/${index}/after`, what: step })
    const isSecond = steps.findIndex((other) => other.step === step) < index
    if (isSecond) findings.push({ code: 'ladder-step-twice', at: `/steps/${index}/step`, what: step })
  })
  if (!steps.some(({ step }) => step === 'supervisor')) findings.push({ code: 'ladder-no-supervisor', at: '/steps' })
  return findings
}
