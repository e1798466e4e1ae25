import { expect, type Page } from 'playwright/test'
import { checkLooks, picture, type Opened } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { signOut } from '../support/sign-out'
import { startTcpProxy } from '../sync/tcp-proxy'

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
  // What was written stays readable, and the key asks before it takes it back.
  const words = page.getByRole('group', { name: 'Isi serah terima' })
  await expect(words).toHaveText('- Pemadam 2: Tidak siap (ban luar lepas, 2 ban)')
  await checkLooks(page, 'liaison-handed-over')
  await page.keyboard.press('m')
  await expect(page.getByRole('alert').getByText(/Tarik kembali\? Isinya hilang/)).toBeVisible()
  await picture(page, 'liaison-take-back-asks')
  await page.keyboard.press('m')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeHidden()
  await expect(page.getByText('Serah terima ditarik kembali. Jaga tetap pada Anda.')).toBeVisible()
  await expect(page.getByText(/^Jaga: Damkar \d\d\.\d\d/)).toBeVisible()

  // A long one: its box is smaller than its words, and the keys scroll it.
  const lines = Array.from({ length: 16 }, (_, index) => `Baris ${String(index + 1)}`)
  await page.keyboard.press('h')
  await page.getByRole('textbox', { name: 'Yang perlu diketahui petugas berikutnya' }).fill(lines.join('\n'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeVisible()
  await signOut(page)
  await enter(page, 'damkar-wakil')
  await expect(page.getByText(/^Damkar menyerahkan jaga, \d\d\.\d\d\./)).toBeVisible()
  await expect(words).toContainText('Baris 16')
  await checkLooks(page, 'liaison-hand-over-waits')
  await words.focus()
  await page.keyboard.press('End')
  await expect.poll(() => words.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop)).toBeLessThan(2)
  await page.keyboard.press('m')
  await expect(page.getByText(/^Jaga: Damkar \(wakil\) \d\d\.\d\d/)).toBeVisible()
  // Accepted, the words stay until they were put away, and can be read again with the next hand-over.
  await expect(page.getByText('Anda menerima jaga dari Damkar.')).toBeVisible()
  await expect(words).toBeVisible()
  await checkLooks(page, 'liaison-hand-over-accepted')
  await page.keyboard.press('m')
  await expect(words).toBeHidden()
  await page.keyboard.press('h')
  await expect(page.getByText(/^Serah terima sebelumnya: Damkar, \d\d\.\d\d/)).toBeVisible()
  await expect(words).toContainText('Baris 16')
  await picture(page, 'liaison-hand-over-before')
  await page.keyboard.press('Escape')

  // Who was relieved does not come back on duty by one key.
  await signOut(page)
  await enter(page, 'damkar')
  await expect(page.getByText(/^Jaga: Damkar \(wakil\)/)).toBeVisible()
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
  // The wrong time is selected: what is typed next takes its place.
  await page.keyboard.type(clockIn(0))
  await expect(clock).toHaveValue(clockIn(0))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(history.getByRole('button', { name: /Kebakaran.*Berangkat/ })).toBeVisible()

  const incidentId = await order(operator, 'hewan', 'Sarang tawon')
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  const waiting = page.getByRole('button', { name: /Hewan liar/ }).first()
  await waiting.click()
  await page.keyboard.press('o')
  await page.getByRole('textbox', { name: 'Alasan menolak' }).fill('Semua mobil di Lopang')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(/^Perintah [\d-]+ ditolak; pusat mencari bantuan lain\.$/)).toBeVisible()
  const declined = history.getByRole('button', { name: /Hewan liar.*Lopang.*Ditolak/ })
  await expect(declined).toBeVisible()
  await page.keyboard.press('r')
  await expect(declined).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(history.getByText('“Semua mobil di Lopang”')).toBeInViewport()
  await expect(history.getByText('Belum ada instansi lain yang dikirim sesudah Anda.')).toBeVisible()
  // Who goes instead comes by itself, with the row open or not.
  await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar-kab-serang'] })
  await expect(history.getByText(/^Sesudah Anda, dikirim: .+ \d\d\.\d\d\.\d\d$/)).toBeVisible({ timeout: 20_000 })
  await checkLooks(page, 'liaison-history')

  // By keys to what was declined, and on into it.
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(history.getByRole('radio', { name: 'Ditolak' })).toBeFocused()
  await expect(history.getByRole('radio', { name: 'Ditolak' })).toBeChecked()
  await expect(history.getByRole('button', { name: /Kebakaran/ })).toBeHidden()
  await picture(page, 'liaison-history-filter')
  await page.keyboard.press('ArrowDown')
  await expect(declined).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(history.getByText('Tidak ada yang seperti itu.')).toBeVisible()
  await page.keyboard.press('Escape')
  operator.close()
})

test('an arrival without a departure is asked about; the answer to a question is marked until it was read', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const operator = await probeHub(hub.url, 'operator1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  await expect(page.getByText(/^Belum ada catatan\.\s*$/)).toBeVisible()
  const incidentId = await order(operator, 'kebakaran', 'Api di dapur')
  await expect(page.getByText('Belum diterima 1')).toBeVisible()
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  await expect(card.getByRole('button', { name: 'Terima' })).toBeEnabled()
  await page.keyboard.press('t')
  await expect(card.getByRole('button', { name: 'Berangkat' })).toBeEnabled()
  await page.keyboard.press('s')
  const asks = page.getByRole('dialog', { name: /^Tiba/ })
  await expect(asks.getByText(/Belum ada laporan berangkat/)).toBeVisible()
  await picture(page, 'liaison-arrival-without-departure')
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await page.keyboard.press('s')
  await expect(card.getByText(/^Tiba · 112-/)).toBeVisible()
  // Who comes next is told that nobody went with a unit.
  await page.keyboard.press('h')
  await expect(page.getByRole('textbox', { name: 'Yang perlu diketahui petugas berikutnya' })).toHaveValue(
    /Kebakaran, Lopang: Tiba \(tanpa unit\)$/,
  )
  await page.keyboard.press('Escape')

  await page.keyboard.press('g')
  await page.keyboard.type('Ada hidran di sana?')
  await page.keyboard.press('Enter')
  const notes = page.getByRole('region', { name: 'Catatan dan pertanyaan' })
  await expect(notes.getByText(/^menunggu pusat/)).toBeVisible()
  await page.keyboard.press('Escape')
  const askedId = async () => {
    const { events } = await operator.ask('query:timeline', { incidentId })
    const told = events as readonly { readonly body: { readonly noteId?: string; readonly question?: boolean } }[]
    return told.find(({ body }) => body.question === true)?.body.noteId
  }
  await expect.poll(askedId).toBeDefined()
  await operator.ask('incident:note', { incidentId, text: 'Di Jl. Veteran', answerTo: await askedId() })
  await expect(notes.getByText('jawaban baru dari pusat')).toBeVisible()
  await expect(notes.getByText('1 jawaban baru', { exact: true })).toBeVisible()
  await checkLooks(page, 'liaison-new-answer')

  // Nothing doubtful about the end, so nothing is asked: a slip of the finger is taken back.
  await page.keyboard.press('l')
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await expect(page.getByText(/^Selesai dilaporkan untuk .*P1 Kebakaran/)).toBeVisible()
  await picture(page, 'liaison-end-take-back')
  await page.keyboard.press('z')
  await expect(card.getByText(/^Tiba · 112-/)).toBeVisible()
  await expect(page.getByText(/^Selesai untuk [\d-]+ ditarik kembali\.$/)).toBeVisible()

  // The order ends; the answer that nobody has read stays.
  await page.keyboard.press('l')
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await expect(notes.getByText('Di Jl. Veteran')).toBeVisible()
  await page.keyboard.press('j')
  await expect(notes.getByText('Di Jl. Veteran')).toBeHidden()
  operator.close()
})

test('with the line cut the desk says that no order can come, and marks what the centre does not have', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const proxy = await startTcpProxy(hub.url)
  const operator = await probeHub(hub.url, 'operator1')
  const { page } = await openConsole({ hubUrl: proxy.url })
  await enter(page, 'damkar')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  proxy.kill()
  await expect(page.getByText('Perintah baru tidak sampai di sini – telepon pusat')).toBeVisible()
  await expect(page.getByText('Alarm siap')).toBeHidden()
  await expect(page.getByText('Perintah baru tidak dapat diketahui di sini')).toBeVisible()
  await checkLooks(page, 'liaison-line-cut-quiet')
  await page.keyboard.press('k')
  await page.keyboard.press('2')
  await page.keyboard.press('t')
  await page.keyboard.type('ban bocor')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Unit kami' }).getByText('belum terkirim: Tidak siap')).toBeVisible()
  await picture(page, 'liaison-line-cut-unit')

  // With an order in front: what is written and reported stands as unsent until the line is back.
  proxy.mend()
  await expect(page.getByText('Alarm siap')).toBeVisible({ timeout: 20_000 })
  await order(operator, 'kebakaran', 'Api di dapur')
  const card = page.getByRole('region', { name: /^Perintah kejadian/ })
  await expect(card.getByRole('button', { name: 'Terima' })).toBeEnabled()
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  // What the history has not heard before the line is cut it can't know.
  const history = page.getByRole('region', { name: 'Riwayat instansi' })
  await expect(history.getByRole('button', { name: /Kebakaran/ })).toBeVisible()
  proxy.kill()
  await expect(page.getByText('Perintah baru tidak sampai di sini – telepon pusat')).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.press('n')
  await page.keyboard.type('Dua korban')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const notes = page.getByRole('region', { name: 'Catatan dan pertanyaan' })
  await expect(notes.getByText('belum terkirim')).toBeVisible()
  await expect(history.getByRole('button', { name: /Kebakaran.*Berangkat.*belum terkirim/ })).toBeVisible()
  await checkLooks(page, 'liaison-line-cut')
  proxy.mend()
  await expect(notes.getByText('belum terkirim')).toBeHidden({ timeout: 20_000 })
  operator.close()
})

test('the look is changed by keys alone: its panel takes the keyboard, Esc gives it back', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  await page.keyboard.press('Control+,')
  await expect(
    page
      .getByRole('region', { name: screenText('id', 'app.look.title') })
      .getByRole('radio', { checked: true })
      .first(),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  await picture(page, 'liaison-key-sheet')
  const overflow = await sheet.evaluate((box) =>
    [box, ...box.querySelectorAll('*')].some(
      (one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'auto',
    ),
  )
  expect(overflow).toBe(false)
})

test('a test order that was accepted says so when its card is gone', async ({ hub, openConsole }) => {
  const supervisor = await probeHub(hub.url, 'supervisor1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  await supervisor.ask('test-round:start', { agencyIds: ['damkar'] })
  const card = page.getByRole('region', { name: 'UJI COBA · bukan kejadian' })
  await expect(card.getByRole('button', { name: 'Terima uji coba' })).toBeEnabled()
  await page.keyboard.press('Control+Shift+Q')
  const leaving = page.getByRole('alertdialog', { name: 'Keluar sekarang?' })
  await expect(leaving.getByText(/^Uji coba alarm belum dijawab\./)).toBeVisible()
  await picture(page, 'liaison-sign-out-test')
  await page.keyboard.press('Escape')
  await expect(leaving).toBeHidden()
  await page.keyboard.press('t')
  await expect(page.getByText('Uji coba diterima. Tidak ada unit yang perlu berangkat.')).toBeVisible()
  await expect(card).toBeHidden()
  supervisor.close()
})

test('a status that takes a reason leads to it: the letters of a tow are no other status', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await enter(page, 'damkar')
  await page.keyboard.press('k')
  await page.keyboard.press('2')
  await page.keyboard.press('l')
  await expect(page.getByRole('textbox', { name: 'Alasan' })).toBeFocused()
  await page.keyboard.type('ditarik derek')
  await expect(page.getByRole('radio', { name: 'Lepas tugas' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Lepas tugas · ditarik derek')).toBeVisible()
})
