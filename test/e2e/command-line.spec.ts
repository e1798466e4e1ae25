import { expect, type Page } from 'playwright/test'
import type { TestConsole } from '../support/console'
import { test } from '../support/fixtures'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

async function operatorAt(hubUrl: string, openConsole: (options: { hubUrl: string }) => Promise<TestConsole>) {
  const opened = await openConsole({ hubUrl })
  await signIn(opened.page, 'operator1')
  await expect(opened.page.getByRole('combobox', { name: 'Baris perintah' })).toBeVisible()
  return opened.page
}

const line = (page: Page) => page.getByRole('combobox', { name: 'Baris perintah' })

/** Answers the next call and writes one line; the form of the call keeps the focus until the line's key. */
async function openBy(page: Page, text: string) {
  await page.keyboard.press('F10')
  await expect(page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })).toBeFocused()
  await page.keyboard.press('Control+/')
  await expect(line(page)).toBeFocused()
  await page.keyboard.type(text)
}

test('a line opens and dispatches a fire, notes, searches and is undone, by keyboard alone', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const page = await operatorAt(hub.url, openConsole)
  await ring(hub.url, { call_id: 'line-1', caller_number: '08111112222' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await openBy(page, '/kebakaran lopang damkar')
  const reading = page.getByRole('status').filter({ hasText: 'Buka kejadian Kebakaran' })
  await expect(reading).toContainText('Lopang, Kec. Serang')
  await expect(reading).toContainText('Damkar')
  await expect(reading).toContainText('membuka kejadian dan mengirim')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByText('Menunggu konfirmasi').first()).toBeVisible()
  await expect(line(page)).not.toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.type('catat api sudah padam')
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await expect(page.getByText('api sudah padam', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  // Recalled with the arrow, taken back with one word; the words stay readable as struck.
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowUp')
  await expect(line(page)).toHaveValue('catat api sudah padam')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('/urung')
  await page.keyboard.press('Enter')
  await expect(page.locator('del', { hasText: 'api sudah padam' })).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('/status damkar tiba')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Sebut nama petugas yang bicara.' })).toBeVisible()
  await page.keyboard.type(' Budi')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ditangani').first()).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('/cari lopang')
  await expect(page.getByRole('option', { name: /0001 · Kebakaran/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kejadian terpilih' })).toBeVisible()
})

test('two incidents are merged and parted again, and both histories tell it', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const page = await operatorAt(hub.url, openConsole)
  for (const [index, text] of ['/kebakaran lopang damkar', '/kebakaran lopang'].entries()) {
    await ring(hub.url, { call_id: `merge-${index}`, caller_number: `0811222000${index}` })
    await expect(page.getByText(`0811222000${index}`).first()).toBeVisible()
    await openBy(page, text)
    await page.keyboard.press('Enter')
    await expect(page.getByText(new RegExp(`112-\\d{8}-000${index + 1}`)).first()).toBeVisible()
  }
  // The second is looked at: Alt+M proposes the first, Ctrl+Enter does it.
  await page.keyboard.press('Alt+m')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio').first()).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('0002 digabungkan ke 0001.')).toBeVisible()
  await page.getByRole('tab', { name: /Panggilan/ }).click()
  const absorbed = page.getByRole('region', { name: 'Kejadian yang digabungkan ke sini' })
  await expect(absorbed.getByRole('button', { name: /^112-\d{8}-0002$/ })).toBeVisible()

  await absorbed.getByRole('button', { name: /^112-\d{8}-0002$/ }).click()
  await expect(page.getByText(/Digabungkan ke 112-\d{8}-0001 oleh/)).toBeVisible()
  await page.getByRole('tab', { name: 'Linimasa' }).click()
  const away = page.getByRole('tabpanel', { name: 'Linimasa' }).getByText('Digabungkan ke 0001')
  await expect(away).toBeVisible()
  await page.keyboard.press('Alt+i')
  await expect(page.getByText(/Digabungkan ke 112-\d{8}-0001 oleh/)).toBeHidden()

  await page.getByRole('tab', { name: /Panggilan/ }).click()
  await page.getByRole('button', { name: /^Pisahkan 112-\d{8}-0002$/ }).click()
  await page.keyboard.type('Ternyata rumah lain')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('listbox', { name: 'Kejadian' }).getByRole('option')).toHaveCount(2)
  await page.getByRole('tab', { name: 'Linimasa' }).click()
  await expect(page.getByText('0002 digabungkan ke sini')).toBeVisible()
  await expect(page.getByText('0002 dipisahkan lagi')).toBeVisible()
  await expect(page.getByText('Ternyata rumah lain')).toBeVisible()
  // The newest stands on top; the exchange and the call an incident was opened from are said in the room's words.
  const told = page.getByRole('tabpanel', { name: 'Linimasa' }).getByRole('listitem')
  await expect(told.first()).toContainText('0002 dipisahkan lagi')
  await expect(told.filter({ hasText: 'Panggilan terkait' })).toHaveCount(1)
  await expect(told.filter({ hasText: 'Panggilan masuk' })).toContainText('PBX')
  await expect(told.filter({ hasText: 'system:telephony' })).toHaveCount(0)
})

test('orders of an incident merged away stay in sight and in hand where it went, and the merge is undone by key', async ({
  hub,
  openConsole,
}, testInfo) => {
  test.setTimeout(120_000)
  const page = await operatorAt(hub.url, openConsole)
  for (const [index, text] of ['/kebakaran lopang pmi', '/kebakaran lopang damkar'].entries()) {
    await ring(hub.url, { call_id: `orders-${index}`, caller_number: `0811444000${index}` })
    await expect(page.getByText(`0811444000${index}`).first()).toBeVisible()
    await openBy(page, text)
    await page.keyboard.press('Enter')
    await expect(page.getByText(new RegExp(`112-\\d{8}-000${index + 1}`)).first()).toBeVisible()
  }
  const merge = async () => {
    await page.keyboard.press('Alt+m')
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('button', { name: /^Digabung ke sini: 0002/ })).toBeVisible()
  }
  await merge()
  await expect(page.getByRole('heading', { name: 'Digabung: 0002' })).toBeVisible()
  await expect(page.getByRole('tab', { name: /Pengerahan.*2/ })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Damkar/ }).first()).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Damkar/ }).first()).toBeDisabled()
  await expect(page.getByRole('listbox', { name: 'Kejadian' }).getByRole('option')).toContainText(/Damkar/)
  await page.screenshot({ path: testInfo.outputPath('merged.png') })

  // While the message shows one key parts them again.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('0002 dipisahkan lagi.')).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'Kejadian' }).getByRole('option')).toHaveCount(2)

  // Merged again, the order given under 0002 is answered from the sheet of 0001.
  await merge()
  await page.getByRole('button', { name: 'Damkar: Terima' }).click()
  await page.getByRole('textbox', { name: 'Nama petugas yang bicara' }).fill('Budi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Damkar: Tiba' }).click()
  await page.getByRole('textbox', { name: 'Nama petugas yang bicara' }).fill('Budi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Damkar: Selesai' }).waitFor()

  await page.keyboard.press('Alt+Shift+m')
  await expect(page.getByRole('dialog', { name: /Pisahkan 112-\d{8}-0002 lagi/ })).toBeVisible()
  await page.keyboard.type('Ternyata rumah lain')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: /^Digabung ke sini: 0002/ })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Digabung: 0002' })).toBeHidden()
})

test('a call attached by mistake is taken back with one key, and its words stand in the form again', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const page = await operatorAt(hub.url, openConsole)
  await ring(hub.url, { call_id: 'undo-0', caller_number: '08115550000' })
  await expect(page.getByText('08115550000').first()).toBeVisible()
  await openBy(page, '/kebakaran lopang damkar')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await ring(hub.url, { call_id: 'undo-1', caller_number: '08115550001' })
  await expect(page.getByText('08115550001').first()).toBeVisible()
  await page.keyboard.press('F10')
  const form = page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await expect(form).toBeFocused()
  await page.keyboard.type('asap tebal dari gudang')
  await page.getByRole('listbox', { name: 'Kejadian' }).getByRole('option').click()
  await page.keyboard.press('Alt+g')
  await expect(page.getByText(/Panggilan digabungkan ke 112-\d{8}-0001/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Panggilan 08115550001 dilepaskan dan menunggu di daftar.')).toBeVisible()
  await expect(form).toHaveValue('asap tebal dari gudang')
})

test('incidents are kept together in a mass event, and one leaves it again; a call is detached with a reason', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const page = await operatorAt(hub.url, openConsole)
  for (const [index, text] of ['/banjir cipare bpbd', '/banjir lopang bpbd'].entries()) {
    await ring(hub.url, { call_id: `mass-${index}`, caller_number: `0811333000${index}` })
    await expect(page.getByText(`0811333000${index}`).first()).toBeVisible()
    await openBy(page, text)
    await page.keyboard.press('Enter')
    await expect(page.getByText(new RegExp(`112-\\d{8}-000${index + 1}`)).first()).toBeVisible()
    await page.keyboard.press('Alt+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  // The ring on the map is that of the sheet, also of one shown through a call.
  await expect(page.locator('.map-mark-selected')).toContainText('0002')
  await page.keyboard.press('Alt+1')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.locator('.map-mark-selected')).toHaveCount(1)
  await expect(page.locator('.map-mark-selected')).toContainText('0001')
  const events = page.getByRole('region', { name: 'Kejadian massal' })
  await events.getByRole('button', { name: /2 kejadian/ }).press('Enter')
  await events.getByRole('button', { name: /0001 · P2 · Banjir/ }).press('Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()

  await page.getByRole('button', { name: /^Keluarkan dari/ }).press('Enter')
  await page.keyboard.type('Air dari pipa pecah')
  await page.keyboard.press('Control+Enter')
  await expect(events.getByText('1 kejadian')).toBeVisible()

  await page.getByRole('tab', { name: /Panggilan/ }).click()
  await page.keyboard.press('Alt+Shift+g')
  await expect(page.getByRole('dialog', { name: /Lepaskan panggilan 08113330000/ })).toBeVisible()
  await page.keyboard.type('Salah sambung')
  await page.keyboard.press('Control+Enter')
  // The call is still on the line: its form is back, and it is listed without an incident.
  await expect(page.getByText('Panggilan 08113330000 dilepaskan dan menunggu di daftar.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })).toBeVisible()
  await page.getByRole('option', { name: /Banjir.*0001/ }).click()
  // Putting it back is possible, but not the act expected next.
  const back = page.getByRole('button', { name: /^Gabungkan panggilan 08113330000/ })
  await expect(back).toHaveAttribute('data-tone', 'plain')
  await page.getByRole('tab', { name: /Panggilan/ }).click()
  await expect(page.getByText('Tidak ada panggilan yang terhubung.')).toBeVisible()
  await page.getByRole('tab', { name: 'Linimasa' }).click()
  await expect(page.getByText('Panggilan dilepaskan')).toBeVisible()
})

test('the palette finds a command by name, does it, and says why another can not be done', async ({
  hub,
  openConsole,
}) => {
  const page = await operatorAt(hub.url, openConsole)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Semua perintah' })
  await page.keyboard.type('iseng')
  const prank = palette.getByRole('option', { name: /Iseng/ })
  await expect(prank).toHaveAttribute('aria-disabled', 'true')
  await expect(prank).toContainText('belum ada panggilan')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('panggilan baru')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })).toBeVisible()
})

test('the key sheet names the command line and the palette', async ({ hub, openConsole }) => {
  const page = await operatorAt(hub.url, openConsole)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Tombol papan ketik' })
  await expect(sheet.getByText('Buka baris perintah')).toBeVisible()
  await expect(sheet.getByText('Semua perintah menurut nama')).toBeVisible()
  await expect(sheet.getByText('Gabungkan kejadian ini ke kejadian lain')).toBeVisible()
})
