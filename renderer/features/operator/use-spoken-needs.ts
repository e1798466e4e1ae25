import { useMemo } from 'react'
import type { Incident } from '../../../src/domain/incident/incident'
import { lexiconOf } from '../../../src/domain/intake/centre-lexicon'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { harmCalls, type SpokenNeed } from '../../../src/domain/intake/person-harm'
import { readReport } from '../../../src/domain/intake/read-report'
import { useFacts } from '../../store/facts'

/** Agencies that the words of an incident's report call for, whatever was answered since. */
export function useSpokenNeeds({ narrative = '', type }: Pick<Incident, 'narrative' | 'type'>): readonly SpokenNeed[] {
  const changes = useFacts(({ board }) => board.lexicon)
  return useMemo(
    () => harmCalls(narrative, readReport(narrative, lexiconOf(defaultLexicon, changes)).people, type).needs,
    [narrative, type, changes],
  )
}
