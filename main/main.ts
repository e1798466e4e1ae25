import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, Menu, session, type BrowserWindow } from 'electron'
import type { HubStatus } from '../src/contract/bridge'
import { createAttention } from './alarm'
import { channels } from './channels'
import { askBeforeClosing } from './close-question'
import { CONSOLE_URL } from './console-page'
import { logCrashes } from './crash-log'
import { openHubChoice } from './hub-choice'
import { answerPage } from './ipc'
import { openLogFile } from './log-file'
import { parseOptions } from './options'
import { probeHub } from './probe-hub'
import { registerScheme, serveConsole } from './scheme'
import { denyPermissions, hardenApp } from './security'
import { openSettings } from './settings'
import { judgeCertificates } from './trust'
import { bringUp, openWindow, pageLoaded } from './window'
import { followZoomKeys } from './zoom'

// The same folder whether packaged or run from source; Chromium's own switch for it is honoured.
const givenFolder = app.commandLine.getSwitchValue('user-data-dir')
const userData = givenFolder === '' ? join(app.getPath('appData'), 'serang-siaga-112') : givenFolder
app.setPath('userData', userData)

if (app.requestSingleInstanceLock()) {
  logCrashes(openLogFile(join(userData, 'logs'), 'console'))
  registerScheme()
  hardenApp()
  app
    .whenReady()
    .then(run)
    .catch((cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
      app.exit(1)
    })
} else app.quit()

async function run(): Promise<void> {
  // Its default takes F10 and Ctrl+W away from the operator, and costs time before the window.
  Menu.setApplicationMenu(null)
  // By its own mark a hub's list of consoles tells this window from others on the same machine.
  const mark = `siaga-desk/${randomUUID()}`
  session.defaultSession.setUserAgent(`${session.defaultSession.getUserAgent()} ${mark}`)
  const settings = openSettings(userData)
  let window: BrowserWindow | undefined = openWindow(userData, join(__dirname, 'preload.cjs'))
  const send = (status: HubStatus) => window?.webContents.send(channels.hubStatusChanged, status)
  // A page keeps the policy it was loaded with: another hub needs another page.
  const reload = () => void window?.loadURL(CONSOLE_URL)
  const hub = await openHubChoice({
    userData,
    script: join(__dirname, '..', 'hub', 'main.cjs'),
    options: parseOptions(process.argv),
    settings,
    log: openLogFile(join(userData, 'logs'), 'hub'),
    mayStart: pageLoaded(window),
    onStatus: send,
    onHubs: judgeCertificates().only,
    onOtherHub: () => setImmediate(reload),
  })
  const others = () => hub.connected().filter(({ agent }) => !agent.includes(mark))
  const closing = askBeforeClosing(window, others)
  const attention = createAttention(() => window)
  answerPage({
    hubStatus: hub.status,
    chooseStart: async (choice) => {
      await hub.choose(choice)
      setImmediate(reload)
    },
    forgetStart: async () => {
      await hub.forget()
      setImmediate(reload)
    },
    notify: attention.notify,
    setAlarm: attention.setAlarm,
    rememberedHubs: hub.hubs,
    probeHub,
    shareHub: async ({ on, sure }) => {
      const there = others()
      if (there.length > 0 && !sure) return there
      await hub.share(on)
      return []
    },
    settingsPutAside: settings.putAside,
    closeShown: closing.shown,
    closeAnswer: closing.answer,
    closeWords: closing.words,
  })
  denyPermissions()
  serveConsole(join(__dirname, '..', 'renderer'), hub.url)
  reload()
  followZoomKeys(window)
  window.on('closed', () => (window = undefined))
  app.on('second-instance', () => {
    if (window !== undefined) bringUp(window)
  })
  app.on('window-all-closed', () => app.quit())
  let drained = false
  app.on('before-quit', (event) => {
    if (drained) return
    event.preventDefault()
    void hub.stop().then(() => {
      drained = true
      app.quit()
    })
  })
}
