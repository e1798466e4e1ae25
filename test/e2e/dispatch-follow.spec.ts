import { expect, type Page } from 'playwright/test'
import { z } from 'zod'
import { checkLooks, picture, resizeWindow, type Language, type Opened } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'

const text = (key: string, language: Language = 'id') => screenText(language, key)
const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
const MINUTE = 60_000

/** A fire in Lopang ordered of Damkar, by another desk. */
async function openFire(hubUrl: string) {
  const probe = await probeHub(hubUrl, 'operator2')
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api di Lopang' })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  probe.close()
  return String(incidentId)
}

async function seeFire(page: Page) {
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await expect(page.getByRole('button', { name: 'Damkar: Terima' })).toBeVisible()
}

/** A time of day in WIB, as a person types it. */
const clockOf = (at: number) => new Date(at + 7 * 60 * MINUTE).toISOString().slice(11, 16).replace(':', '.')

/** The question that was asked there last, as an agency sees it. */
async function questionOn(liaison: HubProbe, incidentId: string): Promise<string> {
  const { events } = await liaison.ask('query:timeline', { incidentId })
  const asked = z.object({
    type: z.literal('note-added'),
    body: z.object({ noteId: z.string(), question: z.literal(true) }),
  })
  const found = z
    .array(z.unknown())
    .parse(events)
    .flatMap((event) => asked.safeParse(event).data ?? [])
  const last = found.at(-1)
  if (last === undefined) throw new Error('Nobody asked anything.')
  return last.body.noteId
}

/** A dialog that a key opens; Esc closes it. */
const byKey = (page: Page, key: string): Opened => ({
  open: async () => {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  close: async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  },
})

test('units are assigned by voice, each says its own step, and the map shows how old their positions are', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  await openFire(hub.url)
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await seeFire(page)
  await checkLooks(page, 'order-units-dialog', byKey(page, 'Alt+Shift+U'))
  const asked = page.getByRole('dialog')
  await page.keyboard.press('Alt+Shift+U')
  await asked.getByRole('checkbox', { name: /Pemadam 1/ }).check()
  await asked.getByRole('checkbox', { name: /Pemadam 2/ }).check()
  await asked.getByRole('combobox', { name: 'Keadaan Pemadam 3' }).selectOption('unavailable')
  await expect(asked.getByRole('combobox', { name: 'Keadaan Pemadam 3' })).toHaveValue('unavailable')
  await picture(page, 'order-units-chosen')
  await asked.getByRole('checkbox', { name: /Pemadam 2/ }).press('Enter')
  await expect(asked).toBeHidden()
  const units = page.getByRole('list', { name: text('dispatch.units.label') })
  await expect(units.getByRole('listitem')).toHaveText([/Pemadam 1 ditugaskan/, /Pemadam 2 ditugaskan/])

  const reply = await fetch(`${hub.url}/api/units/positions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'latihan112' },
    body: JSON.stringify([
      { unitId: 'damkar-pemadam-1', lat: -6.13, lon: 106.19, at: Date.now() },
      { unitId: 'damkar-pemadam-2', lat: -6.16, lon: 106.12, at: Date.now() - 5.5 * MINUTE },
      { unitId: 'damkar-pemadam-4', lat: -6.06, lon: 106.16, at: Date.now() - 45.5 * MINUTE },
    ]),
  })
  expect(await reply.json()).toEqual({ accepted: 3, rejected: [] })
  await expect(page.getByText('Pemadam 1 · kini')).toBeVisible()
  await expect(page.getByText('Pemadam 2 · 5 mnt')).toBeVisible()
  await expect(page.getByText('Pemadam 4 · 45 mnt')).toBeVisible()
  await expect(page.getByTitle(/Pemadam 4, Damkar, posisi lama 45 mnt/)).toBeVisible()
  await checkLooks(page, 'order-units-map')

  // One unit is on its way; the order goes with it.
  await page.getByRole('button', { name: 'Damkar: Terima' }).click()
  await asked.getByLabel(text('operator.voice.officer')).fill('Petugas uji')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await page.keyboard.press('Alt+Shift+T')
  await asked.getByRole('combobox', { name: text('dispatch.voice.unit') }).selectOption({ label: 'Pemadam 1' })
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect(units.getByRole('listitem').first()).toHaveText(/Pemadam 1 Berangkat \d\d\.\d\d\.\d\d/)
  await expect(units.getByRole('listitem').last()).toHaveText(/Pemadam 2 ditugaskan/)
  await picture(page, 'order-units-under-way')
  await page.getByRole('tab', { name: text('operator.tab.timeline') }).click()
  await expect(page.getByText('Unit ditugaskan Damkar · Pemadam 1 · Pemadam 2')).toBeVisible()
  await expect(page.getByText('Laporan Damkar · Berangkat · Pemadam 1')).toBeVisible()
  await resizeWindow(app, 1920, 1080)
  await picture(page, 'order-units-under-way-1920')
})

test('a time of day is taken as said; one that can not be is mended, and what is hard to believe is asked about once', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  await openFire(hub.url)
  const { page } = await openConsole({ hubUrl: hub.url })
  await seeFire(page)
  const asked = page.getByRole('dialog')
  const clock = asked.getByLabel(text('dispatch.voice.clock'))
  await page.keyboard.press('Alt+Shift+T')
  await asked.getByLabel(text('operator.voice.officer')).fill('Petugas uji')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()

  // An end without an arrival is only hard to believe: asked about once, a second Enter would record it.
  await page.getByRole('button', { name: `Damkar: ${text('operator.report.cleared')}` }).click()
  await expect(asked.getByRole('status')).toContainText(text('dispatch.question.ask'))
  await asked.getByLabel(text('operator.voice.officer')).press('Enter')
  await expect(asked.getByText(text('dispatch.question.sure'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()

  await page.keyboard.press('Alt+Shift+T')
  await clock.fill('25.99')
  await expect(asked.getByText(text('dispatch.voice.not-a-time'))).toBeVisible()
  await expect(asked.getByRole('button', { name: text('operator.voice.record') })).toBeDisabled()
  await clock.fill(clockOf(Date.now() + 10 * MINUTE))
  await expect(asked.getByText(text('dispatch.voice.not-yet'))).toBeVisible()
  // An hour before the order was given: it can't be, and stays in its field however often Enter is pressed.
  const before = clockOf(Date.now() - 60 * MINUTE)
  await clock.fill(before)
  await expect(asked.getByText(/Perintahnya baru diberikan/)).toContainText(text('dispatch.voice.mend'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(clock).toBeFocused()
  await picture(page, 'voice-contradiction')
  // Nothing typed: now.
  await clock.fill('')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  const steps = page.getByRole('list', { name: text('operator.dispatch.steps') })
  await expect(steps.getByRole('listitem').filter({ hasText: text('step.en-route') })).toContainText(/\d\d\.\d\d/)

  // Nothing contradicts the next one: one Enter.
  await page.keyboard.press('Alt+Shift+T')
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect(steps.getByRole('listitem').filter({ hasText: text('step.on-scene') })).toContainText(/\d\d\.\d\d/)
  await checkLooks(page, 'voice-contradiction', {
    open: async (language) => {
      await page.keyboard.press('Alt+Shift+T')
      await page.getByRole('dialog').getByLabel(text('dispatch.voice.clock', language)).fill(before)
      await expect(page.getByRole('dialog').getByText(text('dispatch.voice.mend', language))).toBeVisible()
    },
    close: byKey(page, '').close,
  })
})

test('the room asks an agency and reads its answer; the agency asks and the room answers', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const incidentId = await openFire(hub.url)
  const { page } = await openConsole({ hubUrl: hub.url })
  await seeFire(page)
  await page.getByRole('tab', { name: text('operator.tab.notes') }).click()
  await page.keyboard.press('Alt+Shift+Q')
  await page.keyboard.type('Berapa unit berangkat?')
  await page.keyboard.press('Enter')
  const notes = page.getByRole('listitem').filter({ hasText: 'Berapa unit berangkat?' })
  await expect(notes).toContainText(text('dispatch.note.asks'))

  const liaison = await probeHub(hub.url, 'damkar')
  await liaison.ask('incident:note', { incidentId, text: 'Dua unit', answerTo: await questionOn(liaison, incidentId) })
  await expect(notes.first()).toContainText(text('dispatch.note.asked'))
  await liaison.ask('incident:note', { incidentId, text: 'Akses dari mana?', question: true })
  const theirs = page.getByRole('listitem').filter({ hasText: 'Akses dari mana?' })
  await expect(theirs).toContainText('Damkar')
  await checkLooks(page, 'order-questions')
  await theirs.getByRole('button', { name: text('dispatch.note.answer') }).click()
  await page.keyboard.type('Dari Jalan Lopang')
  await page.keyboard.press('Enter')
  await expect(theirs.first()).toContainText(text('dispatch.note.asked'))
  liaison.close()
})

test('an order goes out as a text: read out, printed, and each way is written down', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  await openFire(hub.url)
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await seeFire(page)
  const shown = (language: Language) =>
    page.getByRole('button', { name: `Damkar: ${text('dispatch.relay.show', language)}` })
  await checkLooks(page, 'order-text', {
    open: async (language) => {
      await shown(language).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    close: byKey(page, '').close,
  })
  await shown('id').click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByRole('textbox')).toHaveValue(
    /PERINTAH 112 KOTA SERANG untuk Damkar[\s\S]*Lopang[\s\S]*openstreetmap/,
  )
  await asked.getByRole('button', { name: text('dispatch.relay.readOut') }).click()
  await expect(page.getByText(/dibacakan \d\d\.\d\d\.\d\d oleh operator1/)).toBeVisible()

  // The system's own window is not for a test: what it would print is.
  await page.evaluate(() => {
    window.print = () => {
      const [printed] = [...document.body.children].filter(({ tagName }) => tagName === 'PRE')
      document.title = printed?.textContent ?? ''
    }
  })
  await shown('id').click()
  await asked.getByRole('button', { name: text('dispatch.relay.print') }).click()
  await expect(page.getByText(/dicetak \d\d\.\d\d\.\d\d oleh operator1 · 2 kali disampaikan/)).toBeVisible()
  expect(await page.title()).toContain('PERINTAH 112 KOTA SERANG untuk Damkar')
  await resizeWindow(app, 1920, 1080)
  await picture(page, 'order-text-1920')
})

test('an order says who would not hear it: no console, a muted one, outside the hours', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  await openFire(hub.url)
  const { page } = await openConsole({ hubUrl: hub.url })
  await seeFire(page)
  const order = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Damkar: Terima' }) })
    .first()
  await expect(order).toContainText(text('dispatch.reach.nobody'))
  await expect(order).toContainText(text('dispatch.reach.noPhone'))
  await checkLooks(page, 'order-nobody')
  const liaison = await probeHub(hub.url, 'damkar')
  await liaison.ask('presence:report', { sound: 'muted' })
  await expect(order).toContainText(text('dispatch.reach.silent'))
  await liaison.ask('presence:report', { sound: 'on' })
  await expect(order).not.toContainText(text('dispatch.reach.silent'))
  const admin = await probeHub(hub.url, 'admin1')
  const { items } = await admin.ask('query:directory', { kind: 'agency' })
  const damkar = (items as readonly { readonly id: string }[]).find(({ id }) => id === 'damkar')
  await admin.ask('directory:put-agency', { ...damkar, hours: [], phone: '0254000001' })
  await expect(order).toContainText(text('dispatch.reach.closed'))
  await expect(order).toContainText('0254000001')
  await picture(page, 'order-closed')
  admin.close()
  liaison.close()
})
