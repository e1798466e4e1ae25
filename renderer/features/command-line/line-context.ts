import type { Agency } from '../../../src/domain/agency/agency'
import type { Call } from '../../../src/domain/call/call'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Lexicon } from '../../../src/domain/intake/lexicon'
import type { Location } from '../../../src/domain/kernel/location'
import type { PlaceContext } from '../../../src/domain/place/place-reading'

/** What a line is read against: what is chosen on the screen and what the room knows. */
export interface LineContext {
  /** The call that is chosen, also while an incident is looked at. */
  readonly call: Call | undefined
  /** Whether the work form shows that call, and not an incident. */
  readonly showsCall: boolean
  readonly isAttached: boolean
  /** What the form of the call holds. */
  readonly form: { readonly text: string; readonly location: Location | undefined }
  /** The incident that the work form shows. */
  readonly incident: Incident | undefined
  /** All its orders, those of what was merged into it included: they are reported on here too. */
  readonly orders: readonly Dispatch[]
  readonly open: readonly Incident[]
  readonly hasRinging: boolean
  /** Agencies that can be ordered. */
  readonly agencies: readonly Agency[]
  /** Whom the response plans recommend for a type at a place, where the line names nobody. */
  readonly recommended: (type: IncidentType, location: Location | undefined) => readonly string[]
  readonly lexicon: Lexicon
  readonly places: PlaceContext
  /** The last line that was done here, and why it can't be undone where it can't. */
  readonly last: { readonly line: string; readonly cannot: string | undefined } | undefined
}
