import { activeTasks, isComplaintOpen, type Complaint } from '../../../src/domain/complaint/complaint'
import { ageSteps } from '../../../src/domain/complaint/figures'
import { DAY, type Instant } from '../../../src/domain/kernel/time'
import { currentWallClocks } from '../../../src/domain/sla/complaint-clocks'

export interface AgencyAges {
  /** Absent: nobody has it. */
  readonly agencyId: string | undefined
  /** Per step of age, the youngest first. */
  readonly ages: readonly { readonly fromDays: number; readonly open: number; readonly overdue: number }[]
  readonly open: number
  readonly overdue: number
}

/**
 * Open complaints of each agency by age, and how many of them are past their completion; the most overdue agency first. The steps
 * and what counts as overdue are those of the figures. One that several agencies have counts for each of them.
 */
export function overdueAges(complaints: readonly Complaint[], now: Instant): readonly AgencyAges[] {
  const byAgency = new Map<string | undefined, Complaint[]>()
  for (const complaint of complaints.filter(isComplaintOpen)) {
    const tasks = activeTasks(complaint)
    const holders = tasks.length === 0 ? [undefined] : tasks.map(({ agencyId }) => agencyId)
    for (const agencyId of holders) byAgency.set(agencyId, [...(byAgency.get(agencyId) ?? []), complaint])
  }
  const isOverdue = (complaint: Complaint) => {
    const { completion } = currentWallClocks(complaint, now)
    return completion.metAt === undefined && completion.breachedAt !== undefined
  }
  return [...byAgency]
    .map(([agencyId, own]) => {
      const ages = ageSteps.map((fromDays, at) => {
        const upTo = ageSteps[at + 1] ?? Infinity
        const some = own.filter(({ submittedAt }) => {
          const days = Math.max(0, now - submittedAt) / DAY
          return days >= fromDays && days < upTo
        })
        return { fromDays, open: some.length, overdue: some.filter(isOverdue).length }
      })
      return { agencyId, ages, open: own.length, overdue: own.filter(isOverdue).length }
    })
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open)
}
