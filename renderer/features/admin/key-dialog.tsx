import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { apiScopes, type ApiScope } from '../../../src/domain/access/api-key'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './admin.module.css'
import { SecretOnce } from './secret-once'
import { useSending } from './use-sending'

/** Makes a partner's key; the key itself is shown once. */
export function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const { busy, fault, send } = useSending<CommandValue<'directory:make-key'>>()
  const [partner, setPartner] = useState('')
  const [scopes, setScopes] = useState<readonly ApiScope[]>([])
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<CommandValue<'directory:make-key'>>()
  const make = () => {
    setTried(true)
    if (partner.trim() === '' || scopes.length === 0) return
    send(() => client.send('directory:make-key', { partner: partner.trim(), scopes: [...scopes] }).reply, setMade)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role={made === undefined ? 'dialog' : 'alertdialog'}
      title={t('admin.keys.add')}
      closeLabel={t('admin.close')}
      footer={
        made === undefined ? (
          <>
            <Button onClick={onClose}>{t('admin.cancel')}</Button>
            <Button tone="main" disabled={busy} onClick={make}>
              {busy ? t('admin.saving') : t('admin.keys.make')}
            </Button>
          </>
        ) : (
          <Button tone="main" onClick={onClose}>
            {t('admin.done')}
          </Button>
        )
      }
    >
      {made !== undefined ? (
        <SecretOnce label={t('admin.keys.key-for', { partner })} secret={made.key} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            make()
          }}
        >
          {fault !== undefined && (
            <Banner tone="late" live="alert">
              {t(`error.${fault}`)}
            </Banner>
          )}
          <TextField
            autoFocus
            label={t('admin.field.partner')}
            error={tried && partner.trim() === '' ? t('admin.bad.name') : undefined}
            maxLength={200}
            value={partner}
            onChange={(event) => setPartner(event.target.value)}
          />
          <fieldset className={styles.group}>
            <legend>{t('admin.field.scopes')}</legend>
            {apiScopes.map((scope) => (
              <Checkbox
                key={scope}
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(apiScopes.filter((item) => (item === scope ? event.target.checked : scopes.includes(item))))
                }
              >
                {t(`admin.scope.${scope}`)}
              </Checkbox>
            ))}
          </fieldset>
          {tried && scopes.length === 0 && <p className={styles.late}>{t('admin.bad.scopes')}</p>}
          <input type="submit" hidden />
        </form>
      )}
    </Dialog>
  )
}
