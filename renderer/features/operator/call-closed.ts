import { isCallClosed, type Call } from '../../../src/domain/call/call'

/**
 * Closed as something that needs nobody: its form is put away, and nothing is proposed for it any more. F1 makes it an
 * emergency, and brings the form back.
 */
export function isPutAway(call: Call): boolean {
  return isCallClosed(call) && call.disposition !== undefined && call.disposition.kind !== 'emergency'
}
