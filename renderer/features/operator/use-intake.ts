import { useCallback, useMemo } from 'react'
import type { Call } from '../../../src/domain/call/call'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import { lexiconOf } from '../../../src/domain/intake/centre-lexicon'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { harmCalls } from '../../../src/domain/intake/person-harm'
import type { Location } from '../../../src/domain/kernel/location'
import { needsOf } from '../../../src/domain/triage/needs'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { changedDraft, readDraft, recommendForOpening, viewDraft, type IntakeChange } from './intake-draft'
import { readIntake } from './intake-reading'
import { usePlanRoom } from './use-recommendation'
import { useSettled } from './use-settled'

/** UTF-16 units that are read between two keys without anybody noticing: some milliseconds. */
const READ_AT_ONCE = 240
/** Longer words are read after such a pause in the typing, ms. */
const READ_AFTER = 120
/** Places grow older: whether the phone's is the better one is asked anew this often, ms. */
const LOOK_AGAIN = 10_000

/** The intake form of a call: what was typed, kept from the first key, and what it proposes. */
export function useIntake(call: Call | undefined, activeAgencies: ReadonlySet<string>) {
  const key = `intake:${call?.id ?? 'none'}`
  const [kept, setKept, clear] = useDraft(key, '')
  const changes = useFacts(({ board }) => board.lexicon)
  const protocols = useFacts(({ board }) => board.protocols)
  const areas = useFacts(({ board }) => board.boundaries.areas)
  const room = usePlanRoom()
  const now = useNow(LOOK_AGAIN)
  const draft = useMemo(() => readDraft(kept), [kept])
  const lexicon = lexiconOf(defaultLexicon, changes)
  const rested = useSettled(draft.text, key, READ_AFTER)
  const text = draft.text.length <= READ_AT_ONCE ? draft.text : rested
  const reading = useMemo(() => readIntake(text, lexicon), [text, lexicon])
  const around = useMemo(
    () => ({ call: call ?? {}, active: activeAgencies, areas, protocols, room }),
    [call, activeAgencies, areas, protocols, room],
  )
  const view = useMemo(() => viewDraft(draft, { ...around, reading, now }), [draft, around, reading, now])
  /** For what is done now: the last words typed are read too. */
  const settle = useCallback(
    () => viewDraft(draft, { ...around, reading: readIntake(draft.text, lexicon), now: Date.now() }),
    [draft, around, lexicon],
  )
  const change = useCallback(
    (part: IntakeChange) => setKept(JSON.stringify(changedDraft(draft, part))),
    [draft, setKept],
  )
  const triage = call?.triage
  /** What the plans and the answers say about another type or place than the form's: a command line may name them. */
  const recommendFor = useCallback(
    (type: IncidentType, priority: Priority | undefined, location: Location | undefined) =>
      recommendForOpening(type, priority, location, room, Date.now(), [
        ...needsOf(triage, protocols),
        ...harmCalls(reading.text, reading.people, type).needs,
      ]),
    [room, triage, protocols, reading],
  )
  return { draft, reading, view, settle, change, clear, recommendFor }
}

export type Intake = ReturnType<typeof useIntake>
