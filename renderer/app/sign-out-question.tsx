import { useTranslation } from 'react-i18next'
import { isCallLive } from '../../src/domain/call/call'
import { useFacts } from '../store/facts'
import { useSession } from '../store/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** What somebody would leave behind by signing out: calls on their line, work the hub has not confirmed. */
export function useLeftBehind(): { readonly calls: number; readonly unsent: number } {
  const { user } = useSession()
  const calls = useFacts(
    ({ board }) => Object.values(board.calls).filter((call) => isCallLive(call) && call.claim?.by === user.id).length,
  )
  const unsent = useFacts(({ outbox }) => outbox.length)
  return { calls, unsent }
}

/** Asked before signing out with something still in hand; nothing of it is lost either way. */
export function SignOutQuestion({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { signOut } = useSession()
  const { calls, unsent } = useLeftBehind()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      title={t('app.signOut.title')}
      closeLabel={t('app.signOut.stay')}
      footer={
        <>
          <Button onClick={() => void signOut()}>{t('app.signOut.leave')}</Button>
          <Button tone="main" keyCap="Esc" onClick={onClose}>
            {t('app.signOut.stay')}
          </Button>
        </>
      }
    >
      {calls > 0 && <p>{t('app.signOut.calls', { count: calls })}</p>}
      {unsent > 0 && <p>{t('app.signOut.unsent', { count: unsent })}</p>}
      <p>{t('app.signOut.kept')}</p>
    </Dialog>
  )
}
