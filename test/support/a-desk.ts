import type { DeskEntry } from '../../renderer/features/agency/desk-list'
import type { Dispatch } from '../../src/domain/dispatch/dispatch'
import type { Note } from '../../src/domain/incident/incident'
import type { Priority } from '../../src/domain/incident/incident-types'
import { aDispatch } from './a-dispatch'

/** An order to Damkar on its desk, waiting unless `more` says otherwise. */
export function anOrder(id: string, priority: Priority, more: Partial<Dispatch> = {}, notes: readonly Note[] = []) {
  const dispatch = aDispatch({ id, ...more })
  const incident = {
    id: `incident-${id}`,
    version: 1,
    number: id,
    type: 'kebakaran',
    priority,
    openedAt: 0,
    openedBy: 'operator1',
    life: { kind: 'open' },
    calls: [],
    absorbed: [],
    dispatches: [dispatch],
    notes,
    reviews: 0,
  } as const
  return { incident, dispatch }
}

export function anEntry(id: string, priority: Priority, more: Partial<Dispatch> = {}): DeskEntry {
  return { kind: 'order', id, order: anOrder(id, priority, more) }
}

export const aRound = { id: 'test', startedAt: 0, startedBy: 'supervisor1', agencyIds: ['damkar'], answers: {} }
