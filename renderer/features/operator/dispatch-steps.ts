import {
  isAwaitingAcknowledgement,
  isDispatchOpen,
  type Dispatch,
  type DispatchState,
} from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { VoiceReport } from './voice-dialog'

/** The steps drawn as a line; transport of a patient joins it once it was reported. */
export function stepsOf(dispatch: Dispatch): readonly DispatchState[] {
  const { times, state } = dispatch
  const line: readonly DispatchState[] = [
    'ordered',
    'delivered',
    'acknowledged',
    'en-route',
    'on-scene',
    ...(times.transporting === undefined ? [] : (['transporting'] as const)),
    'cleared',
  ]
  return state === 'declined' || state === 'cancelled'
    ? [...line.filter((step) => times[step] !== undefined), state]
    : line
}

/** What can be reported next by voice, the likeliest first. */
export function nextReports(dispatch: Dispatch): readonly VoiceReport[] {
  if (!isDispatchOpen(dispatch)) return []
  if (isAwaitingAcknowledgement(dispatch)) return ['acknowledged', 'declined']
  switch (dispatch.state) {
    case 'acknowledged':
      return ['en-route', 'on-scene', 'cleared']
    case 'en-route':
      return ['on-scene', 'cleared']
    case 'on-scene':
      return ['cleared', 'transporting']
    default:
      return ['cleared']
  }
}

type Orders = Pick<Incident, 'dispatches' | 'life'>

/**
 * The order the keys mean: the one that was picked, as long as it is open; else of several the first that nobody has
 * accepted, else the first that runs. An order that went out as a text leaves the copy key to the next one, unless picked.
 */
export function keysOf(
  { dispatches, life }: Orders,
  dispatch: Dispatch,
  pickedId?: string,
): { readonly voice: boolean; readonly copy: boolean } {
  if (life.kind !== 'open') return { voice: false, copy: false }
  const waiting = dispatches.filter(isAwaitingAcknowledgement)
  const open = dispatches.filter(isDispatchOpen)
  const picked = open.find(({ id }) => id === pickedId)
  const voiced = picked ?? waiting[0] ?? open[0]
  const copied = picked ?? waiting.find(({ relays }) => relays.length === 0) ?? voiced
  return { voice: dispatch.id === voiced?.id, copy: dispatch.id === copied?.id }
}

/** The open order after the one the keys mean, round and round; `undefined` where there is no other. */
export function nextForKeys(incident: Orders, pickedId: string | undefined): Dispatch | undefined {
  const open = incident.life.kind === 'open' ? incident.dispatches.filter(isDispatchOpen) : []
  const at = open.findIndex((dispatch) => keysOf(incident, dispatch, pickedId).voice)
  return open.length < 2 ? undefined : open[(at + 1) % open.length]
}
