import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { MINUTE } from '../../../src/domain/kernel/time'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import type { MapPoint } from '../map'
import { unitPoints } from './unit-points'

/** Ages are told in minutes. */
const LOOK_AGAIN = 15_000

/** Units on the map, each with its call name and how old its position is; `incidentOf` says where one of them works. */
export function useUnitMap(incidents: readonly Incident[]) {
  const { t } = useTranslation()
  const units = useFacts(({ board }) => board.units.items)
  const agencies = useFacts(({ board }) => board.agencies.items)
  const positions = useFacts((snapshot) => snapshot.positions)
  const now = useNow(LOOK_AGAIN)
  return useMemo(() => {
    const found = unitPoints(units, positions, incidents, now)
    const points = found.map(({ unit, lat, lon, age, isStale }): MapPoint => {
      const minutes = Math.floor(age / MINUTE)
      const old = minutes < 1 ? t('dispatch.map.now') : t('dispatch.map.minutes', { count: minutes })
      const agency = entryOf(agencies, unit.agencyId)?.shortName ?? unit.agencyId
      const title = t(isStale ? 'dispatch.map.staleTitle' : 'dispatch.map.title', { unit: unit.name, agency, age: old })
      const look = isStale ? 'unit-stale' : 'unit'
      return { id: `unit:${unit.id}`, lat, lon, look, label: `${unit.name} · ${old}`, title }
    })
    const incidentOf = new Map(found.map(({ unit, incidentId }) => [`unit:${unit.id}`, incidentId]))
    return { points, incidentOf }
  }, [units, agencies, positions, incidents, now, t])
}
