import { ACCOUNTS_STREAM, KEYS_STREAM } from '../../projection/board'
import type { StreamState } from '../../projection/stream-state'
import type { Credentials, SessionTable } from '../core'
import type { Sqlite } from './sqlite'

/** Secrets by what the directories say of their owners: a disabled account or revoked key has none. */
export function credentialsOf(log: Sqlite, stateOf: (stream: string) => StreamState | undefined): Credentials {
  return {
    ofAccount: async (username) => {
      const state = stateOf(ACCOUNTS_STREAM)
      const account = state?.kind === 'accounts' ? state.accounts.items[username] : undefined
      if (account === undefined || account.disabled) return undefined
      const [row] = await log.all("SELECT hash FROM credentials WHERE kind = 'account' AND id = ?", [username])
      return row === undefined ? undefined : { account, passwordHash: String(row['hash']) }
    },
    keyBySecretHash: async (sha256) => {
      const [row] = await log.all("SELECT id FROM credentials WHERE kind = 'key' AND hash = ?", [sha256])
      const state = stateOf(KEYS_STREAM)
      const key = row === undefined || state?.kind !== 'keys' ? undefined : state.keys.items[String(row['id'])]
      return key === undefined || key.revoked ? undefined : key
    },
  }
}

export function sessionsOf(log: Sqlite): SessionTable {
  return {
    add: (tokenHash, { username, expiresAt }) =>
      log.run('INSERT INTO sessions (token_hash, username, expires_at) VALUES (?, ?, ?)', [
        tokenHash,
        username,
        expiresAt,
      ]),
    find: async (tokenHash) => {
      const [row] = await log.all('SELECT username, expires_at FROM sessions WHERE token_hash = ?', [tokenHash])
      return row === undefined ? undefined : { username: String(row['username']), expiresAt: Number(row['expires_at']) }
    },
    remove: (tokenHash) => log.run('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]),
    removeAllOf: async (username) => {
      const rows = await log.all('DELETE FROM sessions WHERE username = ? RETURNING token_hash', [username])
      return rows.map((row) => String(row['token_hash']))
    },
  }
}
