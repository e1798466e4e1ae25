import { useCallback, useMemo } from 'react'
import type { Call } from '../../../src/domain/call/call'
import { useDraft } from '../../store/draft'
import { emptyDraft, readDraft, viewDraft, type IntakeDraft } from './intake-draft'

/** The intake form of a call: what was typed, kept from the first key, and what it proposes. */
export function useIntake(call: Call | undefined, activeAgencies: ReadonlySet<string>) {
  const [kept, setKept, clear] = useDraft(`intake:${call?.id ?? 'none'}`, '')
  const draft = useMemo(() => readDraft(kept), [kept])
  const location = call?.location
  const view = useMemo(() => viewDraft(draft, location, activeAgencies), [draft, location, activeAgencies])
  const change = useCallback(
    (part: Partial<IntakeDraft>) => setKept(JSON.stringify({ ...emptyDraft, ...draft, ...part })),
    [draft, setKept],
  )
  return { draft, view, change, clear }
}
