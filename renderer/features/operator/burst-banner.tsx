import { useTranslation } from 'react-i18next'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { kelurahanAt } from '../../../src/domain/place/kelurahan-at'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { burstNews } from './burst-news'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import styles from './duplicates.module.css'
import { useMetres } from './metres-text'
import { areaName } from './place-words'
import type { Burst } from './use-duplicates'

interface BurstBannerProps {
  readonly bursts: readonly Burst[]
  /** Of the call in the form, where the burst does not say. */
  readonly type: IncidentType | undefined
  readonly location: Location | undefined
}

/** Many calls, near and soon: a proposal to keep them together, with how many things they may be about. One key does it. */
export function BurstBanner({ bursts, type, location }: BurstBannerProps) {
  const { t } = useTranslation()
  const metres = useMetres()
  const { run, notify } = useCommands()
  const events = useFacts(({ board }) => board.massEvents)
  const { areas } = useFacts(({ board }) => board.boundaries)
  const found = bursts
    .map((burst) => ({ burst, news: burstNews(burst, Object.values(events)) }))
    .find(({ news }) => news.count > 0)
  const burst = found?.burst
  const what = burst?.type ?? type ?? 'lainnya'
  const point = burst?.centre ?? location
  const area = point === undefined ? undefined : areaName(kelurahanAt(point, areas)?.kelurahan.code)
  const name = t('intake.burst.name', { type: t(`type.${what}`), area: area ?? t('intake.burst.anywhere') })
  const group = () => {
    if (found === undefined) return
    const { burst: seen } = found
    const { callIds, incidentIds, into } = found.news
    const members = { callIds: [...callIds], incidentIds: [...incidentIds] }
    if (into !== undefined) run('mass-event:join', { massEventId: into.id, ...members })
    else if (point === undefined) {
      notify({ id: 'burst', tone: 'near', text: t('intake.burst.noPlace') }, 6_000)
      return
    } else {
      const around = { lat: point.lat, lon: point.lon, radius: seen.radiusMetres, source: 'caller' } as const
      run('mass-event:open', { name, type: what, location: around, ...members })
    }
    notify({ id: 'burst', tone: 'kept', text: t('intake.burst.grouped', { name: into?.name ?? name }) }, 6_000)
  }
  useKeys(found === undefined ? {} : { 'mass-event.group': group })
  if (found === undefined || burst === undefined) return null
  const { news } = found
  const { low, high } = burst.distinct
  return (
    <Banner tone="near" live="status">
      <strong>{t('intake.burst.title', { count: burst.callIds.length, since: timeOfDay(burst.since) })}</strong> {name},
      ±{metres(burst.radiusMetres)}.{' '}
      {high < 1
        ? t('intake.burst.tooLittle')
        : low === high
          ? t('intake.burst.estimate', { count: Math.round(low) })
          : t('intake.burst.range', { low: Math.round(low), high: Math.round(high) })}
      <div className={styles.burstActs}>
        <Button size="small" keyCap={keyOf('mass-event.group')} onClick={group}>
          {news.into === undefined ? t('intake.burst.group') : t('intake.burst.join', { name: news.into.name })}
        </Button>
      </div>
    </Banner>
  )
}
