import { Notification, type BrowserWindow } from 'electron'
import { bringUp } from './window'

export interface Attention {
  readonly notify: (notification: { title: string; body: string }) => void
  readonly setAlarm: (on: boolean) => void
}

/** System notifications, and the window's own call for attention while an order is unacknowledged. */
export function createAttention(window: () => BrowserWindow | undefined): Attention {
  // Kept until closed: a collected notification loses its click.
  const shown = new Set<Notification>()
  return {
    notify: ({ title, body }) => {
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body, urgency: 'critical', timeoutType: 'never' })
      shown.add(notification)
      notification.on('close', () => shown.delete(notification))
      notification.on('click', () => {
        const target = window()
        if (target !== undefined) bringUp(target)
      })
      notification.show()
    },
    setAlarm: (on) => {
      const target = window()
      if (target === undefined) return
      target.flashFrame(on)
      // Shown, not focused: what a person types elsewhere must not land in the console.
      if (on && target.isMinimized()) target.restore()
      if (on) target.showInactive()
      if (!on) for (const notification of shown) notification.close()
    },
  }
}
