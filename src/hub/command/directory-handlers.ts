import type { CommandInput } from '../../contract/commands/index'
import { decideAccount } from '../../domain/access/account'
import { entryOf } from '../../domain/kernel/entry-of'
import { accept, refuse } from '../../domain/kernel/result'
import { ACCOUNTS_STREAM, AGENCIES_STREAM, KEYS_STREAM } from '../../projection/board'
import type { BatchView, Decision, DecisionContext, PreparedSecrets } from './decision'
import { refuseAgency } from './refuse-agency'

function accountsIn(view: BatchView) {
  const state = view.state(ACCOUNTS_STREAM)
  return state?.kind === 'accounts' ? state.accounts : undefined
}

const noSecrets: PreparedSecrets = {}

/**
 * Makes an account or changes one. Without a password a new account, and one that was disabled, gets a one-time password;
 * an active one keeps its own. Refuses `not-found` for an unknown agency, and what `decideAccount` refuses.
 */
export function putAccount(
  input: CommandInput<'directory:put-account'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { password: _password, occurredAt: _at, ...account } = input
  const agencies = view.state(AGENCIES_STREAM)
  if (
    account.agencyId !== undefined &&
    (agencies?.kind !== 'agencies' || entryOf(agencies.agencies.items, account.agencyId) === undefined)
  ) {
    return refuse('not-found', `There is no agency "${account.agencyId}".`)
  }
  const accounts = accountsIn(view)
  const existing = entryOf(accounts?.items ?? {}, account.username)
  // The secrets are made before anybody knows whether the account is new: whoever can log in keeps the password they have.
  const keepsPassword = input.password === undefined && existing?.disabled === false
  const { passwordHash, oneTimePassword } = keepsPassword ? noSecrets : ctx.secrets
  const command = { type: 'put', ...account, passwordChanged: passwordHash !== undefined } as const
  const decision = decideAccount(accounts, command, ctx)
  if (!decision.ok) return decision
  return accept({
    events: decision.value.map((event) => ({ stream: ACCOUNTS_STREAM, ...event })),
    value: {},
    ...(oneTimePassword === undefined ? {} : { secretValue: { oneTimePassword } }),
    ...(passwordHash === undefined
      ? {}
      : { credentials: [{ kind: 'account', id: account.username, hash: passwordHash }] as const }),
  })
}

export function disableAccount(
  input: CommandInput<'directory:disable-account'>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { username, reason } = input
  const decision = decideAccount(accountsIn(view), { type: 'disable', username, reason }, ctx)
  if (!decision.ok) return decision
  return accept({ events: decision.value.map((event) => ({ stream: ACCOUNTS_STREAM, ...event })), value: {} })
}

/**
 * Refuses `invalid-input` neighbours that lead back to the agency, and `conflict` while a plan in use still names an agency
 * that is to take no more orders, or one of its orders is open.
 */
export function putAgency(input: CommandInput<'directory:put-agency'>, view: BatchView): Decision {
  const { occurredAt: _at, ...body } = input
  const refused = refuseAgency(body, view)
  if (refused !== undefined) return refused
  return accept({ events: [{ stream: AGENCIES_STREAM, type: 'agency-put', body }], value: {} })
}

export function makeKey(input: CommandInput<'directory:make-key'>, ctx: DecisionContext): Decision {
  const { apiKey, apiKeyHash } = ctx.secrets
  if (apiKey === undefined || apiKeyHash === undefined) return refuse('internal', 'No key could be made.')
  const { partner, scopes } = input
  const keyId = ctx.commandId
  return accept({
    events: [{ stream: KEYS_STREAM, type: 'key-made', body: { keyId, partner, scopes } }],
    value: { keyId },
    secretValue: { key: apiKey },
    credentials: [{ kind: 'key', id: keyId, hash: apiKeyHash }],
  })
}

export function revokeKey(input: CommandInput<'directory:revoke-key'>, view: BatchView): Decision {
  const state = view.state(KEYS_STREAM)
  const key = state?.kind === 'keys' ? entryOf(state.keys.items, input.keyId) : undefined
  if (key === undefined) return refuse('not-found', 'There is no such key.')
  if (key.revoked) return accept({ events: [], value: {} })
  return accept({ events: [{ stream: KEYS_STREAM, type: 'key-revoked', body: { keyId: key.keyId } }], value: {} })
}
