import { expect, type Page } from 'playwright/test'
import { checkLooks, picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)
const section = (page: Page, name: string) => page.getByRole('list', { name: say(`callers.sectionList.${name}`) })
const rows = (page: Page, name: string) => section(page, name).getByRole('listitem')
const stateOf = async (probe: Awaited<ReturnType<typeof probeHub>>, number: string) =>
  ((await probe.ask('query:calls', { number }))['items'] as { kind?: string; state: string }[]).map(
    ({ kind, state }) => `${state} ${kind ?? '-'}`,
  )[0]

test('what rings stays in sight on top of a long list, with its numbers and how many more there are', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  for (let call = 0; call < 6; call += 1) {
    await ring(hub.url, { call_id: `mine-${call}`, caller_number: `02540002${call}` })
    await expect(rows(page, 'ringing')).toHaveCount(1)
    await page.keyboard.press('F10')
    await expect(rows(page, 'mine')).toHaveCount(call + 1)
  }
  await page.keyboard.press('Alt+6')
  for (let call = 0; call < 5; call += 1) {
    await ring(hub.url, { call_id: `ring-${call}`, caller_number: `02540003${call}` })
  }
  await expect(rows(page, 'ringing')).toHaveCount(5)
  for (const at of [0, 1, 2]) await expect(rows(page, 'ringing').nth(at)).toBeInViewport({ ratio: 0.9 })
  await expect(rows(page, 'ringing').nth(0)).toContainText('025400030')
  // Each has its key: numbers go by the order in which the calls came, and mine keep theirs.
  await expect(rows(page, 'ringing').nth(0)).toContainText('F10')
  await expect(rows(page, 'ringing').nth(1)).toContainText('Alt+8')
  await expect(page.getByText(say('callers.ringing.more').replace('{{count}}', '2'))).toBeInViewport()
  await expect(rows(page, 'mine').nth(5)).toBeInViewport({ ratio: 0.9 })
  await picture(page, 'ringing-pinned')
  await checkLooks(page, 'ringing-pinned')
  // The list is scrolled to its foot and to its head: they ring in sight.
  await rows(page, 'mine').nth(0).scrollIntoViewIfNeeded()
  await expect(rows(page, 'ringing').nth(0)).toBeInViewport({ ratio: 0.9 })
})

test('a call keeps its number, and a ringing one is neither closed nor ended by a key', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const probe = await probeHub(hub.url, 'supervisor1')
  await ring(hub.url, { call_id: 'first', caller_number: '0254000041' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(rows(page, 'mine')).toContainText('Alt+1')
  await ring(hub.url, { call_id: 'second', caller_number: '0254000042' })
  await expect(rows(page, 'ringing')).toContainText('F10')
  await expect(rows(page, 'mine')).toContainText('Alt+1')

  await page.keyboard.press('Alt+2')
  const head = page.getByRole('region', { name: say('callers.unanswered.title') })
  await expect(head.getByText(say('callers.unanswered.title'))).toBeVisible()
  await expect(page.getByRole('button', { name: say('operator.intake.end'), exact: true })).toHaveCount(0)
  await picture(page, 'unanswered')
  for (const key of ['F6', 'Alt+T']) {
    await page.keyboard.press(key)
    await expect(page.getByText(say('callers.guard.ringing')).first()).toBeVisible()
  }
  await expect(rows(page, 'ringing')).toHaveCount(1)
  expect(await stateOf(probe, '0254000042')).toBe('ringing -')

  // The one in the work form is the one F10 answers, though another rings longer.
  await ring(hub.url, { call_id: 'third', caller_number: '0254000043' })
  await expect(rows(page, 'ringing')).toHaveCount(2)
  await page.keyboard.press('Alt+3')
  await page.keyboard.press('F10')
  await expect.poll(() => stateOf(probe, '0254000043')).toBe('answered -')
  expect(await stateOf(probe, '0254000042')).toBe('ringing -')
  probe.close()
})

test('nobody closes a colleague’s conversation; who takes it over is named to the one who had it', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const one = (await openConsole({ hubUrl: hub.url })).page
  const two = (await openConsole({ hubUrl: hub.url })).page
  await signIn(one, 'operator1')
  await signIn(two, 'operator2')
  await ring(hub.url, { call_id: 'held', caller_number: '0254000051' })
  await expect(rows(one, 'ringing')).toHaveCount(1)
  await one.keyboard.press('F10')
  await expect(rows(two, 'waiting').getByText('operator1')).toBeVisible()
  await two.keyboard.press('Alt+1')
  const takeOver = two.getByRole('button', { name: /^Ambil alih/ })
  await expect(takeOver).toBeVisible()
  for (const key of ['F5', 'Alt+T']) {
    await two.keyboard.press(key)
    await expect(two.getByText(/^operator1 baru saja menjawab penelepon ini: ambil alih dulu/)).toBeVisible()
  }
  await expect(rows(one, 'mine')).toHaveCount(1)
  await expect(takeOver).toBeEnabled({ timeout: 25_000 })
  await two.keyboard.press('F5')
  await expect(two.getByText(/^operator1 sedang bicara dengan penelepon ini: ambil alih dulu/)).toBeVisible()
  await expect(rows(one, 'mine')).toHaveCount(1)

  await two.keyboard.press('Alt+A')
  await expect(rows(two, 'mine')).toHaveCount(1)
  const lost = one.getByText(/^operator2 mengambil alih panggilan Anda \(0254000051\)/)
  await expect(lost).toBeVisible()
  await two.keyboard.press('F5')
  await expect(two.getByText(say('operator.calls.empty'))).toBeVisible()
  await picture(one, 'lost-call')
  // It stays while other messages come and go, until it is put away.
  for (const key of ['Alt+N', 'F1', 'F5', 'Alt+N', 'F5', 'Alt+N', 'F5']) await one.keyboard.press(key)
  await expect(lost).toBeVisible()
})
