import { expect, type Page } from 'playwright/test'
import { picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'

const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
  Object.entries(values).reduce((said, [name, value]) => said.replace(`{{${name}}}`, value), screenText('id', key))
const lopang = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
const sukawana = { lat: -6.0969, lon: 106.1905, address: 'Sukawana', source: 'gazetteer' }

const banner = (page: Page) => page.locator('[data-part="help-banner"]')
const row = (page: Page, type: RegExp) =>
  page.getByRole('listbox', { name: 'Kejadian' }).getByRole('option', { name: type })
const sheet = (page: Page, number: string) => page.getByText(new RegExp(`112-\\d{8}-${number}`)).first()

/** A ladder that is climbed in some seconds, so that nobody has accepted soon. */
async function shortLadder(hubUrl: string): Promise<void> {
  const admin = await probeHub(hubUrl, 'admin1')
  const steps = ['re-alert', 'deputy', 'supervisor', 'neighbour'].map((step, index) => ({ step, after: 1 + index }))
  await admin.ask('directory:put-ladder', { steps })
  admin.close()
}

test('an order nobody accepts is said whatever is looked at, and one key leads to it until somebody else is ordered', async ({
  hub,
  openConsole,
}) => {
  await shortLadder(hub.url)
  const probe = await probeHub(hub.url, 'operator2')
  const open = async (type: string, location: typeof lopang) =>
    String((await probe.ask('incident:open', { type, location, narrative: `Uji ${type}` }))['incidentId'])
  const fire = await open('kebakaran', lopang)
  await open('odgj', sukawana)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await row(page, /ODGJ/).click()
  await expect(sheet(page, '0002')).toBeVisible()

  // Nothing is loud yet: the key says so.
  await page.keyboard.press('Alt+Shift+R')
  await expect(page.getByRole('status').filter({ hasText: say('dispatch.nobody.none') })).toBeVisible()

  await probe.ask('incident:dispatch', { incidentId: fire, agencyIds: ['damkar'] })
  await expect(banner(page)).toContainText(say('dispatch.nobody.unanswered'), { timeout: 30_000 })
  await expect(banner(page)).toContainText('0001')
  await expect(banner(page)).toContainText('Damkar')
  await expect(sheet(page, '0002')).toBeVisible()
  await picture(page, 'help-banner')

  // It acts while something is being written too, and what was written stays.
  await page.keyboard.press('/')
  await page.keyboard.type('tetangga melapor')
  await page.keyboard.press('Alt+Shift+R')
  await expect(sheet(page, '0001')).toBeVisible()
  // The sheet in front says it itself, with the key that sends somebody else.
  await expect(banner(page)).toHaveCount(0)
  const help = page.getByRole('button', { name: say('dispatch.help.order', { agency: 'Damkar Kab. Serang' }) })
  await expect(help).toBeVisible()

  // Looked at and left alone: it is said again.
  await row(page, /ODGJ/).click()
  await expect(banner(page)).toContainText('0001')
  await banner(page).getByRole('button').click()
  await expect(sheet(page, '0001')).toBeVisible()
  await page.keyboard.press('Alt+Shift+B')
  await expect(help).toBeHidden()
  await row(page, /ODGJ/).click()
  await expect(sheet(page, '0002')).toBeVisible()
  await expect(banner(page)).toHaveCount(0)
  probe.close()
})

test('several are named by urgency, and the key goes to the most urgent first', async ({ hub, openConsole }) => {
  await shortLadder(hub.url)
  const probe = await probeHub(hub.url, 'operator2')
  const ordered = async (type: string, agencyId: string) => {
    const { incidentId } = await probe.ask('incident:open', { type, location: lopang, narrative: `Uji ${type}` })
    await probe.ask('incident:dispatch', { incidentId, agencyIds: [agencyId] })
  }
  await ordered('pencurian', 'polresta')
  await ordered('medis', 'psc119')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const named = banner(page).getByRole('paragraph')
  await expect(named).toHaveCount(2, { timeout: 30_000 })
  await expect(named).toContainText([/0002/, /0001/])
  await page.keyboard.press('Alt+Shift+R')
  await expect(sheet(page, '0002')).toBeVisible()
  // The one in front is no longer in the banner: the same key goes on to the next.
  await expect(named).toHaveCount(1)
  await page.keyboard.press('Alt+Shift+R')
  await expect(sheet(page, '0001')).toBeVisible()
  probe.close()
})
