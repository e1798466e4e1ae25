import type { BrowserWindow } from 'electron'

const STEP = 0.5
/** 58 % to 249 %. */
const LIMITS = { smallest: -3, largest: 5 }

/** Ctrl with +, - and 0: there is no menu to carry the usual keys. Chromium remembers the level. */
export function followZoomKeys(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('before-input-event', (event, { type, control, alt, key }) => {
    if (type !== 'keyDown' || !control || alt) return
    const level = webContents.getZoomLevel()
    const next = key === '0' ? 0 : key === '+' || key === '=' ? level + STEP : key === '-' ? level - STEP : undefined
    if (next === undefined) return
    event.preventDefault()
    webContents.setZoomLevel(Math.min(LIMITS.largest, Math.max(LIMITS.smallest, next)))
  })
}
