import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { kecamatanList, kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { PlanFinding } from '../../../src/domain/response-plan/plan-finding'
import type { PlanArea, PlanPick, PlanTimes, ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import type { PlanCase } from '../../../src/domain/response-plan/which-plan'
import { wibClock, wibDate } from '../../app/wib'
import { useUi } from '../../store/ui'
import type { Planning } from './use-planning'

export interface PlanWords {
  readonly agency: (id: string) => string
  readonly area: (area: PlanArea) => string
  readonly times: (times: PlanTimes) => string
  readonly priorities: (plan: Pick<ResponsePlan, 'priorities'>) => string
  readonly types: (plan: Pick<ResponsePlan, 'types'>) => string
  readonly pick: (pick: PlanPick) => string
  /** An incident that shows a fault. */
  readonly example: (example: PlanCase) => string
  readonly finding: (finding: PlanFinding) => string
}

const areaName = (code: string) => {
  const kecamatan = kecamatanList.find((known) => known.code === code)
  const kelurahan = kelurahanList.find((known) => known.code === code)
  return kecamatan?.name ?? (kelurahan === undefined ? code : `${kelurahan.name} (${kelurahan.kecamatan})`)
}

/** Plans and their faults in the language of the screen. */
export function usePlanWords({ latest, setting }: Planning): PlanWords {
  const { t } = useTranslation()
  const language = useUi((state) => state.language)
  return useMemo(() => {
    const agency = (id: string) => entryOf(setting.agencies, id)?.shortName ?? id
    const calendar = (id: string) => setting.calendars.find((known) => known.id === id)?.name ?? id
    const plan = (id: string) => latest.find((known) => known.id === id)?.name ?? id
    const list = (items: readonly string[]) => items.join(', ')
    const area = (of: PlanArea) => {
      switch (of.kind) {
        case 'city':
          return t('admin.plan.area.city')
        case 'kecamatan':
          return t('admin.plan.area.kecamatan', { names: list(of.codes.map(areaName)) })
        case 'kelurahan':
          return t('admin.plan.area.kelurahan', { names: list(of.codes.map(areaName)) })
        case 'polygon':
          return t('admin.plan.area.polygon', { name: of.name })
        default:
          return assertNever(of)
      }
    }
    const clock = (text: string) => text.replace(':', '.')
    const times = ({ hours, weekdays, calendars }: PlanTimes) => {
      const parts = [
        ...(hours === undefined ? [] : [t('admin.plan.hours', { from: clock(hours.from), to: clock(hours.to) })]),
        ...(weekdays === undefined ? [] : [list(weekdays.map((day) => t(`admin.weekday.${day}`)))]),
        ...(calendars === undefined ? [] : [t('admin.plan.on-calendar', { names: list(calendars.map(calendar)) })]),
      ]
      return parts.length === 0 ? t('admin.plan.always') : parts.join(' · ')
    }
    const example = ({ type, priority, areaCode, location, at }: PlanCase) => {
      const point = location === undefined ? '' : ` (${location.lat.toFixed(5)}, ${location.lon.toFixed(5)})`
      return t('admin.plan.example', {
        type: t(`type.${type}`),
        priority,
        place: areaCode === undefined ? `${t('admin.plan.no-place')}${point}` : `${areaName(areaCode)}${point}`,
        at: `${wibDate(at, language)} ${wibClock(at)}`,
      })
    }
    const whatOf = ({ code, what }: PlanFinding) => {
      if (what === undefined) return ''
      if (code === 'type-not-covered') return t(`type.${what}`)
      if (code === 'unknown-calendar') return calendar(what)
      if (code.startsWith('ladder-')) return t(`admin.ladder.step.${what}`)
      return agency(what)
    }
    return {
      agency,
      area,
      times,
      priorities: ({ priorities }) =>
        priorities.length === 0 ? t('admin.plan.every-priority') : list(priorities.map(String)),
      types: ({ types }) => list(types.map((type) => t(`type.${type}`))),
      pick: ({ agencyId, units, capability }) =>
        [
          agency(agencyId),
          ...(units === undefined ? [] : [t('admin.plan.units', { count: units })]),
          ...(capability === undefined ? [] : [capability]),
        ].join(' · '),
      example,
      finding: (finding) =>
        t(`admin.plan-fault.${finding.code}`, {
          what: whatOf(finding),
          others: list((finding.others ?? []).map(plan)),
          cycle: (finding.cycle ?? []).map(agency).join(' → '),
        }),
    }
  }, [latest, setting, t, language])
}
