import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectedDesk } from '../../src/contract/bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Asked when the window of the machine that is the hub is closed while others work on it. */
export function CloseQuestion() {
  const { t } = useTranslation()
  const [others, setOthers] = useState<readonly ConnectedDesk[]>()
  useEffect(() => window.siaga?.close.onAsked(setOthers), [])
  const stay = () => setOthers(undefined)
  return (
    <Dialog
      isOpen={others !== undefined}
      onClose={stay}
      role="alertdialog"
      title={t('app.close.title')}
      closeLabel={t('app.close.stay')}
      footer={
        <>
          <Button onClick={() => void window.siaga?.close.answer(true)}>{t('app.close.leave')}</Button>
          <Button tone="main" keyCap="Esc" onClick={stay}>
            {t('app.close.stay')}
          </Button>
        </>
      }
    >
      <p>{t('app.close.what')}</p>
      <ul>
        {(others ?? []).map(({ username, name, role, agent }, index) => (
          <li key={`${username}-${agent}-${index}`}>
            {name} · {t(`role.${role}`)}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
