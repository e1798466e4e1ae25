import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)
const lopang = {
  lat: -6.104143,
  lon: 106.156939,
  address: 'Lopang, Kec. Serang',
  areaCode: '36.73.01.1005',
  source: 'gazetteer',
} as const

test('a place outside the city warns in the list and when it is chosen; an unknown name says what to do', async ({
  hub,
  openConsole,
}) => {
  await ring(hub.url, { call_id: 'place-1', caller_number: '+6281200000473' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('button', { name: /^Jawab/ })).toBeVisible()
  await page.keyboard.press('F10')
  const form = page.getByRole('region', { name: say('operator.intake.title') })
  const number = form.getByText('+6281200000473', { exact: true }).first()
  await expect(number).toBeVisible()
  // A text that is cut is wider than its box.
  expect(await number.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)

  const field = page.getByRole('combobox', { name: say('operator.place.label') })
  await field.fill('ciceri')
  await expect(form.getByText('“ciceri” tidak ada di daftar tempat.')).toBeVisible()
  await field.fill('6P58V7VV+6R')
  const option = page.getByRole('option', { name: /6P58V7VV\+6R/ })
  await expect(option).toContainText('di luar kota, kira-kira Kabupaten Serang')
  const box = await option.boundingBox()
  const around = await form.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((around?.x ?? 0) + (around?.width ?? 0))
  await page.screenshot({ path: test.info().outputPath('outside.png') })
  await field.press('Enter')
  await expect(form.getByText(/Di luar Kota Serang\. Perkiraan: Kabupaten Serang/)).toBeVisible()
  // Passed on to the neighbour with a key, which stands on the button.
  await expect(form.getByRole('button', { name: /Damkar Kab\. Serang/ })).toHaveAttribute(
    'aria-keyshortcuts',
    'Alt+Shift+W',
  )
  await page.keyboard.press('Alt+Shift+W')
  await expect(form.getByRole('checkbox', { name: 'Damkar Kab. Serang' })).toBeChecked()
})

test('a blank call is likened to nothing; one that was taken out of an incident is not proposed to it again', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const narrative = 'kebakaran toko kain di lopang'
  await probe.ask('incident:open', { type: 'kebakaran', location: lopang, narrative })
  await ring(hub.url, { call_id: 'blank-1', caller_number: '08113330001' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('button', { name: /^Jawab/ })).toBeVisible()
  await page.keyboard.press('F10')
  const words = page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await expect(words).toBeVisible()
  const known = page.getByRole('region', { name: say('intake.duplicates.title') })
  await words.fill('kebakaran toko kain lopang')
  await expect(known.getByRole('button', { name: /0001/ })).toBeVisible()
  await words.fill('')
  await expect(known).toBeHidden()

  await words.fill('kebakaran toko kain lopang')
  await known.getByRole('button', { name: /0001/ }).click()
  await expect(page.getByRole('button', { name: say('line.undo') })).toBeVisible()
  await page.getByRole('button', { name: say('line.undo') }).click()
  await expect(words).toHaveValue('kebakaran toko kain lopang')
  // Asked of the hub again after the pause in typing: what it finds is still not proposed.
  await words.pressSequentially(' api')
  await page.waitForTimeout(1_000)
  await expect(known).toBeHidden()
  probe.close()
})

test('a triage is one line of the timeline, with its answers behind it', async ({ hub, openConsole }) => {
  const probe = await probeHub(hub.url, 'operator2')
  const { callId } = await probe.ask('call:receive', { channel: 'phone', number: '08113330002' })
  const answer = async (questionId: string, given: string) =>
    probe.ask('triage:answer', { callId, protocolId: 'lainnya', questionId, answer: given })
  const protocol = (await probe.ask('query:directory', { kind: 'protocol' }))['items'] as {
    id: string
    first: string
    questions: { id: string; answers: { id: string }[] }[]
  }[]
  const lainnya = protocol.find(({ id }) => id === 'lainnya')
  const first = lainnya?.questions.find(({ id }) => id === lainnya.first)
  await answer(first?.id ?? '', first?.answers[0]?.id ?? '')
  await probe.ask('incident:open', { callId, type: 'lainnya', location: lopang, narrative: 'suara aneh' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByText(say('type.lainnya'), { exact: true }).first().click()
  await page.getByRole('tab', { name: say('operator.tab.timeline') }).click()
  const told = page.getByText(say('operator.event.triage-answered'))
  await expect(told).toHaveCount(1)
  await page.getByText('1 jawaban').click()
  await expect(page.getByRole('tabpanel').getByText('→')).toHaveCount(1)
  await expect(page.getByRole('tab', { name: /Panggilan 1/ })).toBeVisible()
  probe.close()
})

test('the palette of a supervisor goes to the room and to the log', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'supervisor1')
  await expect(page.getByRole('button', { name: new RegExp(`^${say('app.tab.console')}`) })).toBeVisible()
  for (const [typed, name, tab] of [
    ['ruang', say('keys.tab.room'), say('app.tab.room')],
    ['log kejadian', say('keys.tab.log'), say('app.tab.log')],
    ['konsol', say('keys.tab.console'), say('app.tab.console')],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(typed)
    const palette = page.getByRole('dialog', { name: 'Semua perintah' })
    const option = palette.getByRole('option', { name })
    await expect(option).toBeVisible()
    await option.click()
    await expect(page.getByRole('button', { name: new RegExp(`^${tab}`) })).toHaveAttribute('aria-current', 'page')
  }
})

test('a house number typed behind a chosen name is kept; words that are no place yet say how to choose', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const ringing = page.getByRole('list', { name: say('callers.sectionList.ringing') })
  await ring(hub.url, { call_id: 'house-1', caller_number: '0812000771' })
  await expect(ringing.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  const report = page.getByRole('textbox', { name: say('operator.intake.text') })
  await expect(report).toBeFocused()
  await page.keyboard.type('rumah terbakar')
  await page.keyboard.press('Alt+l')
  await page.keyboard.type('lopang no 12')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum menjadi tempat: Alt\+L, lalu Enter memilih dari daftar/)).toBeVisible()
  await page.keyboard.press('Alt+z')
  await expect(page.getByText(say('intake.why.noPlace'))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/\(no 12\)/).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/\(no 12\)/).first()).toBeVisible()

  // Alt+P where the questions are not shown says where they are.
  await ring(hub.url, { call_id: 'house-2', caller_number: '0812000772' })
  await expect(ringing.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(report).toBeFocused()
  await page.keyboard.press('Alt+p')
  await expect(page.getByText(say('intake.why.noType'))).toBeVisible()
  await page.keyboard.type('rumah terbakar')
  await page.keyboard.press('Alt+p')
  await expect(page.getByText(say('intake.why.openTriage'))).toBeVisible()
})

test('an incident nobody could place yet is at no distance in the list of a merge, and says so in the language of the screen', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const nowhere = { lat: -6.12, lon: 106.15, radius: 12_000, address: 'Tempat belum diketahui, Kota Serang' }
  const open = (location: object) =>
    probe.ask('incident:open', { type: 'kebakaran', location: { ...location, source: 'gazetteer' }, narrative: 'Api' })
  await open({ lat: -6.1149, lon: 106.1625, address: 'Lopang' })
  await open(nowhere)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Lopang/ }).click()
  await page.keyboard.press('Alt+m')
  const row = page.getByRole('dialog').locator('label').filter({ hasText: '0002' })
  await expect(row).toContainText(screenText('id', 'operator.place.unknown'))
  await expect(row).not.toContainText('jarak')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: screenText('id', 'app.look.open') }).click()
  await page.getByRole('radio', { name: screenText('id', 'app.language.en') }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: /0002/ })).toContainText(screenText('en', 'operator.place.unknown'))
  probe.close()
})
