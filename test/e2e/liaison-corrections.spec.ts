import { expect, type Page } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { signIn } from '../support/sign-in'

async function enter(page: Page) {
  await signIn(page, 'damkar')
  await expect(page.getByRole('heading', { name: 'Unit kami' })).toBeVisible()
}

async function order(operator: HubProbe, type: string, narrative: string): Promise<string> {
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { incidentId } = await operator.ask('incident:open', { type, location, narrative })
  await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  return String(incidentId)
}

interface Told {
  readonly type: string
  readonly occurredAt: number
  readonly body: { readonly reason?: string; readonly status?: string }
}

test('an order that was accepted is given up with a reason, and the centre hears it at once', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page)
  const operator = await probeHub(hub.url, 'operator1')
  const incidentId = await order(operator, 'kebakaran', 'Rumah terbakar')
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Tidak jadi' })).toBeVisible()
  await page.keyboard.press('o')
  // Which fire it is stands where it is given up.
  const dialog = page.getByRole('dialog', { name: /^Tidak jadi menangani P\d Kebakaran, .*Lopang/ })
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Tulis alasan terlebih dahulu.')).toBeVisible()
  await page.keyboard.type('Mobil mogok di garasi')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await expect
    .poll(async () => {
      const { events } = await operator.ask('query:timeline', { incidentId })
      return (events as Told[]).map(({ type, body }) => [type, body.reason])
    })
    .toContainEqual(['dispatch-declined', 'Mobil mogok di garasi'])
  operator.close()
})

test('a step reported at a wrong time is told again with the right one', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page)
  const operator = await probeHub(hub.url, 'operator1')
  const incidentId = await order(operator, 'kebakaran', 'Rumah terbakar')
  await expect(page.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText(/^112-\d{8}-\d{4} · Berangkat/)).toBeVisible()
  await page.keyboard.press('Shift+B')
  const dialog = page.getByRole('dialog', { name: /^Perbaiki jam Berangkat/ })
  await expect(dialog.getByText(/^Dilaporkan \d\d\.\d\d/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Tulis jam yang benar sebagai JJ.MM.')).toBeVisible()
  const minute = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')
  await page.keyboard.type(minute)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect
    .poll(async () => {
      const { events } = await operator.ask('query:timeline', { incidentId })
      return (events as Told[]).map(({ type }) => type).filter((type) => type.startsWith('dispatch-status'))
    })
    .toEqual(['dispatch-status-reported', 'dispatch-status-taken-back', 'dispatch-status-reported'])
  operator.close()
})

test('the card in front begins at its head whenever another order comes there', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page)
  const operator = await probeHub(hub.url, 'operator1')
  for (let made = 0; made < 5; made += 1) await order(operator, 'pohon-tumbang', `Pohon ${made} menutup jalan`)
  await expect(page.getByText('Belum diterima 5')).toBeVisible()
  // The lowest line of the list by its number, and back: neither hides the head of the card.
  for (const key of ['5', '1']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 2, name: 'Pohon tumbang' })).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('list').last().hover()
  await page.mouse.wheel(0, 2_000)
  await order(operator, 'kebakaran', 'Rumah terbakar, api di lantai dua')
  await expect(page.getByRole('heading', { level: 2, name: 'Kebakaran' })).toBeInViewport({ ratio: 1, timeout: 20_000 })
  operator.close()
})

test('the key for the worst alarm stays with it when it came to the front by itself', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page)
  const operator = await probeHub(hub.url, 'operator1')
  await order(operator, 'hewan', 'Ular di rumah')
  await order(operator, 'kebakaran', 'Rumah terbakar')
  await expect(page.getByText('Belum diterima 2')).toBeVisible()
  const heading = page.getByRole('heading', { level: 2, name: 'Kebakaran' })
  await expect(heading).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText(/Alarm terberat sudah di depan/)).toBeVisible()
  await expect(heading).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 2, name: 'Hewan' })).toBeVisible()
  operator.close()
})
