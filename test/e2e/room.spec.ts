import { expect, type Page } from 'playwright/test'
import { checkLooks, picture, resizeWindow, type Language } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { signOut } from '../support/sign-out'

const text = (key: string, language: Language = 'id') => screenText(language, key)
const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
const rowOf = (page: Page, agency: string) =>
  page.getByRole('region', { name: text('room.agencies.title'), exact: true }).getByRole('row', { name: agency })

/** The room of the supervisor, with its own tab. */
async function enterRoom(page: Page, username = 'supervisor1') {
  await signIn(page, username)
  await expect(page.getByRole('button', { name: text('app.tab.room') })).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: text('room.title') })).toBeAttached()
}

/** A ladder of seconds: nobody waits minutes for a test. */
async function shortLadder(hubUrl: string) {
  const admin = await probeHub(hubUrl, 'admin1')
  const steps = ['re-alert', 'deputy', 'supervisor', 'neighbour'].map((step, index) => ({ step, after: 1 + index }))
  await admin.ask('directory:put-ladder', { steps })
  admin.close()
}

test('the room sees which agency hears an order, who is on duty there, and its hours', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  const admin = await probeHub(hub.url, 'admin1')
  const { items } = await admin.ask('query:directory', { kind: 'agency' })
  const damkar = (items as readonly { readonly id: string }[]).find(({ id }) => id === 'damkar')
  const dutyOfficers = [{ name: 'Petugas uji', phone: '0811000001' }, { name: 'Petugas uji dua' }]
  // Weekdays nobody works on: it is closed at any time of the test.
  await admin.ask('directory:put-agency', { ...damkar, dutyOfficers, hours: [] })
  admin.close()
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await enterRoom(page)
  await expect(rowOf(page, 'Damkar').first()).toContainText(text('room.reach.nobody'))
  await expect(rowOf(page, 'Damkar').first()).toContainText('Petugas uji')
  await expect(rowOf(page, 'Damkar').first()).toContainText('0811000001')
  await expect(rowOf(page, 'Damkar').first()).toContainText(text('room.agencies.closed'))

  const liaison = await probeHub(hub.url, 'damkar')
  await liaison.ask('presence:report', { sound: 'on' })
  await expect(rowOf(page, 'Damkar').first()).toContainText(text('room.reach.heard'))
  await expect(rowOf(page, 'Damkar').first()).toContainText('1 konsol')
  const dead = await probeHub(hub.url, 'damkar')
  await dead.ask('presence:report', { sound: 'blocked' })
  await expect(rowOf(page, 'Damkar').first()).toContainText('terdengar di 1 dari 2 konsol')
  dead.close()
  await liaison.ask('presence:report', { sound: 'muted' })
  await expect(rowOf(page, 'Damkar').first()).toContainText(text('room.reach.silent'))
  await checkLooks(page, 'room-agencies')
  await resizeWindow(app, 1920, 1080)
  await picture(page, 'room-agencies-1920')
  liaison.close()
  await expect(rowOf(page, 'Damkar').first()).toContainText(text('room.reach.nobody'))
})

test('a test order shows who heard it, takes an answer by telephone, and at its end names who did not', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await enterRoom(page)
  await page.keyboard.press('Alt+Shift+E')
  const told = page.getByRole('status').filter({ hasText: /uji berjalan/ })
  await expect(told).toContainText('0/')
  const [damkar, psc] = [rowOf(page, 'Damkar').first(), rowOf(page, 'PSC 119')]
  await expect(damkar).toContainText(text('room.test.sent'))
  await checkLooks(page, 'room-test-running')

  // One key at the agency itself.
  const agency = await openConsole({ hubUrl: hub.url })
  await signIn(agency.page, 'damkar')
  await expect(damkar).toContainText(text('room.test.delivered'))
  await expect(agency.page.getByRole('button', { name: text('agency.test.acknowledge') })).toBeVisible()
  await agency.page.keyboard.press('t')
  await expect(damkar).toContainText(text('room.test.acknowledged'))
  await expect(told).toContainText('1/')
  await agency.close()

  // Another says it by telephone: nothing is written down without a name.
  await psc.getByRole('button', { name: 'Uji PSC 119 diterima lewat telepon' }).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByRole('button', { name: text('room.test.record') })).toBeDisabled()
  await asked.getByLabel(text('room.test.officer')).fill('Petugas uji')
  await picture(page, 'room-test-by-phone')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect(psc).toContainText('lewat telepon: Petugas uji')

  await page.keyboard.press('Alt+Shift+E')
  await expect(page.getByRole('status').filter({ hasText: /uji terakhir: 2\// })).toBeVisible()
  await expect(rowOf(page, 'Polresta')).toContainText(text('room.test.not-heard'))
  await checkLooks(page, 'room-test-over')
  await resizeWindow(app, 1920, 1080)
  await picture(page, 'room-test-over-1920')
})

test('the duty passes with words that the next supervisor reads and accepts', async ({ hub, openConsole }) => {
  test.setTimeout(300_000)
  const admin = await probeHub(hub.url, 'admin1')
  const next = { username: 'supervisor2', name: 'Supervisor 2', role: 'supervisor', password: 'latihan112' }
  await admin.ask('directory:put-account', next)
  admin.close()
  const probe = await probeHub(hub.url, 'operator1')
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api di Lopang' })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  probe.close()
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await enterRoom(page)
  const panel = page.getByRole('region', { name: text('room.shift.title'), exact: true })
  await expect(panel).toContainText(text('room.shift.none'))
  await page.keyboard.press('Alt+Shift+H')
  await expect(panel.getByRole('listitem')).toContainText('Supervisor 1')

  const asked = page.getByRole('dialog', { name: text('room.shift.giveTitle') })
  await page.keyboard.press('Alt+Shift+H')
  await expect(asked.getByRole('textbox')).toHaveValue(
    /Kejadian terbuka: 1[\s\S]*Kebakaran[\s\S]*Damkar, diperintahkan/,
  )
  await page.keyboard.press('Escape')
  await checkLooks(page, 'room-hand-over', {
    open: async (language) => {
      await page.keyboard.press('Alt+Shift+H')
      await expect(page.getByRole('dialog', { name: text('room.shift.giveTitle', language) })).toBeVisible()
    },
    close: async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    },
  })
  await page.keyboard.press('Alt+Shift+H')
  await asked.getByRole('textbox').fill('Api di Lopang belum padam, Damkar ditelepon lagi')
  await page.keyboard.press('Control+Enter')
  await expect(asked).toBeHidden()
  await expect(panel).toContainText('Belum diterima: serah terima Supervisor 1')
  await checkLooks(page, 'room-handed-over')
  await resizeWindow(app, 1920, 1080)
  await picture(page, 'room-handed-over-1920')

  // Taken back with the same key, then given again.
  await page.keyboard.press('Alt+Shift+H')
  await expect(panel).not.toContainText('Belum diterima')
  await page.keyboard.press('Alt+Shift+H')
  await asked.getByRole('textbox').fill('Api di Lopang belum padam, Damkar ditelepon lagi')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('Belum diterima: serah terima Supervisor 1')

  // The next one reads it at the same desk, and has the duty by one key.
  await signOut(page)
  await enterRoom(page, 'supervisor2')
  await expect(panel).toContainText('Api di Lopang belum padam, Damkar ditelepon lagi')
  await page.keyboard.press('Alt+Shift+H')
  await expect(panel).toContainText(/diterima Supervisor 2, \d\d\.\d\d/)
  await expect(panel.getByRole('listitem')).toContainText('Supervisor 2')

  // Who was relieved is reminded before they stand beside the next one.
  await signOut(page)
  await enterRoom(page)
  await page.keyboard.press('Alt+Shift+H')
  await expect(panel.getByRole('alert')).toContainText('Jaga Anda sudah diterima Supervisor 2')
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Alt+Shift+H')
  await expect(panel.getByRole('listitem')).toHaveCount(2)
})

test('a climbed order sounds until a supervisor sees to it, and their word outlives a reload', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  await shortLadder(hub.url)
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await enterRoom(page)
  const probe = await probeHub(hub.url, 'operator1')
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api di Lopang' })
  // Given two minutes ago on a console that had no line: overdue from its first moment in the log.
  const occurredAt = Date.now() - 120_000
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'], occurredAt })
  const mine = page.getByRole('button', { name: text('room.escalated.mine') })
  await expect(mine).toBeVisible({ timeout: 20_000 })
  const overdue = page.getByRole('list', { name: text('room.overdue.title') }).getByRole('listitem')
  await expect(overdue).toContainText('Damkar')
  await expect(overdue).toContainText(text('dispatch.step.neighbour'))
  await checkLooks(page, 'room-escalated')
  await resizeWindow(app, 1920, 1080)
  await picture(page, 'room-escalated-1920')
  await resizeWindow(app, 1366, 768)
  await page.keyboard.press('Alt+Shift+I')
  await expect(mine).toBeHidden()
  await expect(page.getByText(text('room.escalated.muted'))).toBeVisible()
  await page.reload()
  await expect(page.getByText(text('room.escalated.muted'))).toBeVisible()
  await expect(mine).toBeHidden()
  await page.keyboard.press('Alt+Shift+K')
  await expect(page.getByRole('button', { name: 'Damkar: Terima' })).toBeVisible()
  probe.close()
})
