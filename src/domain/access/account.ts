import { entryOf } from '../kernel/entry-of'
import type { Context } from '../kernel/context'
import type { Role } from '../kernel/actor'
import type { RecordedOf } from '../kernel/recorded'
import { accept, refuse, type Result } from '../kernel/result'
import { assertNever } from '../kernel/assert-never'

/** A person's entry. The password's hash stands apart from the log; the log says only that it changed. */
export interface Account {
  readonly username: string
  readonly name?: string
  readonly role: Role
  readonly agencyId?: string
  readonly disabled: boolean
}

export type AccountEvent =
  | {
      readonly type: 'account-put'
      readonly body: {
        readonly username: string
        readonly name?: string
        readonly role: Role
        readonly agencyId?: string
        readonly passwordChanged: boolean
      }
    }
  | { readonly type: 'account-disabled'; readonly body: { readonly username: string; readonly reason?: string } }
export type RecordedAccountEvent = RecordedOf<AccountEvent>

export interface AccountDirectory {
  readonly version: number
  readonly items: Readonly<Record<string, Account>>
}

export type AccountCommand =
  | {
      readonly type: 'put'
      readonly username: string
      readonly name: string
      readonly role: Role
      readonly agencyId?: string
      readonly passwordChanged: boolean
    }
  | { readonly type: 'disable'; readonly username: string; readonly reason: string }

/** Refuses `invalid-input` for a liaison without an agency and `conflict` for locking out the last admin. */
export function decideAccount(
  directory: AccountDirectory | undefined,
  command: AccountCommand,
  _ctx: Context,
): Result<readonly AccountEvent[]> {
  const accounts = directory?.items ?? {}
  const existing = entryOf(accounts, command.username)
  const lastAdmin =
    existing?.role === 'admin' &&
    !existing.disabled &&
    Object.values(accounts).filter(({ role, disabled }) => role === 'admin' && !disabled).length === 1
  switch (command.type) {
    case 'put': {
      if (command.role === 'liaison' && command.agencyId === undefined) {
        return refuse('invalid-input', 'A liaison belongs to an agency: name it.')
      }
      if (lastAdmin && command.role !== 'admin')
        return refuse('conflict', 'This is the last admin; make another first.')
      const { type: _type, ...body } = command
      return accept([{ type: 'account-put', body }])
    }
    case 'disable':
      if (existing === undefined) return refuse('not-found', 'There is no such account.')
      if (lastAdmin) return refuse('conflict', 'This is the last admin; make another first.')
      if (existing.disabled) return accept([])
      return accept([{ type: 'account-disabled', body: { username: command.username, reason: command.reason } }])
    default:
      return assertNever(command)
  }
}

export function evolveAccounts(directory: AccountDirectory | undefined, event: RecordedAccountEvent): AccountDirectory {
  const items = directory?.items ?? {}
  switch (event.type) {
    case 'account-put': {
      const { passwordChanged: _changed, ...account } = event.body
      return { version: event.version, items: { ...items, [account.username]: { ...account, disabled: false } } }
    }
    case 'account-disabled': {
      const account = entryOf(items, event.body.username)
      const changed = account === undefined ? {} : { [account.username]: { ...account, disabled: true } }
      return { version: event.version, items: { ...items, ...changed } }
    }
    default:
      return assertNever(event)
  }
}
