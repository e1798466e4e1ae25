import { useCallback, useMemo } from 'react'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import { lexiconOf } from '../../../src/domain/intake/centre-lexicon'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import type { Location } from '../../../src/domain/kernel/location'
import { useFacts } from '../../store/facts'
import type { LineContext } from '../command-line'
import { useAbsorbed } from './use-absorbed'
import type { Intake } from './use-intake'
import { usePlacesUsed } from './use-places-used'
import { wholeIncident } from './whole-incident'

interface Shown {
  readonly call: Call | undefined
  readonly showsCall: boolean
  readonly isAttached: boolean
  readonly intake: Pick<Intake, 'draft' | 'view' | 'recommendFor'>
  readonly incident: Incident | undefined
  readonly open: readonly Incident[]
  readonly hasRinging: boolean
  readonly agencies: readonly Agency[]
  readonly last: LineContext['last']
}

/** What the command line is read against: the screen as it stands. */
export function useLineContext(shown: Shown): LineContext {
  const { call, showsCall, isAttached, intake, incident, open, hasRinging, agencies, last } = shown
  const changes = useFacts(({ board }) => board.lexicon)
  const areas = useFacts(({ board }) => board.boundaries.areas)
  const used = usePlacesUsed()
  const absorbed = useAbsorbed(incident)
  const lexicon = lexiconOf(defaultLexicon, changes)
  const { draft, view, recommendFor } = intake
  const { text } = draft
  const { location, priority } = view
  // The form's priority was found for the form's type; another type comes with its own.
  const given = draft.priority
  const ofForm = view.type
  const recommended = useCallback(
    (type: IncidentType, at: Location | undefined) =>
      recommendFor(type, type === ofForm ? priority : given, at).picks.map(({ agencyId }) => agencyId),
    [recommendFor, ofForm, priority, given],
  )
  return useMemo(
    () => ({
      call,
      showsCall,
      isAttached,
      form: { text, location },
      incident,
      orders: incident === undefined ? [] : wholeIncident(incident, absorbed).dispatches,
      open,
      hasRinging,
      agencies,
      recommended,
      lexicon,
      places: { used, areas },
      last,
    }),
    [
      call,
      showsCall,
      isAttached,
      text,
      location,
      incident,
      open,
      hasRinging,
      agencies,
      recommended,
      absorbed,
      lexicon,
      used,
      areas,
      last,
    ],
  )
}
