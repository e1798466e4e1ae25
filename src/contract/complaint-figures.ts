import { z } from 'zod'
import { answerStandings } from '../domain/complaint/figure-facts'
import { instant, slug } from './primitives'

const count = z.int().min(0)
/** Milliseconds; absent where there is nothing to measure. */
const spread = z.strictObject({ count, median: z.number().exactOptional(), p90: z.number().exactOptional() })
const answers = z.strictObject({
  complaints: count,
  /** Add up to `complaints`. */
  standing: z.record(z.enum(answerStandings), count),
  /** Answered ÷ all but `waiting`. */
  rate: z.number().exactOptional(),
  rateInTime: z.number().exactOptional(),
})

/** What is counted and how is said in `src/domain/complaint/figures.ts`; sums are their totals. */
export const complaintFigures = z.strictObject({
  from: instant,
  to: instant,
  all: answers,
  agencies: z.array(answers.extend({ agencyId: slug.exactOptional() })),
  categories: z.array(answers.extend({ category: slug.exactOptional() })),
  imported: count,
  response: spread,
  completion: spread,
  open: count,
  overdue: count,
  ages: z.array(z.strictObject({ fromDays: count, open: count, overdue: count })),
  reopened: z.strictObject({ complaints: count, times: count }),
  ratings: z.strictObject({ count, mean: z.number().exactOptional(), stars: z.array(count) }),
  promotions: z.strictObject({
    promoted: count,
    until: spread,
    missed: count,
    falseProposals: count,
    falsePromotions: count,
  }),
})
