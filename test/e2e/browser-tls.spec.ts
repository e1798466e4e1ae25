import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Browser } from 'playwright/test'
import { test as base } from '../support/fixtures'
import { openBrowser, openPage } from '../support/browser'
import { probeHub } from '../support/hub-probe'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'
import { startTestHub, type TestHub } from '../support/test-hub'

const HUB_NAME = 'hub.serang.test'

const test = base.extend<{ readonly tlsHub: TestHub; readonly browserOf: Browser }>({
  tlsHub: async ({}, use) => {
    const hub = await startTestHub({ web: true, encrypted: true })
    await use(hub)
    await hub.remove()
  },
  browserOf: async ({}, use) => {
    const browser = await openBrowser(HUB_NAME)
    await use(browser)
    await browser.close()
  },
})

test('a liaison works in a browser over https under the hub’s name: signs in, hears an order, accepts it', async ({
  tlsHub,
  browserOf,
}) => {
  const url = `https://${HUB_NAME}:${new URL(tlsHub.url).port}`
  const { page, complaints } = await openPage(browserOf, url)
  await signIn(page, 'damkar')
  await expect(page.getByRole('heading', { name: 'Unit kami' })).toBeVisible()
  await expect(page.getByText('Sambungan tidak dienkripsi')).toBeHidden()

  const operator = await probeHub(tlsHub.url, 'operator1', readFileSync(join(tlsHub.dataDir, 'hub-tls.pem'), 'utf8'))
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const narrative = 'Rumah terbakar, api di lantai dua'
  const { incidentId } = await operator.ask('incident:open', { type: 'kebakaran', location, narrative })
  await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  await look(page, 'browser-tls')
  operator.close()
  expect(complaints).toEqual([])
})

test('over https under a name the browser gives what the console needs: a secure context, its ids and its storage', async ({
  tlsHub,
  browserOf,
}) => {
  const { page } = await openPage(browserOf, `https://${HUB_NAME}:${new URL(tlsHub.url).port}`)
  await signIn(page, 'damkar')
  const given = await page.evaluate(async () => ({
    secure: isSecureContext,
    digest: (await crypto.subtle.digest('SHA-256', new Uint8Array([1]))).byteLength,
    id: crypto.randomUUID().length,
    stores: (await indexedDB.databases()).length,
  }))
  expect(given).toMatchObject({ secure: true, digest: 32, id: 36 })
  expect(given.stores).toBeGreaterThan(0)
})
