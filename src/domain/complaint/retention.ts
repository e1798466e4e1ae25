import { DAY, type Instant } from '../kernel/time'
import type { ComplaintCategory } from './category'

/**
 * Days after its end that a complaint keeps its words, place and people: our default, two years. A category says otherwise with
 * `keepDays`; what was counted of it, and what the office did, stays.
 */
export const KEEP_DAYS = 730

export interface RetentionRule {
  readonly id: string
  readonly days: number
}

export function retentionRule(category: Pick<ComplaintCategory, 'id' | 'keepDays'> | undefined): RetentionRule {
  return category?.keepDays === undefined
    ? { id: 'simpan-baku', days: KEEP_DAYS }
    : { id: `simpan-${category.id}`, days: category.keepDays }
}

/** Whether what is personal of it is kept longer than its rule allows. `endedAt`: of its last round. */
export function isDueToErase(endedAt: Instant, { days }: RetentionRule, now: Instant): boolean {
  return now - endedAt >= days * DAY
}
