import type { Agency } from '../../../src/domain/agency/agency'
import type { PlanRoom } from '../../../src/domain/response-plan/recommendation'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import type { Unit } from '../../../src/domain/unit/unit'

export const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  name: id,
  shortName: id,
  services: ['112'],
  neighbour: false,
  active: true,
  ...more,
})

export const agenciesOf = (...list: readonly Agency[]): Readonly<Record<string, Agency>> =>
  Object.fromEntries(list.map((one) => [one.id, one]))

export const plan = (id: string, more: Partial<ResponsePlan> = {}): ResponsePlan => ({
  id,
  version: 1,
  name: id,
  active: true,
  types: ['kebakaran'],
  priorities: [],
  area: { kind: 'city' },
  times: {},
  levels: [{ level: 1, picks: [{ agencyId: 'damkar' }] }],
  source: 'test',
  ...more,
})

export const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  agencyId: 'damkar',
  name: id,
  capabilities: ['pemadaman'],
  active: true,
  status: 'available',
  ...more,
})

export const roomOf = (more: Partial<PlanRoom> = {}): PlanRoom => ({
  plans: [],
  calendars: [],
  agencies: {},
  units: [],
  openDispatches: [],
  positions: {},
  online: undefined,
  ...more,
})

/** A WIB clock time of Tuesday, 24 November 2026, or of that day of the month. */
export const wib = (clock: string, day = 24) => Date.parse(`2026-11-${String(day).padStart(2, '0')}T${clock}:00+07:00`)
