import type { CallKind } from '../../../src/domain/call/call'
import type { Dispatch, VoiceChannel } from '../../../src/domain/dispatch/dispatch'
import type { Incident, IncidentDisposition } from '../../../src/domain/incident/incident'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import type { Act, Step } from './verbs'

/** Why a line can't be done yet. Each has its words in the locales, `line.missing.<code>`. */
export type Missing =
  | 'verb'
  | 'call'
  | 'call-unattached'
  | 'call-live'
  | 'ringing'
  | 'incident'
  | 'incident-open'
  | 'type'
  | 'place'
  | 'place-choice'
  | 'agency'
  | 'dispatch'
  | 'step'
  | 'officer'
  | 'reason'
  | 'decline-reason'
  | 'text'
  | 'target'
  | 'target-choice'
  | 'priority'
  | 'outcome'
  | 'orders-cleared'
  | 'nothing-more'
  | 'nothing-to-undo'

/** A place as far as the words told it. */
export type PlaceInLine =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly label: string; readonly location: Location; readonly verified: boolean }
  /** The line names none, but the form of the call has one. */
  | { readonly kind: 'of-form'; readonly location: Location }
  /** Several places have the name: each with its kecamatan. */
  | { readonly kind: 'several'; readonly labels: readonly string[] }

/** What an incident would be joined with: the selected call, or the whole selected incident. */
export type Joined =
  | { readonly kind: 'call'; readonly callId: string; readonly number: string | undefined }
  | { readonly kind: 'incident'; readonly incident: Incident }

/** What one line means. It says so before anything is done. */
export type Meaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly word: string }
  | {
      readonly kind: 'open'
      readonly type: IncidentType
      readonly place: PlaceInLine
      /** Named in the line, else those the plan recommends. */
      readonly agencyIds: readonly string[]
      readonly named: boolean
      /** The words of the line without the agencies: what the caller told. */
      readonly words: string
      readonly callId: string | undefined
    }
  | { readonly kind: 'call-kind'; readonly callKind: CallKind; readonly callId: string | undefined }
  | { readonly kind: 'note'; readonly incident: Incident | undefined; readonly text: string }
  | {
      readonly kind: 'status'
      readonly incident: Incident | undefined
      readonly agencyId: string | undefined
      readonly dispatch: Dispatch | undefined
      readonly step: Step | undefined
      readonly via: VoiceChannel
      readonly officer: string
      readonly reason: string
    }
  | { readonly kind: 'search'; readonly text: string; readonly found: readonly Incident[] }
  | {
      readonly kind: 'join'
      readonly what: Joined | undefined
      readonly target: Incident | undefined
      readonly reason: string
    }
  | {
      readonly kind: 'place'
      readonly place: PlaceInLine
      readonly words: string
      readonly of: 'call' | Incident | undefined
      readonly reason: string
    }
  | {
      readonly kind: 'priority'
      readonly priority: Priority | undefined
      readonly of: 'call' | Incident | undefined
      readonly reason: string
    }
  | {
      readonly kind: 'close'
      readonly incident: Incident | undefined
      readonly outcome: IncidentDisposition | undefined
      readonly note: string
    }
  | { readonly kind: 'answer' }
  | { readonly kind: 'end'; readonly callId: string | undefined }
  | { readonly kind: 'undo'; readonly last: { readonly line: string; readonly cannot: string | undefined } | undefined }
  | { readonly kind: 'help' }

/** The whole line that a completion makes of this one. */
export interface Completion {
  readonly line: string
  /** What is added or chosen, to be shown in the list. */
  readonly label: string
  /** What the verb does, where the completion is one. */
  readonly act?: Act
}

export interface Reading {
  readonly meaning: Meaning
  /** Empty: Enter does it. */
  readonly missing: readonly Missing[]
  readonly completions: readonly Completion[]
}
