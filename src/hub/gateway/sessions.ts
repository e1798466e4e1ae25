import type { Account } from '../../domain/access/account'
import type { Actor } from '../../domain/kernel/actor'
import { HOUR } from '../../domain/kernel/time'
import type { CommittedBatch, HubCore } from '../core'
import { createFailures } from './failures'
import type { Passwords } from './passwords'
import { newToken, sha256 } from './secrets'

/** A shift and its hand-over. */
const SESSION_LASTS = 12 * HOUR

interface SessionUser {
  readonly id: string
  readonly name: string
  readonly role: Account['role']
  readonly agencyId?: string
}

/** Who holds a live session. */
export interface Session {
  readonly tokenHash: string
  readonly actor: Actor
  readonly expiresAt: number
}

type SessionCheck = Session | 'unauthorised' | 'session-expired'

/** Why sockets must go: everything of an account, or of one session. */
type Ended = { readonly username: string } | { readonly tokenHash: string }

export interface Sessions {
  /** Told at once when sockets have to go. */
  readonly onEnded: (listener: (what: Ended) => void) => void
  readonly logIn: (
    username: string,
    password: string,
    address: string,
  ) => Promise<{ token: string; expiresAt: number; user: SessionUser } | 'bad-credentials' | 'too-many'>
  readonly check: (token: string) => Promise<SessionCheck>
  readonly isLive: (tokenHash: string) => Promise<boolean>
  /** False when there was no such session. */
  readonly logOut: (token: string) => Promise<boolean>
  /** Ends the sessions of accounts that a batch disabled, moved to another role or gave a new password. */
  readonly endThoseChangedBy: (batch: CommittedBatch) => Promise<void>
}

/**
 * Sessions of people. A live account holds one: a new log-in ends the older ones, so that nobody is logged in at a
 * seat they left. Training accounts are shared in a class and hold several.
 */
export function createSessions(core: HubCore, passwords: Passwords, now: () => number): Sessions {
  const failures = createFailures(now)
  const { credentials, sessions } = core
  const listeners = new Set<(what: Ended) => void>()
  const ended = (what: Ended) => {
    for (const listener of listeners) listener(what)
  }

  async function endAllOf(username: string): Promise<void> {
    ended({ username })
    await sessions.removeAllOf(username)
  }

  return {
    onEnded: (listener) => listeners.add(listener),
    logIn: async (username, password, address) => {
      const who = `${username}\n${address}`
      if (!failures.begin(who)) return 'too-many'
      const known = await credentials.ofAccount(username)
      const usable = known?.account.disabled === false ? known : undefined
      const right = await passwords.matches(usable?.passwordHash, password)
      if (!right || usable === undefined) return 'bad-credentials'
      failures.succeeded(who)
      if (core.mode() !== 'training') await endAllOf(username)
      const token = newToken()
      const expiresAt = now() + SESSION_LASTS
      await sessions.add(sha256(token), { username, expiresAt })
      // The account may have been disabled while the password was being checked.
      const account = core.accounts().items[username]
      if (account === undefined || account.disabled) {
        await sessions.remove(sha256(token))
        return 'bad-credentials'
      }
      return { token, expiresAt, user: userOf(account) }
    },
    check: async (token) => {
      const tokenHash = sha256(token)
      const row = await sessions.find(tokenHash)
      if (row === undefined) return 'unauthorised'
      if (row.expiresAt <= now()) return 'session-expired'
      const actor = actorOf(core.accounts().items[row.username])
      return actor === undefined ? 'unauthorised' : { tokenHash, actor, expiresAt: row.expiresAt }
    },
    isLive: async (tokenHash) => (await sessions.find(tokenHash)) !== undefined,
    logOut: async (token) => {
      const tokenHash = sha256(token)
      if ((await sessions.find(tokenHash)) === undefined) return false
      ended({ tokenHash })
      await sessions.remove(tokenHash)
      return true
    },
    endThoseChangedBy: async ({ events }) => {
      // All removals are asked for at once, before anybody can have logged in anew.
      const removals = events.map(async (event) => {
        if (event.type === 'account-disabled') await endAllOf(event.body.username)
        if (event.type !== 'account-put') return
        if (event.body.passwordChanged) await endAllOf(event.body.username)
        // Another role or agency sees something else: its consoles come back and are told anew.
        else ended({ username: event.body.username })
      })
      await Promise.all(removals)
    },
  }
}

/** The sender of an account's commands; `undefined` for one that may not send any. */
function actorOf(account: Account | undefined): Actor | undefined {
  if (account === undefined || account.disabled) return undefined
  const { username, role, agencyId } = account
  if (role !== 'liaison') return { role, username }
  return agencyId === undefined ? undefined : { role, username, agencyId }
}

function userOf(account: Account): SessionUser {
  const { username: id, role, agencyId } = account
  return { id, name: account.name ?? id, role, ...(agencyId === undefined ? {} : { agencyId }) }
}
