import type { Call } from '../../../src/domain/call/call'
import { useDrafts } from '../../store/draft-store'
import { useSession } from '../../store/session'
import { readDraft } from './intake-draft'

/**
 * Whether something was said in a call that nobody has been sent for: words in its form at this desk, or answers to its
 * questions at any desk. A call that is closed, or called noise, has nothing to send.
 */
export function isUnsent(call: Call, isInIncident: boolean, draft: string | undefined): boolean {
  const { state, disposition, triage } = call
  if (isInIncident || state.kind === 'ringing') return false
  if (disposition !== undefined && disposition.kind !== 'emergency') return false
  const hasWords = draft !== undefined && readDraft(draft).text.trim() !== ''
  return hasWords || (triage !== undefined && triage.answers.length > 0)
}

export function useIsUnsent(call: Call, isInIncident: boolean): boolean {
  const { owner } = useSession()
  const draft = useDrafts((state) => (state.owner === owner ? state.texts.get(`intake:${call.id}`) : undefined))
  return isUnsent(call, isInIncident, draft)
}
