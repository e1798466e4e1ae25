import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import * as z from 'zod'
import { jsonFile } from './json-file'
import { hardenedPreferences } from './security'

const stateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximised: z.boolean(),
})
type WindowState = z.infer<typeof stateSchema>

/** The smallest screen the console is laid out for, in CSS pixels. */
const DEFAULT_STATE: WindowState = { width: 1366, height: 768, maximised: true }

/** A page that has not loaded by then holds up nothing else. */
const PAGE_WITHIN_MS = 2_000

/** Opens the console where it was last left, on a screen that is still there. The page is for the caller to load. */
export function openWindow(userData: string, preload: string): BrowserWindow {
  const file = jsonFile(join(userData, 'window.json'), stateSchema, DEFAULT_STATE)
  const state = onScreen(file.read())
  const window = new BrowserWindow({
    ...boundsOf(state),
    minWidth: 800,
    minHeight: 560,
    autoHideMenuBar: true,
    // Shown before its page is, in the console's own colour: a window that waits for the first paint gets the keyboard late.
    backgroundColor: '#0d1012',
    webPreferences: { ...hardenedPreferences, preload },
  })
  if (state.maximised) window.maximize()
  window.on('close', () => file.write({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  return window
}

/** Resolves when the first page of `window` has loaded or failed, 2 s after the call at the latest. */
export function pageLoaded({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PAGE_WITHIN_MS)
    webContents.once('did-stop-loading', () => {
      clearTimeout(late)
      resolve()
    })
  })
}

/** Brings the window before the person, wherever it is. */
export function bringUp(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function boundsOf({ x, y, width, height }: WindowState) {
  return { width, height, ...(x === undefined || y === undefined ? {} : { x, y }) }
}

function onScreen(state: WindowState): WindowState {
  const { x, y, width, height } = state
  if (x === undefined || y === undefined) return state
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const visible =
    x < workArea.x + workArea.width && x + width > workArea.x && y >= workArea.y && y < workArea.y + workArea.height
  return visible ? state : { width, height, maximised: state.maximised }
}
