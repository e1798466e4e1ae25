import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './admin.module.css'
import { RefusalBanner } from './refusal-banner'
import type { usePublishing } from './use-publishing'

interface EntryDialogProps {
  readonly title: string
  readonly width?: 'wide'
  readonly publishing: Pick<ReturnType<typeof usePublishing>, 'state' | 'isOnline'>
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Where an entry of a directory is made or changed: stays open with what was typed until the hub has taken it. */
export function EntryDialog({ title, width, publishing, onSave, onClose, children }: EntryDialogProps) {
  const { t } = useTranslation()
  const { state, isOnline } = publishing
  const busy = state.kind === 'sending'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      {...(width === undefined ? {} : { width })}
      title={title}
      closeLabel={t('admin.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button tone="main" disabled={busy || !isOnline} onClick={onSave}>
            {busy ? t('admin.saving') : t('admin.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {!isOnline && <Banner tone="near">{t('admin.offline')}</Banner>}
        <RefusalBanner state={state} />
        {children}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
