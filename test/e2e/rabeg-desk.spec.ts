import { expect, type Page } from 'playwright/test'
import { picture } from '../hub/support/pictures'
import { checkLooks } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'

const HOUR = 3_600_000
const place = { lat: -6.1149, lon: 106.1625, areaCode: '36.73.01.1005', source: 'map', radius: 30 }

async function submit(probe: HubProbe, text: string, hoursAgo: number): Promise<string> {
  const occurredAt = Date.now() - hoursAgo * HOUR
  const input = { channel: 'phone', category: 'sampah', text, location: place, occurredAt }
  return String((await probe.ask('complaint:submit', input))['complaintId'])
}

async function openDesk(page: Page) {
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('listbox', { name: 'Pengaduan untuk instansi ini' })).toBeVisible()
}

const selected = (page: Page) => page.locator('[id^=complaint-row-][aria-selected=true]')

test('an answer sent while its photo is on its way waits for it; one that fails is said before anything goes', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  const complaintId = await submit(probe, 'Sampah menumpuk di pojok pasar', 5)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dlh')
  await openDesk(page)
  let letGo: (() => void) | undefined
  let isBroken = true
  await page.route('**/api/uploads', async (route) => {
    // What stands between the desk and the hub answers with a page of its own.
    if (isBroken) return route.fulfill({ status: 200, contentType: 'text/html', body: '<p>proxy</p>' })
    await new Promise<void>((resolve) => (letGo = resolve))
    return route.continue()
  })
  const photo = { name: 'bukti.png', mimeType: 'image/png', buffer: Buffer.from(await picture('image/png')) }
  await page.keyboard.press('Shift+F')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Sampah diangkut dua truk, pojok pasar sudah bersih')
  await dialog.locator('input[type=file]').setInputFiles(photo)
  await expect(dialog.getByText(/bukti.png belum terkirim/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Belum dikirim: ada foto yang gagal/)).toBeVisible()
  await look(page, 'rabeg-desk-photo-failed')
  isBroken = false
  await dialog.locator('input[type=file]').setInputFiles(photo)
  await expect(dialog.getByText('1 foto sedang dikirim…')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('button', { name: 'Menunggu foto…' })).toBeVisible()
  await look(page, 'rabeg-desk-photo-waits')
  await expect.poll(() => letGo).toBeDefined()
  letGo?.()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/dilaporkan selesai\. Bila keliru/)).toBeVisible()
  await look(page, 'rabeg-desk-done-said')
  const { items } = await probe.ask('query:complaint-photos', { complaintId })
  expect(items).toMatchObject([{ use: 'proof' }])
  probe.close()
})

test('a photo chosen for an answer that is put away is there when it is opened again, and can be taken off', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  await submit(probe, 'Sampah menumpuk di pojok pasar', 5)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dlh')
  await openDesk(page)
  const photo = { name: 'bukti.png', mimeType: 'image/png', buffer: Buffer.from(await picture('image/png')) }
  await page.keyboard.press('Shift+J')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(photo)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Shift+J')
  await expect(dialog.getByRole('button', { name: 'Buka foto 1' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Lepas foto 1' }).click()
  await expect(dialog.getByRole('button', { name: 'Buka foto 1' })).toBeHidden()
  probe.close()
})

test('the arrows are in the list when the screen opens and after every dialog, and nothing moves the choice but the hand', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  const oldest = await submit(probe, 'Sampah menumpuk di pojok pasar', 30)
  const second = await submit(probe, 'Sampah di bantaran kali Cibanten', 20)
  const third = await submit(probe, 'Sampah belum diangkut di perumahan', 10)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dlh')
  await openDesk(page)
  const list = page.getByRole('listbox', { name: 'Pengaduan untuk instansi ini' })
  await expect(list).toBeFocused()
  await expect(selected(page)).toHaveAttribute('id', `complaint-row-${oldest}`)
  // Nobody has chosen yet, and a more urgent one comes: what was in front stays in front.
  const first = await submit(probe, 'Sampah terbakar di lahan kosong, asap mengganggu warga', 60)
  await expect(page.locator('[id^=complaint-row-]').first()).toHaveAttribute('id', `complaint-row-${first}`)
  await expect(selected(page)).toHaveAttribute('id', `complaint-row-${oldest}`)
  await page.keyboard.press('ArrowDown')
  await expect(selected(page)).toHaveAttribute('id', `complaint-row-${second}`)
  for (const key of ['Shift+J', 'Shift+F', 'Shift+W', 'Shift+Z']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(list).toBeFocused()
  }
  // Opened with the mouse, too.
  await page.getByRole('button', { name: /^Tanggapi/ }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Petugas ke bantaran Cibanten Kamis pagi')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/tanggapan terkirim/)).toBeVisible()
  await expect(list).toBeFocused()
  // An answer moves its clock and so its place; it is still the one under the hand.
  await expect(selected(page)).toHaveAttribute('id', `complaint-row-${second}`)
  await page.keyboard.press('Shift+W')
  await page.getByRole('dialog').getByRole('textbox').fill('Bantaran kali wewenang balai besar')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/dikembalikan ke pusat dengan alasan Anda/)).toBeVisible()
  await expect(page.locator(`#complaint-row-${second}`)).toBeHidden()
  await expect(list).toBeFocused()
  await page.keyboard.press('End')
  await expect(selected(page)).toHaveCount(1)
  // The centre takes one back while it is looked at.
  await page.locator(`#complaint-row-${third}`).click()
  await probe.ask('complaint:withdraw', { complaintId: third, agencyId: 'dlh', reason: 'Milik Perkim' })
  await expect(page.getByText(/tidak lagi di instansi ini/)).toBeVisible()
  await look(page, 'rabeg-desk-gone')
  probe.close()
})

test('a complaint that is opened again is no new one to its agency, and says first why', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const probe = await probeHub(hub.url, 'operator2')
  const complaintId = await submit(probe, 'Sampah menumpuk di pojok pasar', 30)
  const dlh = await probeHub(hub.url, 'dlh')
  await dlh.ask('complaint:complete', { complaintId, text: 'Sampah diangkut dua truk, Kamis 07.30' })
  await probe.ask('complaint:reopen', { complaintId, reason: 'Baru separuh yang diangkut' })
  dlh.close()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dlh')
  await openDesk(page)
  await expect(page.getByRole('option', { name: /DIBUKA LAGI.*“Baru separuh yang diangkut”/ })).toBeVisible()
  await expect(page.getByRole('article').getByText(/“Baru separuh yang diangkut”/)).toBeVisible()
  await checkLooks(page, 'rabeg-desk-reopened')
  await page.keyboard.press('Shift+F')
  await page.getByRole('dialog').getByRole('textbox').fill('Sisanya diangkut truk ketiga, Jumat 06.00')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/dilaporkan selesai\. Bila keliru/)).toBeVisible()
  await expect(page.getByText('DIBUKA LAGI')).toHaveCount(0)
  probe.close()
})
