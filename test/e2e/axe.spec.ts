import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import { launchConsole } from '../support/console'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'
import { startTestHub, type TestHub } from '../support/test-hub'

let hub: TestHub
test.beforeAll(async () => {
  hub = await startTestHub()
})
test.afterAll(() => hub.remove())

/** A fire in Lopang, ordered of Damkar, for the screens of those who did not open it. */
async function openFire() {
  const probe = await probeHub(hub.url, 'operator1')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const narrative = 'Kebakaran rumah di Lopang, asap tebal'
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar', 'psc119'] })
  probe.close()
}

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

const pictures = process.env['SIAGA_SCREENSHOTS'] === '1'

/** Nothing may be hidden from a screen reader, in either language, in either theme. */
async function checkEverywhere(page: Page, screen: string) {
  for (const language of ['id', 'en'] as const) {
    for (const theme of ['dark', 'light'] as const) {
      await dress(page, language, theme)
      const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect.soft(found, `${screen}, ${language}, ${theme}`).toEqual([])
      if (pictures && language === 'id') {
        mkdirSync('docs/screenshots', { recursive: true })
        await page.screenshot({ path: `docs/screenshots/${screen}-${theme}.png` })
      }
    }
  }
  await dress(page, 'id', 'dark')
}

async function dress(page: Page, language: 'id' | 'en', theme: 'dark' | 'light') {
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  }
  await page.evaluate((look) => (document.documentElement.dataset['theme'] = look), theme)
}

test('first start', async () => {
  const { page, close } = await launchConsole()
  await expect(page.getByRole('button', { name: /Pusat latihan/ })).toBeVisible()
  await checkEverywhere(page, 'first-start')
  await close()
})

test('login and the operator, without and with work', async () => {
  test.setTimeout(240_000)
  const { page, close } = await launchConsole({ hubUrl: hub.url })
  await expect(page.locator('input[type="password"]')).toBeVisible()
  await checkEverywhere(page, 'login')
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await checkEverywhere(page, 'operator-empty')
  await ring(hub.url, { call_id: 'axe-1' })
  await ring(hub.url, { call_id: 'axe-2' })
  await page.getByRole('button', { name: /Jawab/ }).first().waitFor()
  await page.keyboard.press('F10')
  await page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' }).fill('Kebakaran rumah di Lopang, asap tebal')
  await checkEverywhere(page, 'operator-intake')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-\d{4}/).first()).toBeVisible()
  await checkEverywhere(page, 'operator-incident')
  await close()
})

test('liaison with an alarm', async () => {
  test.setTimeout(120_000)
  const { page, close } = await launchConsole({ hubUrl: hub.url })
  await openFire()
  await signIn(page, 'damkar')
  await expect(page.getByText('Perintah baru · belum diterima')).toBeVisible()
  await checkEverywhere(page, 'liaison-alarm')
  await close()
})

test('incident log', async () => {
  const { page, close } = await launchConsole({ hubUrl: hub.url })
  await openFire()
  await signIn(page, 'supervisor1')
  await page.getByRole('button', { name: 'Log kejadian' }).click()
  await page
    .getByText(/112-\d{8}-\d{4}/)
    .first()
    .click()
  await checkEverywhere(page, 'incident-log')
  await close()
})

test('admin', async () => {
  const { page, close } = await launchConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await expect(page.getByText('operator1').first()).toBeVisible()
  await checkEverywhere(page, 'admin')
  await close()
})
