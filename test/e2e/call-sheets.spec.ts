import { expect, type Page } from 'playwright/test'
import { picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)
const section = (page: Page, name: string) => page.getByRole('list', { name: say(`callers.sectionList.${name}`) })
const rows = (page: Page, name: string) => section(page, name).getByRole('listitem')
const report = (page: Page) => page.getByRole('textbox', { name: say('operator.intake.text') })

async function answered(page: Page, hubUrl: string, id: string, number: string): Promise<void> {
  await ring(hubUrl, { call_id: id, caller_number: number })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(rows(page, 'ringing')).toHaveCount(0)
}

test('an unsent report is said on its row, is there after another tab, and is gone on with behind its last word', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await answered(page, hub.url, 'draft', '0254000061')
  await expect(rows(page, 'mine').getByText(say('callers.unsent'))).toHaveCount(0)
  await page.keyboard.type('istri ga napas')
  await expect(rows(page, 'mine').getByText(say('callers.unsent'))).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(report(page)).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(report(page)).toHaveValue('istri ga napas')
  await expect(report(page)).toBeFocused()
  await page.keyboard.type(' cepat')
  await expect(report(page)).toHaveValue('istri ga napas cepat')

  await answered(page, hub.url, 'other', '0254000062')
  await page.keyboard.press('Alt+1')
  await page.keyboard.type(' pak')
  await expect(report(page)).toHaveValue('istri ga napas cepat pak')

  // Two open lines: the desk says which one is talked on, and one key changes that.
  await expect(rows(page, 'mine').nth(0).getByText(say('callers.talk.rowWaits'))).toBeVisible()
  await expect(rows(page, 'mine').nth(1).getByText(say('callers.talk.row'), { exact: true })).toBeVisible()
  await picture(page, 'two-lines')
  await page.keyboard.press('Alt+Shift+F')
  await expect(rows(page, 'mine').nth(0).getByText(say('callers.talk.row'), { exact: true })).toBeVisible()
  await expect(rows(page, 'mine').nth(1).getByText(say('callers.talk.rowWaits'))).toBeVisible()
})

test('Alt+T ends only the call of the sheet in front, asks while nobody was sent, and is taken back', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const probe = await probeHub(hub.url, 'operator2')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api' })
  await answered(page, hub.url, 'live', '0254000071')
  const live = async () => ((await probe.ask('query:calls', {}))['items'] as { state: string }[])[0]?.state
  await page.getByRole('option', { name: /^P1 Kebakaran/ }).click()
  await page.keyboard.press('Alt+T')
  await expect(page.getByText(/Lembar ini bukan panggilan yang tersambung\. Alt\+1 membuka/)).toBeVisible()
  expect(await live()).toBe('answered')

  // Attached to an incident nobody was sent to: the caller is not let go without a question.
  await page.keyboard.press('Alt+G')
  const attached = page.getByRole('button', { name: say('callers.undo.attach') })
  await expect(attached).toBeVisible()
  // Outside a text the key is the message's; in one it is the text's, and the message says so.
  await expect(attached).toHaveAttribute('aria-keyshortcuts', 'Control+Z')
  await page.keyboard.press('/')
  await expect(attached).not.toHaveAttribute('aria-keyshortcuts')
  await expect(page.getByText(say('callers.undo.escThen').replace('{{key}}', 'Ctrl+Z'))).toBeVisible()
  await picture(page, 'undo-typing')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+T')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/belum ada instansi yang dikirim/)).toBeVisible()
  await picture(page, 'unsent-end')
  await page.keyboard.press('Escape')
  expect(await live()).toBe('answered')
  await page.keyboard.press('Alt+T')
  await page.keyboard.press('Alt+T')
  await expect.poll(live).toBe('ended')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(say('callers.undo.resumed'))).toBeVisible()
  await expect.poll(live).toBe('answered')
  probe.close()
})

test('a call closed as noise looks closed, is proposed for no incident, and F1 brings its form back', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const probe = await probeHub(hub.url, 'operator2')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api' })
  await answered(page, hub.url, 'noise', '0254000081')
  await page.keyboard.press('F5')
  await expect(page.getByText(/^Ditutup sebagai Iseng oleh operator1, pukul/)).toBeVisible()
  await expect(report(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: new RegExp(say('operator.intake.openOnly')) })).toHaveCount(0)
  await picture(page, 'closed-sheet')
  await page.getByRole('option', { name: /^P1 Kebakaran/ }).click()
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Gabungkan panggilan/ })).toHaveCount(0)
  // An emergency after all: its form is there again.
  await page.keyboard.press('Control+/')
  await page.keyboard.type('/cari 0254000081')
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /0254000081$/ })
    .click()
  await page.keyboard.press('F1')
  await expect(report(page)).toBeVisible()
  probe.close()
})

test('a caller cut off before a word stays under call back after F6; a second F6 asks why, and a reason closes it', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await answered(page, hub.url, 'cut', '0254000091')
  const probe = await probeHub(hub.url, 'supervisor1')
  const first = async () => ((await probe.ask('query:calls', {}))['items'] as { state: string }[])[0]?.state
  await expect.poll(first).toBe('answered')
  const told = await fetch(`${hub.url}/api/telephony/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'latihan112' },
    body: JSON.stringify({ event: 'ended', call_id: 'cut' }),
  })
  expect(told.status).toBe(202)
  await expect.poll(first).toBe('ended')
  await expect(page.getByText(say('callers.back.cut'))).toBeVisible()
  await page.keyboard.press('F6')
  await expect(rows(page, 'back').getByText('0254000091')).toBeVisible()
  await expect(page.getByText(say('callers.back.unheard'))).toBeVisible()
  await page.keyboard.press('F6')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(say('callers.end.unheardText'))).toBeVisible()
  await dialog.getByRole('textbox').fill('Menelepon lagi dari nomor lain')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await expect(page.getByText('Menelepon lagi dari nomor lain')).toBeVisible()
  probe.close()
})

test('a reason half written is still there after Esc and the call that had to be answered', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await answered(page, hub.url, 'reason', '0254000095')
  await page.keyboard.press('F1')
  await page.keyboard.press('Alt+T')
  const words = page.getByRole('dialog').getByRole('textbox')
  await words.fill('Sudah dilayani di')
  await ring(hub.url, { call_id: 'meanwhile', caller_number: '0254000096' })
  await expect(page.getByText('0254000096').first()).toBeAttached()
  await page.keyboard.press('F10')
  await expect(page.getByText(say('palette.behindDialog'))).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F10')
  await expect(rows(page, 'mine')).toHaveCount(2)
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+T')
  await expect(words).toHaveValue('Sudah dilayani di')
  await page.keyboard.type(' tempat')
  await expect(words).toHaveValue('Sudah dilayani di tempat')
})
