import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive } from '../../src/domain/call/call'
import { testOrderOf } from '../../src/domain/test-round/test-order-of'
import { useFacts } from '../store/facts'
import { useSession } from '../store/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { leftOrders, type LeftBehind } from './left-orders'

export function useLeftBehind(): LeftBehind {
  const { user } = useSession()
  const calls = useFacts(
    ({ board }) => Object.values(board.calls).filter((call) => isCallLive(call) && call.claim?.by === user.id).length,
  )
  const unsent = useFacts(({ outbox }) => outbox.length)
  const incidents = useFacts(({ board }) => board.incidents)
  const orders = useMemo(() => leftOrders(Object.values(incidents), user.agencyId), [incidents, user.agencyId])
  const hasTest = useFacts(({ board }) => testOrderOf(board.testRounds, user.agencyId ?? '') !== undefined)
  return { calls, unsent, orders, hasTest }
}

/** Asked before signing out with something still in hand; nothing of it is lost either way. */
export function SignOutQuestion({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { signOut } = useSession()
  const { calls, unsent, orders, hasTest } = useLeftBehind()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      title={t('app.signOut.title')}
      closeLabel={t('app.signOut.stay')}
      footer={
        <>
          <Button keyCap="Ctrl+Enter" onClick={() => void signOut()}>
            {t('app.signOut.leave')}
          </Button>
          <Button tone="main" keyCap="Esc" onClick={onClose}>
            {t('app.signOut.stay')}
          </Button>
        </>
      }
    >
      {orders.length > 0 && (
        <>
          <p>
            <strong>{t('app.signOut.orders')}</strong>
          </p>
          <ul>
            {orders.map(({ id, incident, dispatch, rings }) => (
              <li key={id}>
                {incident.priority} {t(`type.${incident.type}`)} · {incident.number} ·{' '}
                {rings ? <strong>{t('app.signOut.rings')}</strong> : t(`step.${dispatch.state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {hasTest && (
        <p>
          <strong>{t('app.signOut.test')}</strong>
        </p>
      )}
      {calls > 0 && <p>{t('app.signOut.calls', { count: calls })}</p>}
      {unsent > 0 && <p>{t('app.signOut.unsent', { count: unsent })}</p>}
      <p>{t('app.signOut.kept')}</p>
    </Dialog>
  )
}
