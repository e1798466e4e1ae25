import { useCallback, useEffect, useMemo, useRef } from 'react'
import { lexiconChanges } from '../../../src/contract/centre-data'
import type { LexiconChanges } from '../../../src/domain/intake/centre-lexicon'
import { useFacts } from '../../store/facts'
import { applyEdits, countEdits, lexiconEditsShape, noEdits, type LexiconEdits } from './lexicon-edits'
import { useJsonDraft } from './use-json-draft'
import { usePublishing } from './use-publishing'

/** The centre's changes of the lexicon with the unpublished edits of this admin, kept until they are published. */
export function useLexiconDraft() {
  const published = useFacts(({ board }) => board.lexicon)
  const [edits, putEdits, clear] = useJsonDraft('admin.lexicon', lexiconEditsShape, noEdits)
  const { state, isOnline, publish, edited, refuse } = usePublishing()
  const changes: LexiconChanges = useMemo(() => applyEdits(published.changes, edits), [published, edits])
  const edit = useCallback(
    (next: LexiconEdits) => {
      edited()
      putEdits(next)
    },
    [edited, putEdits],
  )
  const latest = useRef(edits)
  useEffect(() => {
    latest.current = edits
  })
  const save = async () => {
    const checked = lexiconChanges.safeParse(changes)
    if (checked.success)
      await publish('directory:put-lexicon', checked.data, () => {
        // What was changed while it was on its way is not published yet.
        if (latest.current === edits) clear()
      })
    else refuse(checked.error)
  }
  const discard = () => {
    edited()
    clear()
  }
  return { version: published.version, changes, edits, count: countEdits(edits), state, isOnline, edit, save, discard }
}
