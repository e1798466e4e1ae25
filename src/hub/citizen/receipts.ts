import { MINUTE } from '../../domain/kernel/time'

/** What is shown after sending. `pin`: the hub keeps it nowhere else in clear. */
export interface Receipt {
  readonly trackingCode: string
  readonly pin: string
}

/** So long a page may be loaded again, or a button pressed twice, and still show the PIN. */
const KEPT_FOR = 30 * MINUTE
const MOST = 5_000

/** In memory only, by form: whoever has the form is who sent it. */
export interface Receipts {
  readonly keep: (formId: string, receipt: Receipt) => void
  readonly of: (formId: string) => Receipt | undefined
  /** It was noted, or must not be seen here again. */
  readonly forget: (formId: string) => void
}

export function createReceipts(now: () => number): Receipts {
  const kept = new Map<string, Receipt & { readonly until: number }>()
  const forgetOld = () => {
    for (const [formId, { until }] of kept) {
      if (until > now() && kept.size <= MOST) return
      kept.delete(formId)
    }
  }
  return {
    keep: (formId, receipt) => {
      kept.set(formId, { ...receipt, until: now() + KEPT_FOR })
      forgetOld()
    },
    of: (formId) => {
      forgetOld()
      return kept.get(formId)
    },
    forget: (formId) => void kept.delete(formId),
  }
}
