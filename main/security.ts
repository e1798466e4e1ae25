import { app, session, type IpcMainInvokeEvent, type WebPreferences } from 'electron'
import { isConsoleUrl } from './console-page'

/** The page runs as a stranger: no Node, its own world, Chromium's sandbox. */
export const hardenedPreferences: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  // An alarm must sound and its clock must run while the window is behind another or minimised.
  autoplayPolicy: 'no-user-gesture-required',
  backgroundThrottling: false,
}

/** No page leaves the console, none opens another, none asks for anything but notifications. */
export function hardenApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isConsoleUrl(url)) event.preventDefault()
    })
    contents.on('will-redirect', (event, url) => {
      if (!isConsoleUrl(url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** To say that something happened, and to copy an order for an agency that no console reaches. Reading the clipboard is not among them. */
const given: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write'])

/** After the app is ready. */
export function denyPermissions(): void {
  const granted = (permission: string, url: string) => given.has(permission) && isConsoleUrl(url)
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(granted(permission, requestingUrl)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin))
  session.defaultSession.setDevicePermissionHandler(() => false)
}

/** An IPC call counts only from the top frame of the console's own page. */
export function assertTrustedSender({ senderFrame, sender }: IpcMainInvokeEvent): void {
  if (senderFrame === null || senderFrame !== sender.mainFrame || !isConsoleUrl(senderFrame.url)) {
    throw new Error('forbidden')
  }
}
