import type { FigureFacts } from '../../domain/complaint/figure-facts'
import { complaintFigures, type ComplaintFigures, type PromotionOutcome } from '../../domain/complaint/figures'
import type { Complaint } from '../../domain/complaint/complaint'
import { detectEmergency } from '../../domain/complaint/detect-emergency'
import type { ComplaintCategory } from '../../domain/complaint/category'
import type { Lexicon } from '../../domain/intake/lexicon'
import type { Sqlite } from '../db/sqlite'

export interface FigureDeps {
  readonly views: Sqlite
  readonly complaint: (complaintId: string) => Promise<Complaint | undefined>
  /** How an incident was closed; `undefined` while it is open. */
  readonly disposition: (incidentId: string) => Promise<string | undefined>
  readonly categories: readonly ComplaintCategory[]
  readonly lexicon: Lexicon
}

/** Ends of an incident that say there was no emergency. */
const none: ReadonlySet<string> = new Set(['tidak-terbukti', 'laporan-palsu', 'rujuk-rabeg'])

/** The figures of a period, from the views; those few that were promoted are looked at one by one. */
export async function figuresOf(
  period: { readonly from: number; readonly to: number },
  now: number,
  { views, complaint, disposition, categories, lexicon }: FigureDeps,
): Promise<ComplaintFigures> {
  const rows = await views.all(
    'SELECT figures FROM complaints WHERE submitted_at >= ? AND submitted_at < ? AND figures IS NOT NULL',
    [period.from, period.to],
  )
  // Written by the follower alone.
  const facts = rows.map((row) => JSON.parse(String(row['figures'])) as FigureFacts)
  const outcomes = new Map<string, PromotionOutcome>()
  for (const { id, incidentId, promotedAt } of facts) {
    if (promotedAt === undefined) continue
    const full = await complaint(id)
    const category = categories.find((kind) => kind.id === full?.category)
    const wasProposed = full === undefined || full.erasedAt !== undefined || proposes(full, category, lexicon)
    const ended = incidentId === undefined ? undefined : await disposition(incidentId)
    outcomes.set(id, { wasProposed, wasNone: ended !== undefined && none.has(ended) })
  }
  return complaintFigures(facts, period, now, outcomes)
}

function proposes(complaint: Complaint, category: ComplaintCategory | undefined, lexicon: Lexicon): boolean {
  const { text = '', additions, dangers } = complaint
  return [text, ...additions.map((addition) => addition.text ?? '')].some(
    (said) => detectEmergency({ text: said, dangers }, category, lexicon) !== undefined,
  )
}
