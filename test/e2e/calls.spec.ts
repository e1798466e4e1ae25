import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)
const section = (page: Page, name: string) => page.getByRole('list', { name: say(`callers.sectionList.${name}`) })
const rows = (page: Page, name: string) => section(page, name).getByRole('listitem')

/** Presses keys and counts them, so that a test can say what an act costs. */
function countingKeys(page: Page) {
  const pressed: string[] = []
  return {
    press: async (key: string) => {
      pressed.push(key)
      await page.keyboard.press(key)
    },
    pressed,
  }
}

async function tell(hubUrl: string, event: string, callId: string, more: object = {}): Promise<void> {
  const response = await fetch(`${hubUrl}/api/telephony/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'latihan112' },
    body: JSON.stringify({ event, call_id: callId, ...more }),
  })
  expect(response.status).toBe(202)
}

const kindsOf = async (probe: HubProbe) =>
  ((await probe.ask('query:calls', {}))['items'] as { kind?: string; state: string }[]).map(({ kind, state }) => ({
    kind,
    state,
  }))

test('two consoles answer the same ring: the first has it, the other is told who', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const one = await openConsole({ hubUrl: hub.url })
  const two = await openConsole({ hubUrl: hub.url })
  await signIn(one.page, 'operator1')
  await signIn(two.page, 'operator2')
  await ring(hub.url, { call_id: 'race-1', caller_number: '0254-118' })
  await expect(rows(one.page, 'ringing')).toHaveCount(1)
  await expect(rows(two.page, 'ringing')).toHaveCount(1)

  await Promise.all([one.page.keyboard.press('F10'), two.page.keyboard.press('F10')])

  const probe = await probeHub(hub.url, 'supervisor1')
  const { items } = await probe.ask('query:calls', {})
  const [{ callId } = { callId: '' }] = items as { callId: string }[]
  const claims = async () =>
    ((await probe.ask('query:timeline', { callId }))['events'] as { type: string; body: { by?: string } }[]).filter(
      ({ type }) => type === 'call-answered',
    )
  await expect.poll(async () => (await claims()).length).toBe(1)
  const winner = (await claims())[0]?.body.by ?? ''
  const [won, lost] = winner === 'operator1' ? [one.page, two.page] : [two.page, one.page]
  await expect(lost.getByText(new RegExp(`^${winner} lebih dulu menjawab panggilan ini`))).toBeVisible()
  await expect(rows(won, 'mine')).toHaveCount(1)
  await expect(rows(lost, 'waiting').getByText(winner)).toBeVisible()

  // For twenty seconds nobody can take it; then one key does.
  const takeOver = lost.getByRole('button', { name: /^Ambil alih/ })
  await expect(takeOver).toBeDisabled()
  await expect(takeOver).toBeEnabled({ timeout: 25_000 })
  await lost.keyboard.press('Alt+A')
  await expect(rows(lost, 'mine')).toHaveCount(1)
  await expect(rows(won, 'waiting')).toHaveCount(1)
  expect(await claims()).toHaveLength(2)
  probe.close()
})

test('the claim of a desk that is gone is shown stale and stays until somebody takes it over', async ({
  hub,
  openConsole,
}) => {
  const room = await probeHub(hub.url, 'operator2')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const { callId } = await room.ask('call:receive', { channel: 'phone', number: '0812000222' })
  await room.ask('call:answer', { callId })
  await expect(rows(page, 'waiting').getByText('operator2', { exact: true })).toBeVisible()
  await page.keyboard.press('Alt+1')
  // Who is there is told anew every fifteen seconds.
  await expect(page.getByText(/^Dipegang operator2 sejak .* mejanya hadir/)).toBeVisible({ timeout: 20_000 })
  room.close()
  await expect(page.getByText(/meja operator2 terputus sejak \d\d\.\d\d\.\d\d/)).toBeVisible()
  await expect(rows(page, 'waiting').getByText('operator2 · meja terputus')).toBeVisible()
})

test('a call abandoned while no console was open waits on the call-back list until somebody closes it', async ({
  hub,
  openConsole,
}) => {
  await ring(hub.url, { call_id: 'back-1', caller_number: '0812-3456-789' })
  await tell(hub.url, 'abandoned', 'back-1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const row = rows(page, 'back')
  await expect(row).toHaveCount(1)
  await expect(row.getByText('0812-3456-789')).toBeVisible()
  await expect(row.getByText(say('callers.back.never'))).toBeVisible()

  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Shift+F2')
  await expect(row.getByText(/1× dicoba.*tidak diangkat/)).toBeVisible()
  await page.keyboard.press('Shift+F3')
  await expect(row.getByText(/2× dicoba.*tidak aktif/)).toBeVisible()
  await expect(page.getByRole('list', { name: say('callers.back.tries') }).getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Shift+F1')
  await expect(row.getByText(/3× dicoba.*tersambung/)).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()

  const probe = await probeHub(hub.url, 'supervisor1')
  await expect.poll(() => kindsOf(probe)).toEqual([{ kind: 'dropped', state: 'abandoned' }])
  probe.close()
})

const noise = [
  ['F2', 'information'],
  ['F4', 'ghost'],
  ['F5', 'prank'],
  ['F6', 'dropped'],
  ['F7', 'wrong-number'],
  ['F8', 'test'],
] as const

test('every kind of noise costs two keys from ringing to closed', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const probe = await probeHub(hub.url, 'supervisor1')
  for (const [key, kind] of noise) {
    await ring(hub.url, { call_id: `noise-${kind}`, caller_number: '0812000333' })
    await expect(rows(page, 'ringing')).toHaveCount(1)
    const keys = countingKeys(page)
    await keys.press('F10')
    await keys.press(key)
    await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
    expect(keys.pressed, kind).toEqual(['F10', key])
    await expect.poll(async () => (await kindsOf(probe))[0]).toEqual({ kind, state: 'ended' })
  }
  probe.close()
})

test('a kind is undone within ten seconds: the line comes back with what was before, or it is said to be closed', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const probe = await probeHub(hub.url, 'supervisor1')
  await ring(hub.url, { call_id: 'undo-1' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F5')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(say('callers.undo.resumed'))).toBeVisible()
  await expect(page.getByText(/^Jenis panggilan/)).toHaveCount(0)
  await expect(rows(page, 'mine')).toHaveCount(1)
  await expect.poll(() => kindsOf(probe)).toEqual([{ kind: undefined, state: 'answered' }])

  await page.keyboard.press('F7')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await expect.poll(() => kindsOf(probe)).toEqual([{ kind: 'wrong-number', state: 'ended' }])

  await page.keyboard.press('F8')
  await expect.poll(() => kindsOf(probe)).toEqual([{ kind: 'test', state: 'ended' }])
  await page.keyboard.press('Control+z')
  await expect.poll(() => kindsOf(probe)).toEqual([{ kind: 'wrong-number', state: 'ended' }])

  // The exchange says that the line is closed: the kind goes, the caller does not come back.
  await ring(hub.url, { call_id: 'undo-2', caller_number: '0812000334' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F5')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await expect.poll(async () => (await kindsOf(probe))[0]).toEqual({ kind: 'prank', state: 'ended' })
  await tell(hub.url, 'ended', 'undo-2')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(say('callers.undo.lineClosed'))).toBeVisible()
  await expect.poll(async () => (await kindsOf(probe))[0]).toEqual({ kind: undefined, state: 'ended' })
  probe.close()
})

test('an emergency without an incident does not vanish: ending asks, the list keeps it, search finds it', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const number = '0812-0000-661'
  await ring(hub.url, { call_id: 'nothing-1', caller_number: number })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  for (const key of ['F10', 'F1', 'Alt+T']) await page.keyboard.press(key)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(say('callers.end.text'))).toBeVisible()
  // Back to the form: nothing was done.
  await page.keyboard.press('Escape')
  await expect(rows(page, 'mine')).toHaveCount(1)
  await page.keyboard.press('Alt+T')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Alt+T')
  await expect(rows(page, 'unserved').getByText(number)).toBeVisible()
  await expect(page.getByText(say('callers.unserved.title'))).toBeVisible()

  // Also at a desk that starts later.
  await page.reload()
  await expect(rows(page, 'unserved')).toHaveCount(1)
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+T')
  await expect(dialog.getByText(say('callers.end.overText'))).toBeVisible()
  await dialog.getByRole('textbox').fill('Sudah ditangani petugas di tempat')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()

  // Closed with its reason it is found by its number, and opened again.
  await page.keyboard.press('Control+/')
  await page.keyboard.type(`/cari ${number}`)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: new RegExp(`${number}$`) }).click()
  await expect(
    page.getByRole('group', { name: say('operator.kind.label') }).getByRole('button', { pressed: true }),
  ).toHaveText(/Darurat/)
})

test('a caller who was cut off is called back with one key, also after F6, and nothing is silent', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'cut-1', caller_number: '0812-0000-662' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByText(say('callers.back.onLine'))).toBeVisible()
  const probe = await probeHub(hub.url, 'supervisor1')
  // The exchange must not be faster than the answer.
  await expect.poll(async () => (await kindsOf(probe))[0]?.state).toBe('answered')
  await tell(hub.url, 'ended', 'cut-1')
  await expect(page.getByText(say('callers.back.cut'))).toBeVisible()
  await page.keyboard.press('Shift+F2')
  await expect(page.getByRole('list', { name: say('callers.back.tries') }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await expect(page.getByText(say('callers.back.dropped'))).toBeVisible()
  await page.keyboard.press('Shift+F1')
  await expect(page.getByText(say('callers.back.dropped'))).toHaveCount(0)
  await expect.poll(() => kindsOf(probe)).toEqual([{ kind: 'dropped', state: 'ended' }])
  probe.close()
})

test('after reaching the caller the banner no longer says to call back', async ({ hub, openConsole }) => {
  await ring(hub.url, { call_id: 'back-2', caller_number: '0812-3456-780' })
  await tell(hub.url, 'abandoned', 'back-2')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(rows(page, 'back')).toHaveCount(1)
  await page.keyboard.press('Alt+1')
  const banner = page.getByRole('region', { name: say('callers.back.title') }).getByRole('status')
  await expect(banner).toHaveText(say('callers.back.title'))
  await page.keyboard.press('Shift+F1')
  await expect(banner).toHaveText(say('callers.back.reached'))
})

test('what was typed is back after the console was killed', async ({ hub, openConsole }) => {
  const user = tempFolder('user')
  const first = await openConsole({ hubUrl: hub.url, userData: user.path })
  await signIn(first.page, 'operator1')
  await ring(hub.url, { call_id: 'kill-1', caller_number: '0812000444' })
  await expect(rows(first.page, 'ringing')).toHaveCount(1)
  await first.page.keyboard.press('F10')
  const words = 'Warung terbakar di dekat Pasar Lama'
  const narrative = (page: Page) => page.getByRole('textbox', { name: say('operator.intake.text') })
  const name = (page: Page) => page.getByRole('textbox', { name: say('operator.call.name') })
  await expect(narrative(first.page)).toBeFocused()
  await name(first.page).fill('Penelepon latihan')
  await narrative(first.page).focus()
  await first.page.keyboard.type(words)
  await expect(narrative(first.page)).toHaveValue(words)
  // On disk, and only then killed: a write that was not reported may be lost with the power.
  await expect.poll(() => first.page.evaluate(draftsOnDisk)).toContain(words)
  const pid = first.app.process().pid
  if (pid === undefined) throw new Error('The console has no process.')
  process.kill(pid, 'SIGKILL')
  await first.page.waitForEvent('close').catch(() => undefined)

  const second = await openConsole({ hubUrl: hub.url, userData: user.path })
  await signIn(second.page, 'operator1')
  await expect(rows(second.page, 'mine')).toHaveCount(1)
  await second.page.keyboard.press('Alt+1')
  await expect(narrative(second.page)).toHaveValue(words)
  // The caller's part makes room for the words; its own key opens it again.
  await second.page.keyboard.press('Alt+R')
  await expect(name(second.page)).toHaveValue('Penelepon latihan')
  await second.close()
  user.remove()
})

/** Calls of one number that were closed as pranks. */
async function pranks(probe: HubProbe, number: string, count: number) {
  for (let made = 0; made < count; made += 1) {
    const { callId } = await probe.ask('call:receive', { channel: 'phone', number })
    await probe.ask('call:answer', { callId })
    await probe.ask('call:end', { callId })
    await probe.ask('call:dispose', { callId, kind: 'prank' })
  }
}

test('a supervisor signs a proposed block, the operator sees it with its reasons, and disaster mode lifts it', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const number = '0812-0000-555'
  const probe = await probeHub(hub.url, 'operator2')
  await pranks(probe, number, 6)
  const operator = (await openConsole({ hubUrl: hub.url })).page
  await signIn(operator, 'operator1')
  await ring(hub.url, { call_id: 'again', caller_number: '+62 812 0000 555' })
  await expect(rows(operator, 'ringing')).toHaveCount(1)
  await operator.keyboard.press('F10')
  await expect(operator.getByText(say('callers.level.doubtful'))).toBeVisible()
  await expect(operator.getByText(/6 iseng, terakhir .*6 panggilan sebelumnya/)).toBeVisible()
  await operator.keyboard.press('Alt+R')
  await expect(operator.getByRole('table', { name: say('callers.history.recent') }).getByRole('row')).toHaveCount(6)

  const supervisor = (await openConsole({ hubUrl: hub.url })).page
  await signIn(supervisor, 'supervisor1')
  await supervisor.getByRole('button', { name: say('app.tab.room') }).click()
  await expect(supervisor.getByText(/6 iseng dalam 90 hari/)).toBeVisible()
  await supervisor.keyboard.press('Alt+S')
  await expect(supervisor.getByRole('dialog').getByText(`Blokir ${number} selama 1 hari`)).toBeVisible()
  await supervisor.keyboard.press('Control+Enter')
  await expect(supervisor.getByRole('dialog')).toBeHidden()
  const measure = supervisor.getByRole('list', { name: say('room.measures.title'), exact: true })
  await expect(measure.getByText(/^diblokir sampai/)).toBeVisible()
  await expect(measure.getByText(/^Ditandatangani Supervisor 1,/)).toBeVisible()
  await expect(supervisor.getByText(say('room.proposals.none'))).toBeVisible()

  // Blocked, and shown like any other call.
  await expect(rows(operator, 'mine').getByText(/diblokir sampai/)).toBeVisible()
  await ring(hub.url, { call_id: 'once-more', caller_number: number })
  await expect(rows(operator, 'ringing').getByText(/diblokir sampai/)).toBeVisible()

  await supervisor.keyboard.press('Alt+D')
  await supervisor.getByRole('dialog').getByRole('textbox').fill('Gempa terasa di seluruh kota')
  await supervisor.keyboard.press('Control+Enter')
  await expect(supervisor.getByRole('dialog')).toBeHidden()
  for (const page of [operator, supervisor]) {
    await expect(page.getByRole('alert').getByText(say('room.disaster.standing'))).toBeVisible()
    await expect(page.getByText(/Gempa terasa di seluruh kota/).first()).toBeVisible()
  }
  await expect(operator.getByText(/diblokir sampai/)).toHaveCount(0)
  await expect(measure.getByText(/^blokir ditangguhkan mode bencana/)).toBeVisible()

  await supervisor.keyboard.press('Alt+D')
  await supervisor.getByRole('dialog').getByRole('textbox').fill('Keadaan sudah tenang')
  await supervisor.keyboard.press('Control+Enter')
  await expect(operator.getByText(say('room.disaster.standing'))).toHaveCount(0)
  await supervisor.getByRole('button', { name: new RegExp(`^${say('room.measures.lift')} `) }).click()
  await supervisor.getByRole('dialog').getByRole('textbox').fill('Nomor sudah dipakai orang lain')
  await supervisor.keyboard.press('Control+Enter')
  await expect(measure.getByText(say('room.block.lifted'))).toBeVisible()
  await expect(operator.getByText(/diblokir sampai/)).toHaveCount(0)
  probe.close()
})

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** Nothing may be hidden from a screen reader, in either language, in either theme. */
async function checkEverywhere(page: Page, screen: string, open: (language: 'id' | 'en') => Promise<void>) {
  for (const language of ['id', 'en'] as const) {
    for (const theme of ['dark', 'light'] as const) {
      await page.evaluate(
        ([chosen, look]) => {
          localStorage.setItem('siaga.language', chosen)
          localStorage.setItem('siaga.theme', look)
        },
        [language, theme] as const,
      )
      await page.reload()
      await open(language)
      const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect.soft(found, `${screen}, ${language}, ${theme}`).toEqual([])
    }
  }
}

test('the call list with everything in it, and the room, hide nothing from a screen reader', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const probe = await probeHub(hub.url, 'operator2')
  const supervisor = await probeHub(hub.url, 'supervisor1')
  const number = '0812-0000-777'
  await pranks(probe, number, 7)
  await supervisor.ask('caller:sign-measure', { kind: 'block', number, reason: 'Tujuh panggilan iseng' })
  await pranks(probe, '0812-0000-888', 6)
  const { callId: held } = await probe.ask('call:receive', { channel: 'phone', number })
  await probe.ask('call:answer', { callId: held })
  for (const id of ['axe-1', 'axe-2']) await ring(hub.url, { call_id: id, caller_number: number })
  await tell(hub.url, 'abandoned', 'axe-2')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { incidentId } = await probe.ask('incident:open', { type: 'gempa', location, narrative: 'Gempa' })
  const long = Date.now() - 120_000
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'], occurredAt: long })
  await probe.ask('mass-event:open', { name: 'Gempa', type: 'gempa', location, incidentIds: [incidentId], callIds: [] })

  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'supervisor1')
  // Ringing first, then the colleague’s, then the one to call back.
  await checkEverywhere(page, 'a colleague’s call', async () => {
    await expect(page.getByRole('listitem').filter({ hasText: number })).toHaveCount(3)
    await page.keyboard.press('Alt+2')
    await page.keyboard.press('Alt+R')
    await expect(page.getByRole('table')).toBeVisible()
  })
  await checkEverywhere(page, 'a call to call back', async (language) => {
    await expect(page.getByRole('listitem').filter({ hasText: number })).toHaveCount(3)
    await page.keyboard.press('Alt+3')
    await expect(page.getByRole('region', { name: screenText(language, 'callers.back.title') })).toBeVisible()
  })
  await supervisor.ask('caller:disaster-mode', { on: true, reason: 'Gempa' })
  await checkEverywhere(page, 'the room', async (language) => {
    await page.getByRole('button', { name: screenText(language, 'app.tab.room'), exact: true }).click()
    await expect(page.getByText('0812-0000-888').first()).toBeVisible()
    await expect(page.getByRole('list', { name: screenText(language, 'room.overdue.title') })).toBeVisible()
  })
  probe.close()
  supervisor.close()
})

/** In the page: the texts in the console's own database. A reader waits for the writes before it. */
async function draftsOnDisk(): Promise<readonly string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('siaga-console')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('The console has no database.'))
  })
  const rows = await new Promise<{ text: string }[]>((resolve) => {
    const all = database.transaction('drafts').objectStore('drafts').getAll() as IDBRequest<{ text: string }[]>
    all.onsuccess = () => resolve(all.result)
  })
  database.close()
  return rows.map(({ text }) => text).flatMap((text) => [text, ...Object.values(readDraft(text))])

  /** The intake form keeps its fields as JSON in one draft. */
  function readDraft(text: string): Record<string, string> {
    try {
      const parsed: unknown = JSON.parse(text)
      return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, string>) : {}
    } catch {
      return {}
    }
  }
}

test('after a prank is taken back the cursor is in the report again, and what was typed is still there', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'undo-3', caller_number: '0812000335' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  const report = page.getByRole('textbox', { name: say('operator.intake.text') })
  await expect(report).toBeFocused()
  await page.keyboard.type('asap di ')
  await page.keyboard.press('F5')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(report).toBeFocused()
  await page.keyboard.type('lopang')
  await expect(report).toHaveValue('asap di lopang')
})

test('a caller who was cut off stays to be called back after the incident was opened, until it was tried', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'cut-2', caller_number: '0812-0000-663' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.type('kebakaran rumah di lopang')
  await tell(hub.url, 'ended', 'cut-2')
  await expect(page.getByText(say('callers.back.cut'))).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('option', { name: /Kebakaran/ })).toBeVisible()
  await expect(rows(page, 'back').getByText('0812-0000-663')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(page.getByText(say('callers.back.owed'))).toBeVisible()
  await page.keyboard.press('Shift+F2')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
})

test('F10 behind an open dialog says what to do first', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'behind-1', caller_number: '0812000336' })
  await expect(rows(page, 'ringing')).toHaveCount(1)
  for (const key of ['F10', 'F1', 'Alt+T']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog').getByText(say('callers.end.text'))).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByText(say('palette.behindDialog'))).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
