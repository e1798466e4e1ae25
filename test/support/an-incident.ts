import type { Incident } from '../../src/domain/incident/incident'

/** An open fire without an order, changed by `more`. */
export function anIncident(more: Partial<Incident> = {}): Incident {
  return {
    id: 'i',
    version: 1,
    number: '112-20261124-0001',
    type: 'kebakaran',
    priority: 'P1',
    openedAt: 1_000,
    openedBy: 'operator1',
    life: { kind: 'open' },
    calls: [],
    absorbed: [],
    dispatches: [],
    notes: [],
    reviews: 0,
    ...more,
  }
}
