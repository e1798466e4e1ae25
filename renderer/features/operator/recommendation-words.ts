import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { MINUTE, type Instant } from '../../../src/domain/kernel/time'
import { kecamatanList } from '../../../src/domain/place/gazetteer-data'
import type { Gap, NearUnit, Why } from '../../../src/domain/response-plan/recommendation'
import type { PlanArea, PlanTimes } from '../../../src/domain/response-plan/response-plan'
import { useFacts } from '../../store/facts'
import { timeOfDay } from './clock'
import { useMetres } from './metres-text'
import { areaName } from './place-words'
import { usePlanName } from './plan-words'
import { useWording } from './use-wording'

/** Area codes named in a line; the others are counted. */
const mostAreas = 2

/** Why an agency is recommended and what is short, in the words of the screen. `now` tells how old a position is. */
export function useRecommendationWords(agencies: Readonly<Record<string, Agency>>, now: Instant) {
  const { t } = useTranslation()
  const metres = useMetres()
  const planName = usePlanName()
  const say = useWording()
  const units = useFacts(({ board }) => board.units.items)
  const agencyText = (id: string) => entryOf(agencies, id)?.shortName ?? id
  const unitText = (id: string) => entryOf(units, id)?.name ?? id
  const phoneText = (id: string) => entryOf(agencies, id)?.phone ?? t('dispatch.reach.noPhone')
  const ageText = (at: Instant) => {
    const minutes = Math.floor(Math.max(0, now - at) / MINUTE)
    return minutes < 1 ? t('dispatch.map.now') : t('dispatch.map.minutes', { count: minutes })
  }
  const nearText = ({ unitId, metres: far, minutes, positionAt }: NearUnit) =>
    t(positionAt === undefined ? 'dispatch.why.nearestFromBase' : 'dispatch.why.nearest', {
      unit: unitText(unitId),
      time: t('dispatch.map.minutes', { count: minutes }),
      far: metres(far),
      age: positionAt === undefined ? '' : ageText(positionAt),
    })
  const areaText = (area: PlanArea): string => {
    if (area.kind === 'city') return t('dispatch.why.city')
    if (area.kind === 'polygon') return area.name
    const nameOf = (code: string) =>
      (area.kind === 'kelurahan' ? areaName(code) : kecamatanList.find((one) => one.code === code)?.name) ?? code
    const names = area.codes.slice(0, mostAreas).map(nameOf)
    const left = area.codes.length - names.length
    return [names.join(', '), ...(left > 0 ? [`+${left}`] : [])].join(' ')
  }
  const timeText = ({ hours, weekdays }: PlanTimes, calendars: readonly string[]) =>
    [
      ...calendars,
      ...(weekdays ?? []).map((day) => t(`dispatch.day.${day}`)),
      ...(hours === undefined ? [] : [t('dispatch.why.hours', { ...hours })]),
    ].join(', ')

  const whyText = (why: Why): string => {
    switch (why.kind) {
      case 'plan':
        return t('dispatch.why.plan', { name: planName({ id: why.planId, name: why.name }), level: why.level })
      case 'area':
        return t('dispatch.why.area', { area: areaText(why.area) })
      case 'time':
        return t('dispatch.why.time', { times: timeText(why.times, why.calendars) })
      case 'nearest':
        return nearText(why.unit)
      case 'capability':
        return t('dispatch.why.capability', { count: why.free, capability: why.capability })
      case 'need':
        return 'said' in why.because
          ? t('dispatch.why.said', { words: why.because.said.join('”, “') })
          : t('dispatch.why.need', { what: say(why.because) })
      case 'neighbour-instead':
        return t(`dispatch.why.instead.${why.because}`, { agency: agencyText(why.of) })
      case 'neighbour-beside':
        return t('dispatch.why.beside', { agency: agencyText(why.of) })
      default:
        return assertNever(why)
    }
  }

  const gapText = (gap: Gap): string => {
    switch (gap.kind) {
      case 'no-unit':
        return t('dispatch.gap.no-unit', { free: gap.free, wanted: gap.wanted })
      case 'too-far':
        return t('dispatch.gap.too-far', { far: metres(gap.metres), limit: metres(gap.limit) })
      case 'position-stale':
        return t('dispatch.gap.position-stale', { unit: unitText(gap.unitId), age: ageText(gap.at) })
      case 'position-wrong':
        return t('dispatch.gap.position-wrong', { unit: unitText(gap.unitId) })
      case 'agency-closed':
        return `${t('dispatch.reach.closed')} · ${phoneText(gap.agencyId)}`
      case 'agency-inactive':
        return t('dispatch.gap.agency-inactive')
      case 'no-console':
        return `${t('dispatch.reach.nobody')} · ${phoneText(gap.agencyId)}`
      case 'declined':
        return t('dispatch.gap.declined')
      case 'declined-lately': {
        const time = timeOfDay(gap.at).slice(0, 'HH.MM'.length)
        return gap.reason === ''
          ? t('dispatch.gap.declinedAt', { time })
          : t('dispatch.gap.declinedBecause', { time, reason: gap.reason })
      }
      case 'cover-exceeded':
        return t('dispatch.gap.cover-exceeded', {
          agency: agencyText(gap.agencyId),
          simultaneous: gap.simultaneous,
          now: gap.now,
        })
      case 'no-plan':
        return t(gap.operatorChooses ? 'dispatch.gap.operatorChooses' : 'dispatch.gap.no-plan')
      default:
        return assertNever(gap)
    }
  }
  return { agencyText, whyText, gapText }
}
