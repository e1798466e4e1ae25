import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop } from '../alarm'
import type { Order } from './orders'

type Allowed = 'granted' | 'denied' | 'default' | 'unsupported'

function allowedNow(): Allowed {
  if (desktop() !== undefined) return 'granted'
  return 'Notification' in window ? Notification.permission : 'unsupported'
}

/** A system notification for each order that starts to wait, where the person or the desktop allows it. */
export function useOrderNotices(waiting: readonly Order[]): { readonly allowed: Allowed; readonly ask: () => void } {
  const { t } = useTranslation()
  const [allowed, setAllowed] = useState(allowedNow)
  const told = useRef(new Set<string>())
  useEffect(() => {
    if (allowed !== 'granted') return
    for (const order of waiting) {
      const { id } = order.dispatch
      if (told.current.has(id)) continue
      told.current.add(id)
      const { priority, type, number } = order.incident
      const title = t('agency.notice.title', { priority, type: t(`type.${type}`) })
      const body = t('agency.notice.body', { number })
      const bridge = desktop()
      if (bridge === undefined) new Notification(title, { body, tag: id })
      else void bridge.notify(title, body)
    }
  }, [waiting, allowed, t])
  const ask = () => {
    void Notification.requestPermission().then(setAllowed)
  }
  return { allowed, ask }
}
