import { FileUp, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { AccountDialog } from './account-dialog'
import { AdminTable } from './admin-table'
import styles from './admin.module.css'
import type { AccountItem, AgencyItem } from './directory-items'
import { DirectoryState } from './directory-state'
import { DisableDialog } from './disable-dialog'
import { ImportDialog } from './import-dialog'
import type { Directory } from './use-directory'

interface AccountsPanelProps {
  readonly directory: Directory<AccountItem>
  readonly agencies: readonly AgencyItem[]
}

type Open =
  | { readonly kind: 'edit'; readonly account?: AccountItem }
  | { readonly kind: 'disable'; readonly account: AccountItem }
  | { readonly kind: 'import' }

export function AccountsPanel({ directory, agencies }: AccountsPanelProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const close = () => {
    setOpen(undefined)
    directory.reload()
  }
  const nameOf = (id: string | undefined) =>
    id === undefined ? '' : (agencies.find((agency) => agency.id === id)?.shortName ?? id)
  return (
    <Panel
      className={styles.panel}
      title={t('admin.accounts.title')}
      aside={directory.items?.length}
      tools={
        <>
          <Button size="small" icon={FileUp} onClick={() => setOpen({ kind: 'import' })}>
            {t('admin.import.open')}
          </Button>
          <Button size="small" tone="main" icon={UserPlus} onClick={() => setOpen({ kind: 'edit' })}>
            {t('admin.accounts.add')}
          </Button>
        </>
      }
    >
      <DirectoryState directory={directory} empty={t('admin.accounts.none')} />
      {directory.items !== undefined && directory.items.length > 0 && (
        <AdminTable
          className={styles.table}
          title={t('admin.accounts.title')}
          columns={[
            t('admin.field.username'),
            t('admin.field.name'),
            t('admin.field.role'),
            t('admin.field.agency'),
            t('admin.field.state'),
          ]}
        >
          {directory.items.map((account) => (
            <tr key={account.username}>
              <th scope="row">{account.username}</th>
              <td>{account.name}</td>
              <td>{t(`admin.role.${account.role}`)}</td>
              <td>{nameOf(account.agencyId)}</td>
              <td>
                <Badge look="text" tone={account.disabled ? 'late' : 'kept'}>
                  {account.disabled ? t('admin.state.disabled') : t('admin.state.active')}
                </Badge>
              </td>
              <td className={styles.rowTools}>
                <Button size="small" onClick={() => setOpen({ kind: 'edit', account })}>
                  {account.disabled ? t('admin.accounts.enable') : t('admin.accounts.edit')}
                  <span className="visually-hidden"> {account.username}</span>
                </Button>
                <Button
                  size="small"
                  tone="danger"
                  disabled={account.disabled}
                  onClick={() => setOpen({ kind: 'disable', account })}
                >
                  {t('admin.accounts.disable')}
                  <span className="visually-hidden"> {account.username}</span>
                </Button>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      {open?.kind === 'edit' && (
        <AccountDialog
          account={open.account}
          taken={directory.items?.map(({ username }) => username) ?? []}
          agencies={agencies}
          onClose={close}
        />
      )}
      {open?.kind === 'disable' && <DisableDialog account={open.account} onClose={close} />}
      {open?.kind === 'import' && <ImportDialog onClose={close} />}
    </Panel>
  )
}
