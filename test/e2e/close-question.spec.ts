import { expect, type ElectronApplication, type Page } from 'playwright/test'
import { embeddedHubUrl, type TestConsole } from '../support/console'
import { test as base } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { look } from '../support/look'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'

interface Centre extends TestConsole {
  /** Another desk at this machine's hub. */
  readonly otherDesk: () => Promise<HubProbe>
}

/** The window of the machine that is the hub, with its own operator signed in. */
const test = base.extend<{ readonly centre: Centre }>({
  centre: async ({ openConsole }, use) => {
    const data = tempFolder('data')
    const opened = await openConsole({ data: data.path, training: true })
    await signIn(opened.page, 'operator1')
    await expect(opened.page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
    const hubUrl = await embeddedHubUrl(opened.page)
    await use({ ...opened, otherDesk: () => probeHub(hubUrl, 'supervisor1') })
    await opened.close()
    data.remove()
  },
})

const question = (page: Page) => page.getByRole('alertdialog', { name: screenText('id', 'app.close.title') })
const answer = (page: Page, key: string) =>
  question(page)
    .locator('footer')
    .getByRole('button', { name: screenText('id', key) })

/** As a click on the window's cross. */
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    // Not within this call: its answer would be lost with the program.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50)
  })

const ended = (app: ElectronApplication) => new Promise<void>((resolve) => app.once('close', () => resolve()))

test('alone on its own hub the window closes without a question: its own console is not another desk', async ({
  centre: { app },
}) => {
  const gone = ended(app)
  await closeWindow(app)
  await gone
})

test('with another desk connected closing asks and names it; staying keeps the hub, closing ends it', async ({
  centre: { app, page, otherDesk },
}) => {
  const other = await otherDesk()
  await closeWindow(app)
  await expect(question(page)).toBeVisible()
  await expect(question(page).getByRole('listitem')).toHaveCount(1)
  await expect(question(page).getByRole('listitem')).toContainText(screenText('id', 'role.supervisor'))
  await look(page, 'close-question')
  await answer(page, 'app.close.stay').click()
  await expect(question(page)).toBeHidden()
  await other.ask('query:incidents', {})

  const gone = ended(app)
  await closeWindow(app)
  await answer(page, 'app.close.leave').click()
  await gone
  other.close()
})

/** Stands in for the person at the system's dialog: notes the question and presses the button of that number. */
const atSystemDialog = (app: ElectronApplication, response: number) =>
  app.evaluate(({ dialog }, pressed) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { message, detail }: { message: string; detail: string }) => {
        asked.push(`${message}\n${detail}`)
        return Promise.resolve({ response: pressed, checkboxChecked: false })
      },
    })
  }, response)
const asked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked)

test('when the page hangs the system asks in its place, in the language of the screen', async ({
  centre: { app, page, otherDesk },
}) => {
  const other = await otherDesk()
  await atSystemDialog(app, 0)
  await page.evaluate(() => {
    setTimeout(() => {
      const until = Date.now() + 6_000
      while (Date.now() < until);
    }, 0)
  })
  await closeWindow(app)
  await expect.poll(() => asked(app)).toHaveLength(1)
  expect((await asked(app))[0]).toContain(screenText('id', 'app.close.title'))
  await other.ask('query:incidents', {})
  await atSystemDialog(app, 1)
  const gone = ended(app)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await closeWindow(app)
  await gone
  other.close()
})

test('opening the hub for other desks asks first while one is connected, and shows address and fingerprint', async ({
  centre: { page, otherDesk },
}) => {
  const other = await otherDesk()
  await page.getByRole('button', { name: /Keluar/ }).click()
  const door = page.locator('details').filter({ hasText: screenText('id', 'app.share.title') })
  await door.locator('summary').click()
  await door.getByRole('button', { name: screenText('id', 'app.share.turnOn') }).click()
  const warning = door.getByRole('alert')
  await expect(warning.getByRole('listitem')).toHaveCount(1)
  await look(page, 'share-asks')
  await warning.getByRole('button', { name: screenText('id', 'app.share.keep') }).click()
  await expect(door.getByText(screenText('id', 'app.share.closed'))).toBeVisible()
  await other.ask('query:incidents', {})
  await door.getByRole('button', { name: screenText('id', 'app.share.turnOn') }).click()
  await door.getByRole('button', { name: screenText('id', 'app.share.sure') }).click()
  await expect(door.getByText(/^https:\/\/.+:8112$/).first()).toBeVisible({ timeout: 20_000 })
  await expect(door.locator('code')).toHaveText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  await look(page, 'share-open')
  other.close()
})
