import { createHash, randomBytes } from 'node:crypto'
import { events, type EventType } from '../../contract/events'
import type { SiagaEvent } from '../../projection/stream-state'
import type { SqlRow, SqlValue } from '../db/sqlite'

/** The shape of event bodies; old shapes are upcast on read when it moves. */
const BODY_VERSION = 1

export const GENESIS = '0'.repeat(64)

export interface NewEvent {
  readonly event: SiagaEvent
  readonly workstation: string
  readonly commandId: string
}

export interface EventRow {
  readonly values: readonly SqlValue[]
  readonly personal?: readonly SqlValue[]
  readonly hash: string
}

export const EVENT_COLUMNS =
  'seq, stream, version, type, v, body, personal_hash, actor, workstation, command_id, occurred_at, recorded_at, prev_hash, hash'

/** Splits personal data out of an event and chains what stays. */
export function toRow({ event, workstation, commandId }: NewEvent, prevHash: string): EventRow {
  const fields: readonly string[] = events[event.type].personal
  const entries = Object.entries(event.body)
  const body = JSON.stringify(Object.fromEntries(entries.filter(([key]) => !fields.includes(key))))
  const apart = entries.filter(([key]) => fields.includes(key))
  const salt = apart.length === 0 ? '' : randomBytes(16).toString('hex')
  const personal = apart.length === 0 ? '' : JSON.stringify(Object.fromEntries(apart))
  const personalHash = apart.length === 0 ? '' : hashPersonal(salt, personal)
  const stored = [
    event.seq,
    event.stream,
    event.version,
    event.type,
    BODY_VERSION,
    body,
    personalHash,
    event.actor,
    workstation,
    commandId,
    event.occurredAt,
    event.recordedAt,
  ]
  const hash = chainHash(prevHash, stored)
  return {
    values: [...stored, prevHash, hash],
    hash,
    ...(apart.length === 0 ? {} : { personal: [event.seq, salt, personal] }),
  }
}

/** SHA-256(previous hash ‖ the stored columns as one JSON array). */
export function chainHash(prevHash: string, stored: readonly SqlValue[]): string {
  return createHash('sha256').update(prevHash).update(JSON.stringify(stored)).digest('hex')
}

export function hashPersonal(salt: string, json: string): string {
  return createHash('sha256').update(salt).update(json).digest('hex')
}

/** Puts an event together again. Erased personal data reads as absent fields. */
export function fromRow(row: SqlRow): SiagaEvent {
  const personal = row['personal_json']
  const body = {
    ...(JSON.parse(String(row['body'])) as object),
    ...(typeof personal === 'string' ? (JSON.parse(personal) as object) : {}),
  }
  // The log holds only what `toRow` wrote, under triggers that refuse changes: its types are the contract's.
  return {
    seq: Number(row['seq']),
    stream: String(row['stream']),
    version: Number(row['version']),
    type: String(row['type']) as EventType,
    body,
    actor: String(row['actor']),
    occurredAt: Number(row['occurred_at']),
    recordedAt: Number(row['recorded_at']),
  } as SiagaEvent
}
