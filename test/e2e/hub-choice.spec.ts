import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { test as base } from '../support/fixtures'
import { look } from '../support/look'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'
import { startTestHub, type TestHub } from '../support/test-hub'

const test = base.extend<{ readonly userData: string; readonly tlsHub: TestHub }>({
  userData: async ({}, use) => {
    const folder = tempFolder('user')
    await use(folder.path)
    folder.remove()
  },
  tlsHub: async ({}, use) => {
    const hub = await startTestHub({ encrypted: true })
    await use(hub)
    await hub.remove()
  },
})

const DEAD = 'http://127.0.0.1:9'

const button = (page: Page, key: string) => page.getByRole('button', { name: screenText('id', key), exact: true })

async function offer(page: Page, url: string) {
  await page.getByRole('textbox', { name: screenText('id', 'app.start.url') }).fill(url)
  await button(page, 'app.start.add').click()
}

/** A fingerprint stands on the screen as a whole, in lines. */
const print = (page: Page, fingerprint: string | undefined) =>
  page.locator('code').filter({ hasText: fingerprint ?? 'none' })

const listed = (page: Page) =>
  page.getByRole('list', { name: screenText('id', 'app.start.list') }).getByRole('listitem')

test('of two hubs the first is dead: the second is used, the screen says so, and the next start too', async ({
  hub,
  userData,
  openConsole,
}) => {
  const first = await openConsole({ userData })
  await offer(first.page, DEAD)
  await expect(listed(first.page)).toHaveCount(1)
  await offer(first.page, hub.url)
  await expect(listed(first.page)).toHaveCount(2)
  await look(first.page, 'start-hubs')
  await button(first.page, 'app.start.connect').click()
  const instead = screenText('id', 'app.hubs.instead').replace('{{url}}', hub.url).replace('{{other}}', DEAD)
  await expect(first.page.getByText(instead)).toBeVisible()
  await look(first.page, 'login-instead')
  await signIn(first.page, 'operator1')
  await expect(first.page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await first.close()

  const { page } = await openConsole({ userData })
  await expect(page.getByText(instead)).toBeVisible()
  await signIn(page, 'operator1')
})

test('a settings file that can not be read is said, kept, and another start can be chosen', async ({
  userData,
  openConsole,
}) => {
  writeFileSync(join(userData, 'settings.json'), '{"start":{"kind":"conn')
  const { page } = await openConsole({ userData })
  await expect(page.getByText(/Berkas pengaturan rusak dan disisihkan sebagai .*\.rusak/)).toBeVisible()
  expect(readdirSync(userData).filter((name) => name.endsWith('.rusak'))).toHaveLength(1)
  await look(page, 'start-settings-put-aside')
  await button(page, 'app.start.training').click()
  await signIn(page, 'operator1')
})

test('a certificate is compared before it is trusted, login works over it, and another one is refused with words', async ({
  tlsHub,
  userData,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const old = tlsHub.fingerprint ?? ''
  const first = await openConsole({ userData })
  await offer(first.page, tlsHub.url)
  await expect(print(first.page, old)).toBeVisible()
  await expect(listed(first.page)).toHaveCount(0)
  await look(first.page, 'start-compare')
  await button(first.page, 'app.start.same').click()
  await expect(listed(first.page)).toHaveCount(1)
  await button(first.page, 'app.start.connect').click()
  await signIn(first.page, 'operator1')
  await expect(first.page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await first.close()

  await tlsHub.stop()
  const other = await startTestHub({ encrypted: true, port: Number(new URL(tlsHub.url).port) })
  expect(other.fingerprint).not.toBe(old)
  const { page } = await openConsole({ userData, refusesCertificate: true })
  const refused = page.getByRole('alert').filter({ hasText: 'berubah' })
  await expect(refused.locator('code')).toHaveText([old, other.fingerprint ?? ''])
  await expect(page.getByText(/Tanyakan teknisi/)).toBeVisible()
  await expect(page.locator('input[type="password"]')).toBeHidden()
  await look(page, 'certificate-changed')

  // What the words say to do works.
  await button(page, 'app.start.other').click()
  await page.getByRole('button', { name: `Hapus ${tlsHub.url}` }).click()
  await offer(page, tlsHub.url)
  await expect(print(page, other.fingerprint)).toBeVisible()
  await button(page, 'app.start.same').click()
  await button(page, 'app.start.connect').click()
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await other.remove()
})

test('a hub that comes back with another certificate while a person is signed in is refused with words', async ({
  tlsHub,
  userData,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const { page } = await openConsole({ userData, refusesCertificate: true })
  await offer(page, tlsHub.url)
  await button(page, 'app.start.same').click()
  await button(page, 'app.start.connect').click()
  await signIn(page, 'operator1')
  await tlsHub.stop()
  const other = await startTestHub({ encrypted: true, port: Number(new URL(tlsHub.url).port) })
  await expect(print(page, other.fingerprint)).toBeVisible({ timeout: 30_000 })
  await look(page, 'certificate-changed-signed-in')
  await other.remove()

  // The compared one is back: nothing is left to warn of.
  const certificate = join(tlsHub.dataDir, 'hub-tls.pem')
  const back = await startTestHub({ encrypted: true, port: Number(new URL(tlsHub.url).port), certificate })
  await expect(print(page, other.fingerprint)).toBeHidden({ timeout: 30_000 })
  // Another log than the one this session belongs to.
  await expect(page.getByText('Sesi Anda berakhir.')).toBeVisible({ timeout: 30_000 })
  await back.remove()
})
