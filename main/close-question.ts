import type { BrowserWindow } from 'electron'
import type { ConnectedDesk } from '../src/contract/bridge'
import { channels } from './channels'

/** A page that has not shown the question by then does not work any more and must not hold the window. */
const SHOWN_WITHIN_MS = 2_000

export interface CloseQuestion {
  readonly shown: () => void
  readonly answer: (leave: boolean) => void
}

/** Closing the window of the machine that is the hub ends it for everybody: asked first while others are connected. */
export function askBeforeClosing(window: BrowserWindow, others: () => readonly ConnectedDesk[]): CloseQuestion {
  let agreed = false
  let waiting: NodeJS.Timeout | undefined
  const leave = () => {
    agreed = true
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    const there = others()
    if (agreed || there.length === 0 || window.webContents.isCrashed()) return
    event.preventDefault()
    window.webContents.send(channels.closeAsked, there)
    clearTimeout(waiting)
    waiting = setTimeout(leave, SHOWN_WITHIN_MS)
  })
  return {
    shown: () => clearTimeout(waiting),
    answer: (yes) => {
      if (yes) leave()
    },
  }
}
