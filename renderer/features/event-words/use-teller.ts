import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { useFacts } from '../../store/facts'
import { useIncidentsById } from '../../store/incidents-by-id'
import { incidentsTold, type TellableEvent, type Teller } from './told-event'

/** Tells the events of one incident's timeline in the language of the screen. */
export function useTeller(events: readonly TellableEvent[], incidentId: string): Teller {
  const { t, i18n } = useTranslation()
  const protocols = useFacts(({ board }) => board.protocols)
  const units = useFacts(({ board }) => board.units.items)
  const others = useMemo(() => incidentsTold(events, incidentId), [events, incidentId])
  const known = useIncidentsById(others)
  const { language } = i18n
  return useMemo(() => {
    const numbers = new Map(known.map(({ id, number }) => [id, number]))
    return {
      t: (key, values) => t(key, values ?? {}),
      say: (wording) => (language === 'en' ? wording.en : wording.id),
      protocols,
      incidentId,
      numberOf: (id) => numbers.get(id),
      unitName: (id) => entryOf(units, id)?.name ?? id,
    }
  }, [t, language, protocols, incidentId, known, units])
}
