import type { ApiScope } from '../../domain/access/api-key'
import type { HubCore } from '../core'
import { sameSecret, sha256 } from './secrets'

/** The key every training centre accepts (contract). */
const TRAINING_KEY = 'latihan112'

export interface ApiKeys {
  /** The partner's name for the log, or `undefined` where the key is wrong, revoked or not for this. */
  readonly partnerOf: (key: string | undefined, scope: ApiScope) => Promise<string | undefined>
}

/** `environmentKey` comes from `SIAGA_API_KEY` and holds every scope. */
export function createApiKeys(core: HubCore, environmentKey: string | undefined): ApiKeys {
  return {
    partnerOf: async (key, scope) => {
      if (key === undefined || key === '') return undefined
      if (environmentKey !== undefined && sameSecret(key, environmentKey)) return 'key:environment'
      if (core.mode() === 'training' && sameSecret(key, TRAINING_KEY)) return 'key:training'
      const known = await core.credentials.keyBySecretHash(sha256(key))
      return known?.scopes.includes(scope) === true ? `key:${known.keyId}` : undefined
    },
  }
}
