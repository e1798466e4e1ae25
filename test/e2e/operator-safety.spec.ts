import { expect, type Page } from 'playwright/test'
import { picture, resizeWindow } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'
import { startTcpProxy } from '../sync/tcp-proxy'

const text = (key: string, values: Readonly<Record<string, string>> = {}) =>
  Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{{${name}}}`, value), screenText('id', key))
const lopang = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }

const open = async (probe: HubProbe, type: string, narrative = `Uji ${type}`) =>
  String((await probe.ask('incident:open', { type, location: lopang, narrative }))['incidentId'])
const row = (page: Page, type: RegExp) =>
  page.getByRole('listbox', { name: 'Kejadian' }).getByRole('option', { name: type })
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })

async function takeCall(page: Page, hubUrl: string, call_id: string): Promise<void> {
  await ring(hubUrl, { call_id, caller_number: '0254000001' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).not.toHaveCount(0)
  await page.keyboard.press('F10')
}

test('words about a person bring the brigade and an ambulance and raise the priority, whatever the type', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await takeCall(page, hub.url, 'tree-1')
  await page.keyboard.type('pohon tumbang di lopang, ada motor ketindih orangnya pingsan')
  await expect(page.getByRole('radio', { name: text('priority.P1') })).toBeChecked()
  await page.keyboard.press('Shift+F9')
  await expect(box(page, 'Damkar')).toBeChecked()
  await expect(box(page, 'PSC 119')).toBeChecked()
  await expect(page.getByText(/karena kata “ketindih”/).first()).toBeVisible()
  await picture(page, 'words-of-harm')
})

test('an order given without a line is said to be unsent, and afterwards counts from when the centre had it', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  await open(probe, 'kebakaran')
  const proxy = await startTcpProxy(hub.url)
  const { page } = await openConsole({ hubUrl: proxy.url })
  await signIn(page, 'operator1')
  await row(page, /Kebakaran/).click()
  await expect(box(page, 'Damkar')).toBeChecked()
  proxy.kill()
  await expect(page.getByText(/Hub tidak terhubung sejak/)).toBeVisible()
  await page.keyboard.press('F9')
  const unsent = page.getByRole('alert').filter({ hasText: text('dispatch.unsent.title') })
  await expect(unsent).not.toHaveCount(0)
  await expect(unsent.first()).toContainText('Telepon Damkar')
  // No ladder is climbed, and no clock has stopped, by what nobody has.
  await expect(page.getByText(text('dispatch.ladder.label'))).toHaveCount(0)
  await expect(page.getByText(/^berikut:/)).toHaveCount(0)
  await expect(row(page, /Kebakaran/)).toContainText(text('dispatch.unsent.row'))
  await picture(page, 'order-unsent')
  // Long enough to be told from a slow line.
  await page.waitForTimeout(6_000)
  proxy.mend()
  await expect(unsent).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByText(/dikirim terlambat: ditulis/).first()).toBeVisible()
  await picture(page, 'order-sent-late')
  probe.close()
  await proxy.close()
})

test('what an agency asks is loud whatever is looked at, and one key answers it', async ({ hub, openConsole }) => {
  const probe = await probeHub(hub.url, 'operator2')
  const fire = await open(probe, 'kebakaran')
  await probe.ask('incident:dispatch', { incidentId: fire, agencyIds: ['damkar'] })
  await open(probe, 'odgj')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await row(page, /ODGJ/).click()
  await page.keyboard.press('Alt+Shift+Y')
  await expect(page.getByRole('status').filter({ hasText: text('dispatch.question.none') })).toBeVisible()

  const damkar = await probeHub(hub.url, 'damkar')
  await damkar.ask('incident:note', { incidentId: fire, text: 'Ada bahan kimia?', question: true })
  const banner = page.locator('[data-part="question-banner"]')
  await expect(banner).toContainText('Damkar BERTANYA')
  await expect(banner).toContainText('Ada bahan kimia?')
  await expect(row(page, /Kebakaran/)).toContainText('Damkar bertanya')
  await picture(page, 'agency-question')

  await page.keyboard.press('Alt+Shift+Y')
  await page.keyboard.type('Gudang cat')
  await page.keyboard.press('Control+Enter')
  await expect(banner).toHaveCount(0)
  await expect(row(page, /Kebakaran/)).not.toContainText('Damkar bertanya')
  damkar.close()
  probe.close()
})

test('an agency that just had nothing to send is not ticked for the next incident, and its words stand there', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const first = await open(probe, 'medis')
  const { dispatchIds } = await probe.ask('incident:dispatch', { incidentId: first, agencyIds: ['psc119'] })
  const [dispatchId] = dispatchIds as readonly string[]
  const psc = await probeHub(hub.url, 'psc119')
  await psc.ask('dispatch:decline', { dispatchId, reason: 'ambulans habis semua di RSUD' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await takeCall(page, hub.url, 'accident-1')
  await page.keyboard.type('tabrakan motor di lopang')
  await page.keyboard.press('Shift+F9')
  await expect(box(page, 'PMI')).toBeChecked()
  await expect(page.getByText('menggantikan PSC 119 yang baru menolak').first()).toBeVisible()
  // It stands under the others now, for whoever knows better.
  await expect(box(page, 'PSC 119')).toHaveCount(0)
  await expect(page.getByText(/menolak \d\d\.\d\d: ambulans habis semua di RSUD/)).toBeVisible()
  await picture(page, 'declined-lately')
  psc.close()
  probe.close()
})

test('an incident is not closed while somebody is on duty: the button says who, and nothing is sent', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const fire = await open(probe, 'kebakaran')
  await probe.ask('incident:dispatch', { incidentId: fire, agencyIds: ['damkar'] })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await row(page, /Kebakaran/).click()
  await page.keyboard.press('Shift+F8')
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', { name: /^Tutup kejadian/ })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(dialog).toContainText(text('operator.incident.onDuty', { agencies: 'Damkar' }))
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  await picture(page, 'close-on-duty')
  probe.close()
})

test('a busy room: who has nobody comes first, four incidents stay in sight, and orders do in a small window', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const admin = await probeHub(hub.url, 'admin1')
  const steps = ['re-alert', 'deputy', 'supervisor', 'neighbour'].map((step, index) => ({ step, after: 1 + index }))
  await admin.ask('directory:put-ladder', { steps })
  const probe = await probeHub(hub.url, 'operator2')
  const damkar = await probeHub(hub.url, 'damkar')
  const fire = await open(probe, 'kebakaran', 'kebakaran rumah di lopang dekat masjid')
  const ordered = await probe.ask('incident:dispatch', { incidentId: fire, agencyIds: ['damkar', 'polresta'] })
  const dispatchId = (ordered['dispatchIds'] as readonly string[]).find((id) => id.endsWith('.damkar'))
  await damkar.ask('dispatch:acknowledge', { dispatchId })
  await damkar.ask('dispatch:status', { dispatchId, status: 'on-scene' })
  await open(probe, 'odgj')
  await open(probe, 'hewan')
  await open(probe, 'pencurian')
  const medic = await open(probe, 'medis')
  await probe.ask('incident:dispatch', { incidentId: medic, agencyIds: ['psc119'] })
  await damkar.ask('incident:note', { incidentId: fire, text: 'Berapa orang di dalam rumah itu?', question: true })
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  for (const call_id of ['busy-1', 'busy-2', 'busy-3', 'busy-4', 'busy-5', 'busy-6']) {
    await ring(hub.url, { call_id, caller_number: `02540000${call_id.slice(-1)}` })
  }
  const named = page.locator('[data-part="help-banner"]').getByRole('paragraph')
  await expect(named).toHaveCount(2, { timeout: 30_000 })
  await expect(named).toContainText([/TIDAK ADA YANG MENERIMA.*0005/, /0001.*Polresta belum menerima · Damkar tiba/])
  await expect(row(page, /Kebakaran/)).toContainText('Polresta belum menerima')
  await expect(row(page, /Kebakaran/)).toContainText('Damkar')
  const inSight = () =>
    page.getByRole('listbox', { name: 'Kejadian' }).evaluate((list) => {
      const { top, bottom } = list.getBoundingClientRect()
      const whole = (one: Element) =>
        one.getBoundingClientRect().top >= top - 1 && one.getBoundingClientRect().bottom <= bottom + 1
      return [...list.querySelectorAll('[role="option"]')].filter(whole).length
    })
  expect(await inSight()).toBeGreaterThanOrEqual(4)
  await picture(page, 'busy-room')

  await row(page, /Kebakaran/).click()
  await resizeWindow(app, 1024, 700)
  const order = page.getByRole('button', { name: 'Damkar: Selesai' })
  await picture(page, 'busy-room-small')
  await expect(order).toBeInViewport({ ratio: 1 })
  expect(await inSight()).toBeGreaterThanOrEqual(4)
  for (const one of [admin, probe, damkar]) one.close()
})
