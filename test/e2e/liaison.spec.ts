import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { startTcpProxy } from '../sync/tcp-proxy'

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** A folder for pictures of every state in both languages; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

async function enter(page: Page, username: string) {
  await signIn(page, username)
  await expect(page.getByRole('heading', { name: 'Unit kami' })).toBeVisible()
}

async function order(operator: HubProbe, type: string, narrative: string, agencyId = 'damkar'): Promise<string> {
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { incidentId } = await operator.ask('incident:open', { type, location, narrative })
  await operator.ask('incident:dispatch', { incidentId, agencyIds: [agencyId] })
  return String(incidentId)
}

/** Nothing may be hidden from a screen reader, in either language, in either theme. */
async function check(page: Page, state: string) {
  for (const language of ['id', 'en'] as const) {
    for (const look of ['dark', 'light'] as const) {
      await dress(page, language, look)
      const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect.soft(found, `${state}, ${language}, ${look}`).toEqual([])
      await picture(page, `${state}-${language}-${look}`)
    }
  }
  await dress(page, 'id', 'dark')
}

async function picture(page: Page, state: string) {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${state}.png`) })
}

/** Theme and language, changed with the control a person has for it. */
async function dress(page: Page, language: 'id' | 'en', look: 'dark' | 'light') {
  const html = page.locator('html')
  const now = (await html.getAttribute('lang')) === 'en' ? 'en' : 'id'
  if (now === language && (await html.getAttribute('data-theme')) === look) return
  await page.getByRole('button', { name: screenText(now, 'app.look.open') }).click()
  const popover = page.getByRole('region', { name: screenText(now, 'app.look.title') })
  await popover.getByRole('radio', { name: screenText(now, `app.theme.${look}`) }).check()
  await popover.getByRole('radio', { name: screenText(now, `app.language.${language}`) }).check()
  await expect(html).toHaveAttribute('lang', language)
  await page.keyboard.press('Escape')
  await expect(popover).toBeHidden()
}

test('three alarms at night by keyboard: worst first, declined with a reason, units each with their own steps', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  const operator = await probeHub(hub.url, 'operator1')
  await order(operator, 'hewan', 'Ular di rumah')
  await order(operator, 'kebakaran', 'Rumah terbakar, api di lantai dua')
  await order(operator, 'pohon-tumbang', 'Pohon menutup jalan')
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  await expect(page.getByText('Belum diterima 3')).toBeVisible()
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await expect(card.getByText(/Bunyi ulang dalam|Wakil dipanggil dalam/)).toBeVisible()
  await check(page, 'liaison-three')

  // What rings beside it has keys of its own.
  const others = page.getByRole('alert', { name: 'Alarm lain yang menunggu' })
  await expect(others.getByRole('button')).toHaveText([/Pohon tumbang.*3$/, /Hewan.*1$/])

  // All three are drawn, so all three have arrived.
  await expect(page.getByText(/^112-\d{8}-\d{4} · Sampai, belum diterima$/)).toHaveCount(3)

  // Accepted, it stays in front; a nervous second press accepts nothing unseen and is told why.
  await page.keyboard.press('t')
  await expect(page.getByText('Belum diterima 2')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText(/Perintah di depan sudah diterima .* Alarm lain dibuka dengan nomornya/)).toBeVisible()
  await expect(page.getByText('Belum diterima 2')).toBeVisible()
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await expect(card.getByText('Unit belum dipilih – tekan U')).toBeVisible()

  await page.keyboard.press('1')
  const second = await card.getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('b')
  await expect(page.getByText(/terima dulu perintah ini/)).toBeVisible()
  await page.keyboard.press('o')
  await page.getByRole('textbox', { name: 'Alasan menolak' }).fill('Semua mobil di Lopang')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(card.getByRole('heading', { name: second })).toBeHidden()
  // The next one came by itself: its first moment answers nothing.
  await expect(card.getByRole('button', { name: 'Terima' })).toBeEnabled()
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()

  // The fire has its number still; two units, each with its own steps.
  await page.keyboard.press('2')
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await page.keyboard.press('u')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Belum ada unit dipilih: tekan nomornya dulu.')).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('3')
  await expect(page.getByRole('checkbox', { name: 'Pemadam 2' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Pemadam 3' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Ditugaskan · \d{4}/)).toHaveCount(2)
  // Shown at once behind the dialog, which closes when the hub has answered.
  await expect(page.getByRole('dialog')).toBeHidden()
  await page
    .getByRole('button', { name: /^Berangkat: / })
    .first()
    .press('Enter')
  await expect(page.getByText(/Berangkat · \d{4}/)).toHaveCount(1)
  await page.keyboard.press('b')
  await expect(page.getByText(/Berangkat · \d{4}/)).toHaveCount(2)
  await check(page, 'liaison-units')

  // Late entry, and what can't be true is asked about once.
  await page.keyboard.press('Shift+S')
  const clock = page.getByRole('textbox', { name: 'Jam berapa? (WIB)' })
  await clock.fill('9')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tulis jam sebagai JJ.MM, misalnya 03.12.')).toHaveCount(1)
  const ahead = new Date(Date.now() + 7 * 3_600_000 + 3 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')
  await clock.fill(ahead)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Waktu itu belum tiba.')).toBeVisible()
  // The unit by its own number, while the digits alone are the clock's.
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('radio', { name: /Pemadam 3/ })).toBeChecked()
  await picture(page, 'liaison-step-time')
  await page.keyboard.press('Escape')

  // An end can't be taken back: units still out are asked about, and Enter alone is not enough.
  await page.keyboard.press('l')
  const end = page.getByRole('dialog', { name: /^Selesaikan perintah/ })
  await expect(end.getByText('Belum ada laporan tiba di lokasi.')).toBeVisible()
  await expect(end.getByText('2 unit belum melapor selesai dan ikut selesai:')).toBeVisible()
  await picture(page, 'liaison-end')
  await page.keyboard.press('Enter')
  await expect(end).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(end.getByText('Tulis mengapa perintah selesai tanpa tiba.')).toBeVisible()
  await page.keyboard.type('Padam sebelum tiba')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('7 siap dari 7')).toBeVisible()

  await page.keyboard.press('k')
  await page.keyboard.press('2')
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'Alasan' }).fill('servis')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tidak siap · servis')).toBeVisible()
  operator.close()
})

test('a deputy reads the order in peace until the ladder comes to the deputy', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const admin = await probeHub(hub.url, 'admin1')
  const steps = [
    { step: 're-alert', after: 3 },
    { step: 'deputy', after: 8 },
    { step: 'supervisor', after: 900 },
  ]
  await admin.ask('directory:put-ladder', { steps })
  const first = await openConsole({ hubUrl: hub.url })
  await enter(first.page, 'damkar')
  const second = await openConsole({ hubUrl: hub.url })
  await enter(second.page, 'damkar-wakil')
  const operator = await probeHub(hub.url, 'operator1')
  await order(operator, 'kebakaran', 'Asap dari dapur')
  await expect(first.page.getByText('Alarm berbunyi')).toBeVisible()
  await expect(second.page.getByText(/Petugas lain sedang menangani/)).toBeVisible()
  await expect(second.page.getByText('Alarm siap')).toBeVisible()
  await expect(second.page.getByText('Alarm berbunyi')).toBeVisible({ timeout: 20_000 })
  await expect(second.page.getByText(/Petugas lain sedang menangani/)).toBeHidden()
  await expect(second.page.getByText(/Pengawas diberi tahu dalam 14:/)).toBeVisible()
  await second.page.keyboard.press('t')
  await expect(first.page.getByText('Alarm siap')).toBeVisible()
  admin.close()
  operator.close()
})

test('an agency without units says so; a question is asked and answered; a test order is answered with one key', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'psc119')
  await expect(page.getByText('Unit belum diisi.')).toBeVisible()
  const supervisor = await probeHub(hub.url, 'supervisor1')
  await supervisor.ask('test-round:start', { agencyIds: ['psc119'] })
  await expect(page.getByRole('region', { name: 'UJI COBA · bukan kejadian' })).toBeVisible()
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  await check(page, 'liaison-test-order')

  // A real order goes before it, and the test waits beside it.
  const operator = await probeHub(hub.url, 'operator1')
  const incidentId = await order(operator, 'medis', 'Orang pingsan', 'psc119')
  await expect(page.getByText('Perintah baru · belum diterima')).toBeVisible()
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  // Whoever was about to accept the test has not read this one.
  await expect(
    page.getByRole('region', { name: /^Perintah kejadian/ }).getByRole('button', { name: 'Terima' }),
  ).toBeEnabled()
  await page.keyboard.press('t')
  await expect(page.getByText('Belum diterima 0')).toBeVisible()
  await expect(page.getByRole('alert', { name: 'Alarm lain yang menunggu' }).getByRole('button')).toHaveText(
    /Uji coba alarm.*1$/,
  )
  await operator.ask('incident:note', { incidentId, text: 'Sudah sadar?', question: true })
  await expect(page.getByText('1 perlu dijawab')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.type('Ada oksigen di lokasi?')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/menunggu pusat/)).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.getByRole('textbox', { name: 'Yang perlu diketahui petugas berikutnya' })).toHaveValue(
    /menunggu jawaban kita: Sudah sadar\?[\s\S]*menunggu jawaban pusat: Ada oksigen/,
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeVisible()
  await check(page, 'liaison-questions')

  await page.keyboard.press('1')
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  await expect(page.getByText('UJI COBA · bukan kejadian')).toBeHidden()
  operator.close()
  supervisor.close()
})

test('a worse order comes to the front of free hands only; in the middle of something it rings beside, with its key', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  const operator = await probeHub(hub.url, 'operator1')
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  const heading = (name: string) => card.getByRole('heading', { name })
  const others = page.getByRole('alert', { name: 'Alarm lain yang menunggu' })
  await order(operator, 'hewan', 'Ular di rumah')
  await expect(heading('Hewan')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Belum diterima 0')).toBeVisible()

  // Choosing units: the fire rings, and the dialog stays what it was.
  await page.keyboard.press('u')
  await order(operator, 'kebakaran', 'Rumah terbakar')
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(heading('Hewan')).toBeVisible()
  await expect(others.getByRole('button')).toHaveText(/Kebakaran.*2$/)
  await page.keyboard.press('b')
  await expect(page.getByText(/Berangkat · \d{4}/)).toHaveCount(1)
  // The hands rest: it comes by itself.
  await expect(heading('Kebakaran')).toBeVisible({ timeout: 15_000 })
  await expect(others).toBeHidden()

  await page.keyboard.press('9')
  await expect(page.getByText('Tidak ada perintah nomor 9.')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('region', { name: /Riwayat/ }).locator('button:focus')).toHaveCount(1)
  operator.close()
})

test('without a line the card says what the centre does not know yet, and when it has it', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const proxy = await startTcpProxy(hub.url)
  const { page } = await openConsole({ hubUrl: proxy.url })
  await enter(page, 'damkar')
  const operator = await probeHub(hub.url, 'operator1')
  await order(operator, 'kebakaran', 'Rumah terbakar')
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  // The hub knows that it is shown here; a line cut in the very moment of the order is another matter.
  await expect(page.getByText(/^112-\d{8}-\d{4} · Sampai, belum diterima$/)).toBeVisible()
  proxy.kill()
  await expect(page.getByText(/Hub tidak terhubung sejak/)).toBeVisible()
  await expect(page.getByText('Perintah baru tidak sampai di sini – telepon pusat')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText(/Diterima di sini, belum sampai ke pusat/)).toBeVisible()
  await check(page, 'liaison-unsent')
  proxy.mend()
  await expect(page.getByText(/Diterima: terkirim ke pusat \d\d\.\d\d\.\d\d/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/belum sampai ke pusat/)).toBeHidden()
  operator.close()
})

test('what came to the front by itself answers no key in its first moment; a step of the wrong order is taken back', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  const operator = await probeHub(hub.url, 'operator1')
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  await order(operator, 'kebakaran', 'Rumah terbakar')
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Belum diterima 0')).toBeVisible()
  await order(operator, 'hewan', 'Ular di rumah')
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('t')
  await expect(page.getByText('Belum diterima 0')).toBeVisible()

  // Nobody left for it: an end needs a reason and more than Enter, units or not. With its time told it is asked once too.
  const end = page.getByRole('dialog', { name: /^Selesaikan perintah/ })
  await page.keyboard.press('Shift+L')
  await expect(page.getByRole('textbox', { name: 'Jam berapa? (WIB)' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(end).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(end).toBeHidden()
  await page.keyboard.press('l')
  await expect(end.getByText('Belum ada laporan tiba di lokasi.')).toBeVisible()
  await expect(end.getByText('Perintah yang selesai tidak dapat dibuka lagi.')).toBeVisible()
  await page.keyboard.type('Ular sudah pergi')
  await page.keyboard.press('Control+Enter')
  // The fire comes to the front by itself, and the B on its way was not meant for it.
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText(/Perintah ini baru saja tampil/)).toBeVisible()
  await expect(card.getByRole('button', { name: 'Berangkat' })).toBeEnabled()
  await expect(card.getByText(/^Diterima ·/)).toBeVisible()

  await page.keyboard.press('b')
  await expect(card.getByText(/^Berangkat ·/)).toBeVisible()
  await expect(page.getByText(/Berangkat dilaporkan untuk .*P1 Kebakaran/)).toBeVisible()
  await picture(page, 'liaison-take-back')
  await page.keyboard.press('z')
  await expect(page.getByText(/Berangkat untuk .* ditarik kembali/)).toBeVisible()
  await expect(card.getByText(/^Diterima ·/)).toBeVisible()
  // It can be said again when it is true.
  await page.keyboard.press('b')
  await expect(card.getByText(/^Berangkat ·/)).toBeVisible()
  operator.close()
})

test('an order the centre takes back is said until it was read; a breakdown on the road and an alarm behind a dialog show', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  const operator = await probeHub(hub.url, 'operator1')
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { incidentId } = await operator.ask('incident:open', { type: 'hewan', location, narrative: 'Ular' })
  const { dispatchIds } = await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const [dispatchId] = dispatchIds as readonly string[]
  await expect(card.getByRole('heading', { name: 'Hewan' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Belum diterima 0')).toBeVisible()
  await page.keyboard.press('u')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('b')
  await expect(page.getByText(/Berangkat · \d{4}/)).toHaveCount(1)

  // After a note the keys are keys again: K is no letter of the next one.
  await page.keyboard.press('n')
  await page.keyboard.type('Jalan macet')
  await page.keyboard.press('Enter')
  await page.keyboard.press('k')
  await page.keyboard.press('1')
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'Alasan' }).fill('ban pecah')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('· Tidak siap · ban pecah')).toHaveCount(2)
  await picture(page, 'liaison-breakdown')

  await page.keyboard.press('u')
  await order(operator, 'kebakaran', 'Rumah terbakar')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Alarm: P1 Kebakaran, Lopang.')).toBeVisible()
  await expect(dialog.getByText('Esc, lalu 2.')).toBeVisible()
  await expect(dialog.getByText('· Tidak siap · ban pecah')).toBeVisible()
  await picture(page, 'liaison-alarm-behind')
  await operator.ask('dispatch:cancel', { dispatchId, reason: 'Laporan ganda' })
  const taken = page.getByRole('alertdialog', { name: /^DIBATALKAN PUSAT/ })
  await expect(taken.getByText(/Laporan ganda/)).toBeVisible()
  await picture(page, 'liaison-withdrawn-dialog')
  await page.keyboard.press('Enter')
  await expect(taken).toBeHidden()
  // It stays, with who has to be told, until somebody has read it.
  await expect(page.getByText(/beri tahu unit: Pemadam 1 \(Berangkat\)/)).toBeVisible()
  await expect(card.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
  await check(page, 'liaison-withdrawn')

  // Who leaves is told what rings.
  await page.keyboard.press('Control+Shift+Q')
  const question = page.getByRole('alertdialog', { name: 'Keluar sekarang?' })
  await expect(question.getByText(/P1 Kebakaran .* BERBUNYI, belum diterima/)).toBeVisible()
  await picture(page, 'liaison-sign-out')
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await expect(page.getByText(/Laporan ganda/)).toBeHidden()
  operator.close()
})
