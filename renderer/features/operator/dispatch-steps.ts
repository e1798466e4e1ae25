import {
  isAwaitingAcknowledgement,
  isDispatchOpen,
  type Dispatch,
  type DispatchState,
} from '../../../src/domain/dispatch/dispatch'
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
