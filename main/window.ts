import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { z } from 'zod'
import { jsonFile } from './json-file'
import { CONSOLE_URL } from './console-page'
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

/** Opens the console where it was last left, on a screen that is still there. */
export function openWindow(userData: string, preload: string): BrowserWindow {
  const file = jsonFile(join(userData, 'window.json'), stateSchema, DEFAULT_STATE)
  const state = onScreen(file.read())
  const window = new BrowserWindow({
    ...boundsOf(state),
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#0d1012',
    webPreferences: { ...hardenedPreferences, preload },
  })
  if (state.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => file.write({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  void window.loadURL(CONSOLE_URL)
  return window
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
