import { z } from 'zod'
import { location } from '../../../src/contract/primitives'
import { isBetterPlace } from '../../../src/domain/aml/is-better-place'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { Call } from '../../../src/domain/call/call'
import { incidentTypeDefaults, incidentTypes, priorities } from '../../../src/domain/incident/incident-types'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import { harmCalls, type HarmCall } from '../../../src/domain/intake/person-harm'
import type { PlaceProposal } from '../../../src/domain/place/propose-places'
import type { TypeProposal } from '../../../src/domain/intake/read-report'
import type { Location } from '../../../src/domain/kernel/location'
import type { Instant } from '../../../src/domain/kernel/time'
import { recommend } from '../../../src/domain/response-plan/recommend'
import type { Need, PlanRoom, Recommendation } from '../../../src/domain/response-plan/recommendation'
import { needsOf } from '../../../src/domain/triage/needs'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { ProtocolDirectory } from '../../../src/domain/triage/protocol-directory'
import { proposePriority, protocolFor, runOf, SILENT_CALL, type PriorityFrom } from './intake-protocol'
import type { IntakeReading } from './intake-reading'
import { typeOfSilent } from './intake-silent'
import { choicesOf, kelurahanChoices, locationOfPoint, surePlace, type PlaceChoice } from './place-proposal'

const draftSchema = z.strictObject({
  text: z.string(),
  placeText: z.string(),
  /** What the place field read when the place was chosen: other words in it since then are no place yet. */
  placeFor: z.string().exactOptional(),
  message: z.string(),
  location: location.exactOptional(),
  type: z.enum(incidentTypes).exactOptional(),
  priority: z.enum(priorities).exactOptional(),
  agencies: z.array(z.string()).exactOptional(),
  /** Why other agencies were chosen than those recommended. */
  reason: z.string().exactOptional(),
  /** A protocol started by hand: the silent call, or what another protocol led on to. */
  protocol: z.string().exactOptional(),
})

/** What the operator typed and chose for one call. What is absent follows the proposals. */
export type IntakeDraft = z.output<typeof draftSchema>

/** What is given as undefined goes back to its proposal. */
export type IntakeChange = { readonly [K in keyof IntakeDraft]?: IntakeDraft[K] | undefined }

export const emptyDraft: IntakeDraft = { text: '', placeText: '', message: '' }

/** The draft after a change; a place that was chosen belongs to the words the field shows with it. */
export function changedDraft(draft: IntakeDraft, part: IntakeChange): IntakeDraft {
  const next = { ...emptyDraft, ...draft, ...part }
  // What is undefined has gone back to its proposal, and is not kept.
  const kept = draftSchema.parse(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)))
  return 'location' in part ? { ...kept, placeFor: kept.placeText } : kept
}

/** The words in the place field that nobody has made a place of. Undefined when it shows what was chosen, or nothing. */
function unreadPlace({ placeText, placeFor, location }: IntakeDraft): string | undefined {
  const words = placeText.trim()
  const chosen = placeFor ?? (location === undefined ? '' : placeText)
  return words === '' || words === chosen.trim() ? undefined : words
}

/** Reads a kept draft; one that an older version wrote differently is begun anew with its text as it stands. */
export function readDraft(kept: string): IntakeDraft {
  if (kept === '') return emptyDraft
  try {
    const parsed = draftSchema.safeParse(JSON.parse(kept))
    return parsed.success ? parsed.data : { ...emptyDraft, text: kept }
  } catch (error) {
    if (error instanceof SyntaxError) return { ...emptyDraft, text: kept }
    throw error
  }
}

export interface IntakeView {
  readonly type: IncidentType | undefined
  /** Best first, at most three. */
  readonly types: readonly TypeProposal[]
  readonly priority: Priority | undefined
  readonly priorityFrom: PriorityFrom | undefined
  /** What the words of the report say of a person. */
  readonly harm: HarmCall
  readonly location: Location | undefined
  /** Words in the place field that are no place yet: what the form had before is not sent in their stead. */
  readonly unread: { readonly words: string; readonly before: Location | undefined } | undefined
  /** Set while the place comes from the text and not from the operator. */
  readonly placeProposal: PlaceProposal | undefined
  /** Places to take with one key: what the text may mean, or the kelurahan round a click. */
  readonly placeChoices: readonly PlaceChoice[]
  /** The phone's place when it is worth more than the one the form has. */
  readonly betterPlace: Location | undefined
  readonly protocol: Protocol | undefined
  /** What the response plans say; `undefined` before there is a type, and where the silent questions name the agencies. */
  readonly recommendation: Recommendation | undefined
  readonly recommended: readonly string[]
  readonly agencies: readonly string[]
}

/** What the form leans on beside the draft. */
export interface IntakeContext {
  readonly reading: IntakeReading
  readonly call: Pick<Call, 'location' | 'aml' | 'triage'>
  readonly active: ReadonlySet<string>
  readonly areas: readonly BoundaryArea[]
  readonly protocols: ProtocolDirectory
  readonly room: PlanRoom
  readonly now: Instant
}

/** What the plans say about an incident that is not open yet: its first level, for the priority it will be given. */
export function recommendForOpening(
  type: IncidentType,
  priority: Priority | undefined,
  location: Location | undefined,
  room: PlanRoom,
  at: Instant,
  needs: readonly Need[] = [],
): Recommendation {
  const areaCode = location?.areaCode
  return recommend(
    {
      type,
      priority: priority ?? incidentTypeDefaults[type].priority,
      ...(location === undefined ? {} : { location }),
      ...(areaCode === undefined ? {} : { areaCode }),
      at,
      level: 1,
      alreadyOn: [],
      needs,
    },
    room,
  )
}

/** The form as it stands: proposals from the words, replaced by whatever the operator chose by hand. */
export function viewDraft(draft: IntakeDraft, context: IntakeContext): IntakeView {
  const { reading, call, active, areas, protocols, room, now } = context
  const fromWords = reading.types[0]?.type
  const protocol = protocolFor(protocols, draft.type ?? fromWords, draft.protocol, call.triage)
  const isSilent = protocol?.id === SILENT_CALL
  const heardBy = isSilent ? runOf(protocol, call.triage).determinant?.id : undefined
  // Taps that came to an end stand above the words; before it, any word is worth more than knowing nothing.
  const isUnsaid = draft.type === undefined && (heardBy !== undefined || fromWords === undefined)
  const silent = isSilent && isUnsaid ? typeOfSilent(heardBy) : undefined
  const type = draft.type ?? silent?.type ?? fromWords
  // What a colleague chose for this call stands above the words; what the phone said by itself below them.
  const chosen = draft.location ?? (call.location?.source === 'aml' ? undefined : call.location)
  const sure = chosen === undefined ? surePlace(reading.places) : undefined
  const before = chosen ?? sure?.location ?? call.location
  const words = unreadPlace(draft)
  const proposed = words === undefined ? sure : undefined
  const at = words === undefined ? before : undefined
  const heard = call.aml?.location
  const isBetter = heard !== undefined && at?.source !== 'aml' && isBetterPlace(at, heard, now)
  const harm = harmCalls(reading.text, reading.people, type)
  const proposal = proposePriority(type, protocol, call.triage, harm)
  const priority = draft.priority ?? proposal?.priority
  // Taps that fit no type of the table name their agencies themselves.
  const named = silent?.type === 'lainnya' ? silent.agencies : undefined
  const recommendation =
    type === undefined || named !== undefined
      ? undefined
      : recommendForOpening(type, priority, at, room, now, [...needsOf(call.triage, protocols), ...harm.needs])
  const usual = named ?? recommendation?.picks.map(({ agencyId }) => agencyId) ?? []
  const recommended = usual.filter((id) => active.has(id))
  const fromClick = chosen === undefined || words !== undefined ? [] : kelurahanChoices(chosen, areas)
  return {
    type,
    types: reading.types,
    priority,
    priorityFrom: draft.priority === undefined ? proposal?.from : { kind: 'hand' },
    harm,
    location: at,
    unread: words === undefined ? undefined : { words, before },
    placeProposal: proposed,
    placeChoices:
      fromClick.length > 0 ? fromClick : chosen === undefined || words !== undefined ? choicesOf(reading.places) : [],
    betterPlace: isBetter ? { ...locationOfPoint(heard, 'aml', areas), ...heard } : undefined,
    protocol,
    recommendation,
    recommended,
    agencies: draft.agencies ?? recommended,
  }
}

/** What is still missing before the incident can be opened. A silent call needs no words: its taps are recorded. */
export function missingParts(
  draft: IntakeDraft,
  view: Pick<IntakeView, 'type' | 'location' | 'protocol'>,
): readonly ('text' | 'type' | 'place')[] {
  return [
    ...(draft.text.trim() === '' && view.protocol?.id !== SILENT_CALL ? (['text'] as const) : []),
    ...(view.type === undefined ? (['type'] as const) : []),
    ...(view.location === undefined ? (['place'] as const) : []),
  ]
}
