import { z } from 'zod'
import { location } from '../../../src/contract/primitives'
import { incidentTypeDefaults, incidentTypes, priorities } from '../../../src/domain/incident/incident-types'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { proposePlace, type PlaceProposal } from './place-proposal'
import { proposeType, type TypeProposal } from './type-proposal'

const draftSchema = z.strictObject({
  text: z.string(),
  placeText: z.string(),
  message: z.string(),
  location: location.exactOptional(),
  type: z.enum(incidentTypes).exactOptional(),
  priority: z.enum(priorities).exactOptional(),
  agencies: z.array(z.string()).exactOptional(),
})

/** What the operator typed and chose for one call. What is absent follows the proposals. */
export type IntakeDraft = z.output<typeof draftSchema>

export const emptyDraft: IntakeDraft = { text: '', placeText: '', message: '' }

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
  readonly typeProposal: TypeProposal | undefined
  readonly priority: Priority | undefined
  readonly location: Location | undefined
  /** Set while the place comes from the text and not from the operator. */
  readonly placeProposal: PlaceProposal | undefined
  readonly recommended: readonly string[]
  readonly agencies: readonly string[]
}

/** The form as it stands: proposals from the words, replaced by whatever the operator chose by hand. */
export function viewDraft(
  draft: IntakeDraft,
  callLocation: Location | undefined,
  active: ReadonlySet<string>,
): IntakeView {
  const typeProposal = proposeType(draft.text)
  const type = draft.type ?? typeProposal?.type
  const proposed = draft.location === undefined ? proposePlace(draft.text) : undefined
  const defaults = type === undefined ? undefined : incidentTypeDefaults[type]
  const recommended = (defaults?.agencies ?? []).filter((id) => active.has(id))
  return {
    type,
    typeProposal,
    priority: draft.priority ?? defaults?.priority,
    location: draft.location ?? proposed?.location ?? callLocation,
    placeProposal: proposed,
    recommended,
    agencies: draft.agencies ?? recommended,
  }
}

/** What is still missing before the incident can be opened. */
export function missingParts(draft: IntakeDraft, view: IntakeView): readonly ('text' | 'type' | 'place')[] {
  return [
    ...(draft.text.trim() === '' ? (['text'] as const) : []),
    ...(view.type === undefined ? (['type'] as const) : []),
    ...(view.location === undefined ? (['place'] as const) : []),
  ]
}
