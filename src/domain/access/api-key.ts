import { entryOf } from '../kernel/entry-of'
import { assertNever } from '../kernel/assert-never'
import type { RecordedOf } from '../kernel/recorded'

/** A partner program's key, known by id; the secret itself is kept only as a hash, apart from the log. */
export interface ApiKey {
  readonly keyId: string
  readonly partner: string
  readonly scopes: readonly ApiScope[]
  readonly revoked: boolean
}

export const apiScopes = ['telephony', 'aml', 'positions', 'open311'] as const
export type ApiScope = (typeof apiScopes)[number]

export type ApiKeyEvent =
  | {
      readonly type: 'key-made'
      readonly body: { readonly keyId: string; readonly partner: string; readonly scopes: readonly ApiScope[] }
    }
  | { readonly type: 'key-revoked'; readonly body: { readonly keyId: string } }
export type RecordedApiKeyEvent = RecordedOf<ApiKeyEvent>

export interface ApiKeyDirectory {
  readonly version: number
  readonly items: Readonly<Record<string, ApiKey>>
}

export function evolveApiKeys(directory: ApiKeyDirectory | undefined, event: RecordedApiKeyEvent): ApiKeyDirectory {
  const items = directory?.items ?? {}
  switch (event.type) {
    case 'key-made':
      return { version: event.version, items: { ...items, [event.body.keyId]: { ...event.body, revoked: false } } }
    case 'key-revoked': {
      const key = entryOf(items, event.body.keyId)
      const changed = key === undefined ? {} : { [key.keyId]: { ...key, revoked: true } }
      return { version: event.version, items: { ...items, ...changed } }
    }
    default:
      return assertNever(event)
  }
}
