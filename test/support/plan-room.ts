import type { Agency } from '../../src/domain/agency/agency'
import type { PlanRoom } from '../../src/domain/response-plan/recommendation'
import { shippedPlans } from '../../src/domain/response-plan/shipped-plans'

export function anAgency(id: string, more: Partial<Agency> = {}): Agency {
  return { id, name: id, shortName: id, services: ['112'], neighbour: false, active: true, ...more }
}

/** A room with the shipped plans and these agencies, each with a console; nothing else is known of it. */
export function aPlanRoom(agencies: Iterable<Agency | string>, more: Partial<PlanRoom> = {}): PlanRoom {
  const all = [...agencies].map((one) => (typeof one === 'string' ? anAgency(one) : one))
  return {
    plans: shippedPlans,
    calendars: [],
    agencies: Object.fromEntries(all.map((agency) => [agency.id, agency])),
    units: [],
    openDispatches: [],
    positions: {},
    online: Object.fromEntries(all.map(({ id }) => [id, { consoles: 1 }])),
    ...more,
  }
}
