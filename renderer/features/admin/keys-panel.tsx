import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../store/session'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Panel } from '../../ui/panel'
import { AdminTable } from './admin-table'
import styles from './admin.module.css'
import type { KeyItem } from './directory-items'
import { DirectoryState } from './directory-state'
import { KeyDialog } from './key-dialog'
import type { Directory } from './use-directory'
import { useSending } from './use-sending'

export function KeysPanel({ directory }: { readonly directory: Directory<KeyItem> }) {
  const { t } = useTranslation()
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<KeyItem>()
  return (
    <Panel
      className={styles.panel}
      title={t('admin.keys.title')}
      aside={directory.items?.length}
      tools={
        <Button size="small" tone="main" icon={KeyRound} onClick={() => setMaking(true)}>
          {t('admin.keys.add')}
        </Button>
      }
    >
      <DirectoryState directory={directory} empty={t('admin.keys.none')} />
      {directory.items !== undefined && directory.items.length > 0 && (
        <AdminTable
          className={styles.table}
          title={t('admin.keys.title')}
          columns={[t('admin.field.partner'), t('admin.field.scopes'), t('admin.field.key-id'), t('admin.field.state')]}
        >
          {directory.items.map((key) => (
            <tr key={key.keyId}>
              <th scope="row">{key.partner}</th>
              <td>{key.scopes.map((scope) => t(`admin.scope.${scope}`)).join(', ')}</td>
              <td className={styles.mono}>{key.keyId}</td>
              <td>
                <Badge look="text" tone={key.revoked ? 'late' : 'kept'}>
                  {key.revoked ? t('admin.state.revoked') : t('admin.state.active')}
                </Badge>
              </td>
              <td className={styles.rowTools}>
                <Button size="small" tone="danger" disabled={key.revoked} onClick={() => setRevoking(key)}>
                  {t('admin.keys.revoke')}
                  <span className="visually-hidden"> {key.partner}</span>
                </Button>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
      {making && (
        <KeyDialog
          onClose={() => {
            setMaking(false)
            directory.reload()
          }}
        />
      )}
      {revoking !== undefined && (
        <RevokeDialog
          apiKey={revoking}
          onClose={() => {
            setRevoking(undefined)
            directory.reload()
          }}
        />
      )}
    </Panel>
  )
}

function RevokeDialog({ apiKey, onClose }: { readonly apiKey: KeyItem; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const { busy, fault, send } = useSending<unknown>()
  const { keyId, partner } = apiKey
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('admin.revoke.title', { partner })}
      closeLabel={t('admin.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button
            tone="danger"
            disabled={busy}
            onClick={() => send(() => client.send('directory:revoke-key', { keyId }).reply, onClose)}
          >
            {t('admin.keys.revoke')}
          </Button>
        </>
      }
    >
      {fault !== undefined && (
        <Banner tone="late" live="alert">
          {t(`error.${fault}`)}
        </Banner>
      )}
      <p>{t('admin.revoke.text')}</p>
    </Dialog>
  )
}
