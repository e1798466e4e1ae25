import { dialog, type BrowserWindow } from 'electron'
import type { CloseWords, ConnectedDesk } from '../src/contract/bridge'
import { channels } from './channels'

/** A page that has not shown the question by then is stuck or not there yet: the system's own dialog asks in its place. */
const SHOWN_WITHIN_MS = 2_000

export interface CloseQuestion {
  /** The question in the language of the page, for when the page can't ask. */
  readonly words: (words: CloseWords) => void
  readonly shown: () => void
  readonly answer: (leave: boolean) => void
}

/** Closing the window of the machine that is the hub ends it for everybody: asked first while others are connected. */
export function askBeforeClosing(window: BrowserWindow, others: () => readonly ConnectedDesk[]): CloseQuestion {
  let agreed = false
  let words: CloseWords | undefined
  let waiting: NodeJS.Timeout | undefined
  let asking = false
  const leave = () => {
    agreed = true
    if (!window.isDestroyed()) window.close()
  }
  const askWithoutPage = async () => {
    // Without words no page ever came up here; a window that can't even ask may not be held.
    if (words === undefined) return leave()
    if (asking) return
    asking = true
    const chosen = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.title,
      detail: [words.what, ...others().map(({ name }) => name)].join('\n'),
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
    })
    asking = false
    if (chosen.response === 1) leave()
  }
  window.on('close', (event) => {
    const there = others()
    if (agreed || there.length === 0) return
    event.preventDefault()
    clearTimeout(waiting)
    const ask = () => void askWithoutPage().catch(leave)
    if (window.webContents.isCrashed()) return ask()
    window.webContents.send(channels.closeAsked, there)
    waiting = setTimeout(ask, SHOWN_WITHIN_MS)
  })
  return {
    words: (given) => (words = given),
    shown: () => clearTimeout(waiting),
    answer: (yes) => {
      if (yes) leave()
    },
  }
}
