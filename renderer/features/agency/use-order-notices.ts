import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import { desktop } from '../alarm'
import { urgencyOf } from './alarms'
import type { Order } from './orders'

type Allowed = 'granted' | 'denied' | 'default' | 'unsupported'

function allowedNow(): Allowed {
  if (desktop() !== undefined) return 'granted'
  return 'Notification' in window ? Notification.permission : 'unsupported'
}

/**
 * A system notification for each order that alarms, and again with every step of the ladder; one for a test order. Where
 * the person or the desktop allows it.
 */
export function useOrderNotices(
  alarming: readonly Order[],
  test: TestRound | undefined,
): { readonly allowed: Allowed; readonly ask: () => void } {
  const { t } = useTranslation()
  const [allowed, setAllowed] = useState(allowedNow)
  const told = useRef(new Set<string>())
  useEffect(() => {
    if (allowed !== 'granted') return
    const tell = (id: string, title: string, body: string) => {
      if (told.current.has(id)) return
      told.current.add(id)
      const bridge = desktop()
      if (bridge === undefined) new Notification(title, { body, tag: id })
      else void bridge.notify(title, body)
    }
    for (const { dispatch, incident } of alarming) {
      const { priority, type, number } = incident
      const urgency = urgencyOf(dispatch)
      const title = t(`agency.notice.title.${urgency}`, { priority, type: t(`type.${type}`) })
      tell(`${dispatch.id} ${urgency}`, title, t('agency.notice.body', { number }))
    }
    if (test !== undefined) tell(test.id, t('agency.test.title'), t('agency.test.notice'))
  }, [alarming, test, allowed, t])
  const ask = () => {
    void Notification.requestPermission().then(setAllowed)
  }
  return { allowed, ask }
}
