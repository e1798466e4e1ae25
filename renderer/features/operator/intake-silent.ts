import { incidentTypeDefaults, type IncidentType } from '../../../src/domain/incident/incident-types'
import type { Protocol, Wording } from '../../../src/domain/triage/protocol'
import type { Triage } from '../../../src/domain/triage/triage'
import { runOf } from './intake-protocol'

/** What a silent call is taken for, and whom it asks for, until a person knows better. */
export interface SilentProposal {
  readonly type: IncidentType
  readonly agencies: readonly string[]
}

const usual = (type: IncidentType): SilentProposal => ({ type, agencies: incidentTypeDefaults[type].agencies })

/** Nobody can say what it is: somebody has to look, and the police go where a caller dares not speak. */
const unknown: SilentProposal = { type: 'lainnya', agencies: ['polresta'] }

/**
 * By the determinants of the silent protocol. Violence at home is the guess for somebody in the same room: its place is
 * kept off the shared screens. No proposal: the caller said no help is needed, or nobody meant to call.
 */
const proposals: ReadonlyMap<string, SilentProposal | undefined> = new Map([
  ['ancaman-dekat', usual('kdrt')],
  ['ancaman-senyap', usual('penganiayaan')],
  ['ancaman-terdengar', usual('penganiayaan')],
  ['sakit-senyap', usual('medis')],
  ['sakit-terdengar', usual('medis')],
  ['api-senyap', usual('kebakaran')],
  ['api-terdengar', usual('kebakaran')],
  // The table has no type for it; getting people out is the fire brigade's work.
  ['terjebak-senyap', { type: 'lainnya', agencies: ['damkar', 'polresta'] }],
  ['perlu-bantuan', unknown],
  ['tanpa-jawaban', unknown],
  ['tidak-sengaja', undefined],
  ['tidak-perlu', undefined],
])

/** The type and agencies a silent call's outcome speaks for; before the end, or for an outcome a centre wrote, the unknown. */
export function typeOfSilent(determinantId: string | undefined): SilentProposal | undefined {
  if (determinantId === undefined || !proposals.has(determinantId)) return unknown
  return proposals.get(determinantId)
}

/** What a silent call without a typed word is recorded as: its outcome, else that it was silent. */
export function silentNarrative(protocol: Protocol, triage: Triage | undefined): Wording {
  return runOf(protocol, triage).determinant?.label ?? protocol.title
}
