import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { AdminTable } from './admin-table'
import styles from './admin.module.css'
import { AgencyDialog } from './agency-dialog'
import type { AccountItem, AgencyItem } from './directory-items'
import { DirectoryState } from './directory-state'
import type { Directory } from './use-directory'

interface AgenciesPanelProps {
  readonly directory: Directory<AgencyItem>
  /** Among whom an agency's deputies are chosen. */
  readonly accounts: readonly AccountItem[]
}

export function AgenciesPanel({ directory, accounts }: AgenciesPanelProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ readonly agency?: AgencyItem }>()
  return (
    <Panel
      className={styles.panel}
      title={t('admin.agencies.title')}
      aside={directory.items?.length}
      tools={
        <Button size="small" tone="main" icon={Plus} onClick={() => setOpen({})}>
          {t('admin.agencies.add')}
        </Button>
      }
    >
      <DirectoryState directory={directory} empty={t('admin.agencies.none')} />
      {directory.items !== undefined && directory.items.length > 0 && (
        <AdminTable
          className={styles.table}
          title={t('admin.agencies.title')}
          columns={[
            t('admin.field.id'),
            t('admin.field.short-name'),
            t('admin.field.full-name'),
            t('admin.field.services'),
            t('admin.field.state'),
          ]}
        >
          {directory.items.map((agency) => (
            <tr key={agency.id}>
              <th scope="row">{agency.id}</th>
              <td>{agency.shortName}</td>
              <td>
                {agency.name}
                {agency.neighbour && <span className={styles.second}> · {t('admin.field.neighbour')}</span>}
              </td>
              <td>{agency.services.map((service) => t(`admin.service.${service}`)).join(', ')}</td>
              <td>
                <Badge look="text" tone={agency.active ? 'kept' : 'late'}>
                  {agency.active ? t('admin.state.active') : t('admin.state.disabled')}
                </Badge>
              </td>
              <td className={styles.rowTools}>
                <Button size="small" onClick={() => setOpen({ agency })}>
                  {t('admin.agencies.edit')}
                  <span className="visually-hidden"> {agency.shortName}</span>
                </Button>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      {open !== undefined && (
        <AgencyDialog
          agency={open.agency}
          agencies={directory.items ?? []}
          accounts={accounts}
          onClose={() => {
            setOpen(undefined)
            directory.reload()
          }}
        />
      )}
    </Panel>
  )
}
