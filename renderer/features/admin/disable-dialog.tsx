import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import styles from './admin.module.css'
import type { AccountItem } from './directory-items'
import { useSending } from './use-sending'

/** Disabling signs a person out for good: it needs a reason, which stays in the log. */
export function DisableDialog({ account, onClose }: { readonly account: AccountItem; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const { busy, fault, send } = useSending<unknown>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { username } = account
  const disable = () => {
    setTried(true)
    const words = reason.trim()
    if (words === '') return
    send(() => client.send('directory:disable-account', { username, reason: words }).reply, onClose)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('admin.disable.title', { username })}
      closeLabel={t('admin.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button tone="danger" disabled={busy} onClick={disable}>
            {t('admin.accounts.disable')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {fault !== undefined && (
          <Banner tone="late" live="alert">
            {fault === 'conflict' ? t('admin.bad.last-admin') : t(`error.${fault}`)}
          </Banner>
        )}
        <TextArea
          autoFocus
          label={t('admin.disable.reason')}
          hint={t('admin.disable.hint')}
          error={tried && reason.trim() === '' ? t('admin.disable.required') : undefined}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
