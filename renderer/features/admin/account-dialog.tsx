import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { directoryCommands, password as passwordShape } from '../../../src/contract/commands/directory-commands'
import { roles, type Role } from '../../../src/domain/kernel/actor'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './admin.module.css'
import type { AccountItem, AgencyItem } from './directory-items'
import { newPassword } from './new-password'
import { SecretOnce } from './secret-once'
import { useSending } from './use-sending'

interface AccountDialogProps {
  /** Absent: a new one. */
  readonly account: AccountItem | undefined
  readonly taken: readonly string[]
  readonly agencies: readonly AgencyItem[]
  readonly onClose: () => void
}

const { username: usernameShape } = directoryCommands['directory:put-account'].input.shape

/**
 * Makes or changes an account. A new one without a password, and one that was disabled, gets one that is shown once; an
 * active one keeps its own unless the admin types or asks for another.
 */
export function AccountDialog({ account, taken, agencies, onClose }: AccountDialogProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const { busy, fault, send } = useSending<CommandValue<'directory:put-account'>>()
  const [username, setUsername] = useState(account?.username ?? '')
  const [name, setName] = useState(account?.name ?? '')
  const [role, setRole] = useState<Role>(account?.role ?? 'operator')
  const [agencyId, setAgencyId] = useState(account?.agencyId ?? '')
  const [password, setPassword] = useState('')
  const [wantsNew, setWantsNew] = useState(false)
  const [made, setMade] = useState<string>()
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState<CommandValue<'directory:put-account'>>()

  const isLiaison = role === 'liaison'
  const isActive = account !== undefined && !account.disabled
  const errors = {
    username: !usernameShape.safeParse(username).success
      ? t('admin.bad.username')
      : account === undefined && taken.includes(username)
        ? t('admin.bad.taken')
        : undefined,
    name: name.trim() === '' ? t('admin.bad.name') : undefined,
    agency: isLiaison && agencyId === '' ? t('admin.bad.agency') : undefined,
    password:
      !wantsNew && password !== '' && !passwordShape.safeParse(password).success ? t('admin.bad.password') : undefined,
  }
  const shown = <K extends keyof typeof errors>(field: K) => (tried ? errors[field] : undefined)
  const save = () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== undefined)) return
    const own = wantsNew ? newPassword((bytes) => crypto.getRandomValues(bytes)) : password
    setMade(wantsNew ? own : undefined)
    const input = {
      username,
      name: name.trim(),
      role,
      ...(isLiaison ? { agencyId } : {}),
      ...(own === '' ? {} : { password: own }),
    }
    send(() => client.send('directory:put-account', input).reply, setSaved)
  }

  const shownOnce = saved?.oneTimePassword ?? made
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role={saved === undefined ? 'dialog' : 'alertdialog'}
      title={account === undefined ? t('admin.accounts.add') : t('admin.accounts.edit-title', { username })}
      closeLabel={t('admin.close')}
      footer={
        saved === undefined ? (
          <>
            <Button onClick={onClose}>{t('admin.cancel')}</Button>
            <Button tone="main" disabled={busy} onClick={save}>
              {busy ? t('admin.saving') : t('admin.save')}
            </Button>
          </>
        ) : (
          <Button tone="main" onClick={onClose}>
            {t('admin.done')}
          </Button>
        )
      }
    >
      {saved === undefined ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {fault !== undefined && (
            <Banner tone="late" live="alert">
              {t(`error.${fault}`)}
            </Banner>
          )}
          <TextField
            label={t('admin.field.username')}
            hint={t('admin.hint.username')}
            error={shown('username')}
            readOnly={account !== undefined}
            autoFocus={account === undefined}
            maxLength={64}
            value={username}
            onChange={(event) => setUsername(event.target.value.trim().toLowerCase())}
          />
          <TextField
            label={t('admin.field.name')}
            error={shown('name')}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Select
            label={t('admin.field.role')}
            options={roles.map((value) => ({ value, label: t(`admin.role.${value}`) }))}
            value={role}
            onChange={(event) => setRole(roles.find((item) => item === event.target.value) ?? role)}
          />
          {isLiaison && (
            <Select
              label={t('admin.field.agency')}
              placeholder={t('admin.choose')}
              error={shown('agency')}
              options={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
              value={agencyId}
              onChange={(event) => setAgencyId(event.target.value)}
            />
          )}
          {isActive && (
            <Checkbox checked={wantsNew} onChange={(event) => setWantsNew(event.target.checked)}>
              {t('admin.accounts.new-password')}
            </Checkbox>
          )}
          {!wantsNew && (
            <TextField
              type="password"
              autoComplete="new-password"
              label={t(isActive ? 'admin.field.password-other' : 'admin.field.password')}
              hint={t(passwordHint(account))}
              error={shown('password')}
              maxLength={256}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
          <input type="submit" hidden />
        </form>
      ) : shownOnce === undefined ? (
        <Banner tone="kept" live="status">
          {t('admin.accounts.saved', { username })}
        </Banner>
      ) : (
        <SecretOnce label={t('admin.accounts.password-for', { username })} secret={shownOnce} />
      )}
    </Dialog>
  )
}

/** What saving does to the password. */
function passwordHint(account: AccountItem | undefined): string {
  if (account === undefined) return 'admin.hint.password'
  return account.disabled ? 'admin.hint.password-enable' : 'admin.hint.password-edit'
}
