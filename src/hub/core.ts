import type { Reply } from '../contract/commands/index'
import type { Account, AccountDirectory } from '../domain/access/account'
import type { ApiKeyDirectory, ApiScope } from '../domain/access/api-key'
import type { Audience } from '../domain/access/entitlement'
import type { CallerMeasures } from '../domain/caller/caller-measure'
import type { AgencyDirectory } from '../domain/agency/agency'
import type { Ladder } from '../domain/dispatch/ladder'
import type { ComplaintCategory } from '../domain/complaint/category'
import type { Complaint } from '../domain/complaint/complaint'
import type { ComplaintFigures } from '../domain/complaint/figures'
import type { Incident } from '../domain/incident/incident'
import type { Actor } from '../domain/kernel/actor'
import type { UnitDirectory } from '../domain/unit/unit'
import type { Board } from '../projection/board'
import type { SiagaEvent } from '../projection/stream-state'
import type { PhotoTable } from './db/photo-table'
import type { DueErasure } from './query/complaint-retention'
import type { PublicFilter } from './query/list-public'

/** A command as the gateway hands it in: the sender is known, the input is not yet parsed. */
export interface CommandEnvelope {
  readonly actor: Actor
  /** The seat or partner program, for the log. */
  readonly workstation: string
  readonly commandId: string
  readonly name: string
  readonly input: unknown
}

/** One durable transaction, published after its replies. Events in `seq` order, personal data merged in. */
export interface CommittedBatch {
  /** Head before the batch: `from < seq <= to`. */
  readonly from: number
  readonly to: number
  readonly events: readonly SiagaEvent[]
}

export type CentreMode = 'new' | 'training' | 'live'

/** The truth and its one way in. Owns the database; the gateway only talks to this. */
export interface HubCore {
  readonly mode: () => CentreMode
  /** Last committed `seq`. */
  readonly head: () => number
  /** Commands and queries alike. Parses, checks the role, decides, appends durably, replies. Never rejects. */
  readonly execute: (envelope: CommandEnvelope) => Promise<Reply>
  /** Called synchronously after each commit, before any other commit. Returns the unsubscribe. */
  readonly onCommitted: (listener: (batch: CommittedBatch) => void) => () => void
  /** What an audience sees at `head()`, redacted for it. */
  readonly board: (audience: Audience) => Board
  /** Any incident the hub has at hand, on the board or lately off it. */
  readonly incident: (incidentId: string) => Incident | undefined
  /** The same of complaints. */
  readonly complaint: (complaintId: string) => Complaint | undefined
  /** One complaint as it stands, read from the log when it is not at hand. */
  readonly readComplaint: (complaintId: string) => Promise<Complaint | undefined>
  /** The complaint a citizen's code and PIN open. A code is given as `readTrackingCode` reads it. */
  readonly complaintByCode: (trackingCode: string, pin: string) => Promise<string | undefined>
  /** Every complaint with this tracking code, private ones too: two may bear one, once in millions. */
  readonly complaintsWithCode: (trackingCode: string) => Promise<readonly Complaint[]>
  /** What anybody may read, newest first. */
  readonly publicComplaints: (filter: PublicFilter) => Promise<readonly Complaint[]>
  /** Of complaints submitted in a period, `to` not included; numbers alone. */
  readonly complaintFigures: (period: { readonly from: number; readonly to: number }) => Promise<ComplaintFigures>
  /** Complaints whose rule lets nothing personal be kept any longer. */
  readonly complaintsToErase: (limit: number) => Promise<readonly DueErasure[]>
  /** The categories the centre works with now, also those that are no longer offered. */
  readonly categories: () => readonly ComplaintCategory[]
  readonly photos: PhotoTable
  /** A stream's whole history, redacted for the audience. */
  readonly history: (stream: string, audience: Audience) => Promise<readonly SiagaEvent[]>
  /** The same without waiting, where memory still has the whole of it: for what was committed a moment ago. */
  readonly recentHistory: (stream: string, audience: Audience) => readonly SiagaEvent[] | undefined
  /** Committed events after `seq` from the in-memory tail; `undefined` when the tail no longer reaches back so far. */
  readonly tailAfter: (seq: number) => readonly SiagaEvent[] | undefined
  readonly accounts: () => AccountDirectory
  readonly agencies: () => AgencyDirectory
  readonly units: () => UnitDirectory
  readonly ladder: () => Ladder
  readonly keys: () => ApiKeyDirectory
  readonly measures: () => CallerMeasures
  readonly credentials: Credentials
  readonly sessions: SessionTable
  /** Turns an empty (`new`) centre into a training or live one, once; refuses to change it later. */
  readonly becomes: (mode: 'training' | 'live') => Promise<void>
  /** Finishes what was accepted, then closes the database. */
  readonly close: () => Promise<void>
}

/** Secrets stand apart from the log. */
export interface Credentials {
  /** The account and its argon2id hash, when both exist. */
  readonly ofAccount: (username: string) => Promise<{ account: Account; passwordHash: string } | undefined>
  /** The key whose secret has this SHA-256, unless revoked. */
  readonly keyBySecretHash: (
    sha256: string,
  ) => Promise<{ keyId: string; partner: string; scopes: readonly ApiScope[] } | undefined>
}

export interface SessionRow {
  readonly username: string
  readonly expiresAt: number
}

/** Tokens are stored only as SHA-256. */
export interface SessionTable {
  readonly add: (tokenHash: string, row: SessionRow) => Promise<void>
  readonly find: (tokenHash: string) => Promise<SessionRow | undefined>
  readonly remove: (tokenHash: string) => Promise<void>
  /** Ends every session of an account; returns their token hashes. */
  readonly removeAllOf: (username: string) => Promise<readonly string[]>
}
