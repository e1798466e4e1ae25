import { entryOf } from '../kernel/entry-of'
import type { RecordedOf } from '../kernel/recorded'
import type { RoadStatus } from './complaint'

/**
 * One line of the routing table. Every condition that is there must hold; the first rule that holds decides, in the order of
 * the list. `words`: phrases as the lexicon writes them, any one of which is enough.
 */
export interface RoutingRule {
  readonly id: string
  readonly categories?: readonly string[]
  /** Kemendagri codes or their beginnings: `36.73.01` is a whole kecamatan. */
  readonly areas?: readonly string[]
  readonly words?: readonly string[]
  readonly roadStatus?: readonly RoadStatus[]
  readonly agencyIds: readonly string[]
  /** Shown beside the proposal, so that whoever reads it can tell why. */
  readonly reason: string
}

export interface Routing {
  readonly rules: readonly RoutingRule[]
  /** Who answers what nobody else does. */
  readonly lastResort: string
  /** 0–1: below it an operator confirms from the top three. */
  readonly confirmBelow: number
  /** After so many returns it goes to the last resort. */
  readonly mostReturns: number
}

export type RoutingEvent = { readonly type: 'routing-put'; readonly body: Routing }
export type RecordedRoutingEvent = RecordedOf<RoutingEvent>

export interface RoutingDirectory {
  readonly version: number
  /** Absent while the centre uses the given rules. */
  readonly routing?: Routing
}

export const givenRouting: RoutingDirectory = { version: 0 }

export function evolveRouting(event: RecordedRoutingEvent): RoutingDirectory {
  return { version: event.version, routing: event.body }
}

/** Active agencies that have nobody at a screen: what is sent to them would be swallowed. */
export function hasOperator(
  agencyId: string,
  accounts: Readonly<Record<string, { readonly role: string; readonly agencyId?: string; readonly disabled: boolean }>>,
): boolean {
  return Object.values(accounts).some(
    ({ role, agencyId: of, disabled }) => role === 'liaison' && of === agencyId && !disabled,
  )
}

/** An agency that answers complaints. */
export function answersComplaints(
  agencies: Readonly<Record<string, { readonly services: readonly string[]; readonly active: boolean }>>,
  agencyId: string,
): boolean {
  const agency = entryOf(agencies, agencyId)
  return agency?.active === true && agency.services.includes('rabeg')
}
