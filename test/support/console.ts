import { _electron, expect, type ElectronApplication, type Page } from 'playwright/test'
import { electronExecutable } from './electron-executable'
import { tempFolder } from './temp-folder'

export interface LaunchOptions {
  /** A hub that runs already. */
  readonly hubUrl?: string
  /** Data folder of the embedded hub. */
  readonly data?: string
  readonly training?: boolean
  /** Kept between two launches; otherwise each launch is a new machine. */
  readonly userData?: string
  /** A certificate is refused on purpose: Chromium says so on the page's console. */
  readonly refusesCertificate?: true
}

export interface TestConsole {
  readonly app: ElectronApplication
  readonly page: Page
  /** Closes the window once, and fails when the page had complained on its console. */
  readonly close: () => Promise<void>
}

/** Said by Chromium itself while a hub is away, which tests bring about on purpose. */
const expectedWhileOffline = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to|ERR_EMPTY_RESPONSE/

/** Said by Chromium itself of a certificate it does not take. */
const expectedOfCertificate = /ERR_CERT_/

/** Opens a real Electron window of 1366 × 768 as a fresh machine would. */
export async function launchConsole({
  hubUrl,
  data,
  training,
  userData,
  refusesCertificate,
}: LaunchOptions = {}): Promise<TestConsole> {
  const folder = userData === undefined ? tempFolder('user') : undefined
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    process.cwd(),
    `--user-data-dir=${userData ?? folder?.path ?? ''}`,
    ...(hubUrl === undefined ? [] : ['--hub', hubUrl]),
    ...(data === undefined ? [] : ['--data', data]),
    ...(training === true ? ['--training'] : []),
  ]
  const app = await _electron.launch({ executablePath: await electronExecutable(), args })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  const isExpected = (text: string) =>
    expectedWhileOffline.test(text) || (refusesCertificate === true && expectedOfCertificate.test(text))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) complaints.push(message.text())
  })
  let open = true
  return {
    app,
    page,
    close: async () => {
      if (!open) return
      open = false
      await app.close()
      folder?.remove()
      expect(complaints, 'the page complained on its console').toEqual([])
    },
  }
}

/** Where the embedded hub of this window listens. */
export function embeddedHubUrl(page: Page): Promise<string> {
  return page.evaluate(() => {
    // The preload gives it to every page of the console; the tests' own types know nothing of it.
    const { siaga } = window as unknown as { siaga: { hub: { url: () => Promise<string> } } }
    return siaga.hub.url()
  })
}

/** The embedded hub's process. */
export async function embeddedHubPid(app: ElectronApplication): Promise<number> {
  const metrics = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ pid, name }) => ({ pid, name: name ?? '' })),
  )
  const hub = metrics.find(({ name }) => name === 'siaga-hub')
  if (hub === undefined) throw new Error('There is no embedded hub.')
  return hub.pid
}
