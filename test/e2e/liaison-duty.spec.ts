import { expect, type Page } from 'playwright/test'
import { checkLooks, picture, type Opened } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { signOut } from '../support/sign-out'

const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }

async function enter(page: Page, username: string) {
  await signIn(page, username)
  await expect(page.getByRole('heading', { name: 'Unit kami' })).toBeVisible()
}

async function order(operator: HubProbe, type: string, narrative: string): Promise<string> {
  const { incidentId } = await operator.ask('incident:open', { type, location, narrative })
  await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  return String(incidentId)
}

/** A dialog of the desk, opened anew for each look. */
const opened = (page: Page, key: string): Opened => ({
  open: async () => {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  close: async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  },
})

const clockIn = (minutes: number) =>
  new Date(Date.now() + 7 * 3_600_000 + minutes * 60_000).toISOString().slice(11, 16).replace(':', '.')

test('a unit is set out of service by keys alone: the reason is words, and what is missing is where the cursor goes', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  await checkLooks(page, 'liaison-unit-status', opened(page, 'k'))
  await page.keyboard.press('k')
  const reason = page.getByRole('textbox', { name: 'Alasan' })
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Pilih status terlebih dahulu.')).toBeVisible()
  await page.keyboard.press('t')
  await expect(reason).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tulis alasan mengapa unit tidak siap.')).toBeVisible()
  await expect(reason).toBeFocused()
  // Every letter of it is a key of the dialog outside the field.
  await page.keyboard.type('ban luar lepas, 2 ban')
  await expect(reason).toHaveValue('ban luar lepas, 2 ban')
  await picture(page, 'liaison-unit-status-filled')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Tidak siap · ban luar lepas, 2 ban')).toBeVisible()

  // The next officer reads of it, and the hand-over is taken back while nobody has accepted it.
  await page.keyboard.press('m')
  await expect(page.getByText(/^Jaga: Damkar \d\d\.\d\d/)).toBeVisible()
  await checkLooks(page, 'liaison-hand-over', opened(page, 'h'))
  await page.keyboard.press('h')
  await expect(page.getByRole('textbox', { name: 'Yang perlu diketahui petugas berikutnya' })).toHaveValue(
    /^- Pemadam 2: Tidak siap \(ban luar lepas, 2 ban\)$/,
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeVisible()
  await checkLooks(page, 'liaison-handed-over')
  await page.keyboard.press('m')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeHidden()
  await expect(page.getByText(/^Jaga: Damkar \d\d\.\d\d/)).toBeVisible()

  await page.keyboard.press('h')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeVisible()
  await signOut(page)
  await enter(page, 'damkar-wakil')
  await expect(page.getByText(/^Damkar menyerahkan jaga, \d\d\.\d\d\./)).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByText(/^Jaga: Damkar \(wakil\) \d\d\.\d\d/)).toBeVisible()

  // Who was relieved does not come back on duty by one key.
  await signOut(page)
  await enter(page, 'damkar')
  await page.keyboard.press('m')
  await expect(page.getByRole('alert').getByText(/^Jaga Anda sudah diterima Damkar \(wakil\)/)).toBeVisible()
  await picture(page, 'liaison-start-again')
  await page.getByRole('button', { name: screenText('id', 'agency.duty.let-be') }).click()
  await expect(page.getByText(/^Jaga: Damkar \(wakil\) \d\d\.\d\d$/)).toBeVisible()
})

test('a time that can not be is refused in its field; the history follows the order, and keeps one that was declined', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const operator = await probeHub(hub.url, 'operator1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  await order(operator, 'kebakaran', 'Api di dapur')
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  await checkLooks(page, 'liaison-decline', opened(page, 'o'))
  await page.keyboard.press('t')
  const history = page.getByRole('region', { name: 'Riwayat instansi' })
  await expect(history.getByRole('button', { name: /Kebakaran.*Diterima/ })).toBeVisible()

  await checkLooks(page, 'liaison-status', opened(page, 'Shift+B'))
  await page.keyboard.press('Shift+B')
  const clock = page.getByRole('textbox', { name: 'Jam berapa? (WIB)' })
  for (const [minutes, words] of [
    [-10, /^Itu sebelum perintah diberikan \(/],
    [10, /^Waktu itu belum tiba\.$/],
  ] as const) {
    const told = clockIn(minutes)
    await clock.fill(told)
    await page.keyboard.press('Enter')
    await expect(page.getByText(words)).toBeVisible()
    await expect(clock).toHaveValue(told)
    await expect(clock).toBeFocused()
  }
  await picture(page, 'liaison-status-refused')
  await clock.fill(clockIn(0))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(history.getByRole('button', { name: /Kebakaran.*Berangkat/ })).toBeVisible()

  await order(operator, 'hewan', 'Sarang tawon')
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  const waiting = page.getByRole('button', { name: /Hewan liar/ }).first()
  await waiting.click()
  await page.keyboard.press('o')
  await page.getByRole('textbox', { name: 'Alasan menolak' }).fill('Semua mobil di Lopang')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const declined = history.getByRole('button', { name: /Hewan liar.*Ditolak/ })
  await expect(declined).toBeVisible()
  await declined.click()
  await expect(history.getByText('“Semua mobil di Lopang”')).toBeVisible()
  await checkLooks(page, 'liaison-history')
  operator.close()
})
