import type { CommandInput } from '../../../src/contract/commands'
import { roadStatuses, severities, type RoadStatus, type Severity } from '../../../src/domain/complaint/complaint'
import type { Location } from '../../../src/domain/kernel/location'

/** How a complaint reaches a desk by hand. */
export const deskChannels = ['counter', 'phone', 'paper', 'social'] as const
export type DeskChannel = (typeof deskChannels)[number]

export const identities = ['open', 'secret', 'anonymous'] as const
export type DraftIdentity = (typeof identities)[number]

/** What was typed of a new complaint, kept as JSON from the first key on. */
export interface NewDraft {
  readonly channel: DeskChannel
  readonly text: string
  readonly category: string
  readonly severity: Severity | ''
  readonly roadStatus: RoadStatus | ''
  readonly dangers: readonly string[]
  readonly placeText: string
  readonly location?: Location
  readonly identity: DraftIdentity
  readonly name: string
  readonly number: string
  readonly email: string
  readonly isPrivate: boolean
}

export const emptyNewDraft: NewDraft = {
  channel: 'counter',
  text: '',
  category: '',
  severity: '',
  roadStatus: '',
  dangers: [],
  placeText: '',
  identity: 'open',
  name: '',
  number: '',
  email: '',
  isPrivate: false,
}

/** A kept draft; what is torn or from another version begins anew. */
export function readNewDraft(kept: string): NewDraft {
  if (kept === '') return emptyNewDraft
  try {
    const read: unknown = JSON.parse(kept)
    // Written by this form alone; a field that is missing has its empty value.
    return typeof read === 'object' && read !== null
      ? { ...emptyNewDraft, ...(read as Partial<NewDraft>) }
      : emptyNewDraft
  } catch {
    return emptyNewDraft
  }
}

/** What both commands say of a new complaint; what was left empty is left out. */
export function submissionOf(draft: NewDraft, photoIds: readonly string[] = []) {
  const road = roadStatuses.find((known) => known === draft.roadStatus)
  const severity = severities.find((known) => known === draft.severity)
  return {
    text: draft.text.trim(),
    ...(draft.category === '' ? {} : { category: draft.category }),
    ...(severity === undefined ? {} : { severity }),
    ...(road === undefined ? {} : { roadStatus: road }),
    ...(draft.location === undefined ? {} : { location: draft.location }),
    ...(draft.dangers.length === 0 ? {} : { dangers: [...draft.dangers] }),
    ...(photoIds.length === 0 ? {} : { photoIds: [...photoIds] }),
    ...(draft.isPrivate ? { private: true } : {}),
  }
}

/** Of a desk: with its channel and who it is from. An anonymous one carries nobody's name. */
export function deskSubmissionOf(draft: NewDraft, photoIds: readonly string[] = []): CommandInput<'complaint:submit'> {
  const [name, number, email] = [draft.name.trim(), draft.number.trim(), draft.email.trim()]
  const reporter = {
    ...(name === '' ? {} : { name }),
    ...(number === '' ? {} : { number }),
    ...(email === '' ? {} : { email }),
  }
  return {
    channel: draft.channel,
    ...submissionOf(draft, photoIds),
    ...(draft.identity === 'anonymous' ? { anonymous: true } : {}),
    ...(draft.identity === 'secret' ? { secret: true } : {}),
    ...(draft.identity === 'anonymous' || Object.keys(reporter).length === 0 ? {} : { reporter }),
  }
}
