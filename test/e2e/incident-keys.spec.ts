import { expect, type Page } from 'playwright/test'
import { checkLooks, picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)
const lopang = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
const sukawana = { lat: -6.0969, lon: 106.1905, address: 'Sukawana', source: 'gazetteer' }

interface Told {
  readonly type: string
  readonly priority?: string
  readonly location?: typeof lopang
  readonly agencyIds?: readonly string[]
}

async function open(probe: HubProbe, { agencyIds = [], location = lopang, ...told }: Told): Promise<string> {
  const { incidentId } = await probe.ask('incident:open', { ...told, location, narrative: `Uji ${told.type}` })
  if (agencyIds.length > 0) await probe.ask('incident:dispatch', { incidentId, agencyIds })
  return String(incidentId)
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Kejadian' })
const sheet = (page: Page, number: string) => page.getByText(new RegExp(`112-\\d{8}-${number}`)).first()

test('a key pressed at the wrong moment says why nothing happened, and the next that acts takes the word away', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  await open(probe, { type: 'kebakaran' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  const why = page.getByRole('status').filter({ hasText: 'Alt+G' })
  await page.keyboard.press('Alt+g')
  await expect(why).toContainText(say('palette.why.nothingToAttach'))
  await picture(page, 'key-reason')
  await page.keyboard.press('F10')
  await expect(page.getByRole('status').filter({ hasText: say('palette.why.noRinging') })).toBeVisible()
  await expect(why).toHaveCount(0)
  // Of an incident without any order: its own keys say so.
  await page.keyboard.press('Alt+Shift+L')
  await expect(page.getByText(say('palette.why.noRinging'))).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(sheet(page, '0001')).toBeVisible()
  await page.keyboard.press('Alt+Shift+O')
  await expect(page.getByRole('status').filter({ hasText: say('dispatch.why.noOrder') })).toBeVisible()
  probe.close()
})

test('the incident list is reached and walked by keys, and the palette finds an incident by number and place', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  await open(probe, { type: 'kebakaran' })
  await open(probe, { type: 'banjir', location: sukawana })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(list(page).getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Alt+Shift+L')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(sheet(page, '0002')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('0001')
  await expect(page.getByRole('option', { name: /0001 · Kebakaran P1/ })).toBeVisible()
  await picture(page, 'palette-incident')
  await page.keyboard.press('Enter')
  await expect(sheet(page, '0001')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sukawana')
  await page.keyboard.press('Enter')
  await expect(sheet(page, '0002')).toBeVisible()
  probe.close()
})

test('arrows go from one agency box to the next, also over the line that opens the rest', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  await open(probe, { type: 'kebakaran' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await list(page).getByRole('option').click()
  await page.getByRole('tab', { name: say('operator.tab.timeline') }).click()
  // From another part of the sheet too.
  await page.keyboard.press('Shift+F9')
  await expect(page.getByRole('checkbox', { name: 'Damkar' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'PSC 119' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Polresta' })).not.toBeChecked()
  await expect(page.getByRole('textbox', { name: /^Alasan tidak mengirim Polresta\./ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'BPBD' })).toBeFocused()
  await picture(page, 'agency-arrows')
  // All taken away: the button says what to do instead of counting to nought.
  await page.getByRole('checkbox', { name: 'Damkar', exact: true }).press('Space')
  await page.getByRole('checkbox', { name: 'PSC 119' }).press('Space')
  await expect(page.getByRole('button', { name: say('dispatch.order.none') })).toBeDisabled()
  await page.keyboard.press('F9')
  await expect(page.getByText(say('dispatch.order.noneWhy'))).toBeVisible()
  probe.close()
})

test('a refusal by voice has a key of its own, and Ctrl+Enter records it from any field', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  await open(probe, { type: 'perampokan', agencyIds: ['polresta'] })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await list(page).getByRole('option').click()
  await expect(page.getByRole('button', { name: 'Polresta: Tolak' })).toBeVisible()
  await picture(page, 'order-row')
  await page.keyboard.press('Alt+Shift+O')
  const dialog = page.getByRole('dialog', { name: /Polresta: Ditolak/ })
  await expect(dialog).toBeVisible()
  await page.keyboard.type('Petugas uji')
  await dialog.getByRole('textbox', { name: say('operator.reason') }).fill('Semua di lokasi lain')
  await dialog.getByRole('combobox', { name: say('operator.voice.via') }).focus()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  // Nobody of the centre does the work of the police: it is said, with what is left to do.
  await expect(page.getByText(/Tidak ada instansi lain di sini yang sanggup melakukan tugas Polresta/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Kirim (PSC|Kodim|Satpol|BPBD|PLN)/ })).toHaveCount(0)
  await picture(page, 'nobody-can')
  probe.close()
})

test('every dialog of an incident shows Ctrl+Enter on its button, and begins with what it asks first', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator1')
  await open(probe, { type: 'kebakaran', agencyIds: ['damkar'] })
  await open(probe, { type: 'kebakaran' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await list(page).getByRole('option', { name: /0001/ }).click()
  const dialog = page.getByRole('dialog')
  for (const key of [
    'Shift+F5',
    'Shift+F6',
    'Shift+F7',
    'Shift+F8',
    'Alt+m',
    'Alt+k',
    'Alt+Shift+N',
    'Alt+Shift+T',
    'Alt+Shift+O',
    'Alt+Shift+U',
  ]) {
    await page.keyboard.press(key)
    await expect(dialog.locator('footer button[aria-keyshortcuts="Control+Enter"]'), key).toHaveCount(1)
    await expect(dialog.locator('footer button').last(), key).toHaveAttribute('aria-keyshortcuts', 'Control+Enter')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.keyboard.press('Shift+F5')
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Api sudah kecil')
  // Alone it is a new line of the reason.
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(list(page).getByRole('option', { name: /P2/ })).toHaveCount(1)
  probe.close()
})

test('a merge proposes no other type and no less urgent incident, and says what would go out of sight', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  const fire = await open(probe, { type: 'kebakaran' })
  await open(probe, { type: 'banjir' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await list(page)
    .getByRole('option', { name: /Kebakaran/ })
    .click()
  await page.keyboard.press('Alt+m')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio')).not.toBeChecked()
  await expect(dialog.getByRole('textbox', { name: say('operator.reason') })).toHaveValue('')
  await dialog.getByRole('radio').check()
  await expect(dialog.getByText(/Jenisnya berbeda: 0001 Kebakaran akan terbaca sebagai 0002 Banjir/)).toBeVisible()
  await expect(dialog.getByText(/0001 P1 akan masuk ke 0002 P2 yang kurang mendesak/)).toBeVisible()
  await picture(page, 'merge-warning')
  await dialog.getByRole('textbox', { name: say('operator.reason') }).fill('Satu kejadian')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  // What was absorbed stays in sight, and its urgency with it.
  await expect(page.getByRole('button', { name: /^Digabung ke sini: 0001 · Kebakaran P1/ })).toBeVisible()
  await expect(list(page).getByRole('option', { name: /P1/ })).toHaveCount(1)
  await page.getByRole('tab', { name: say('operator.tab.notes') }).click()
  await expect(page.getByRole('region', { name: 'Laporan dan catatan 0001' })).toContainText('Uji kebakaran')
  await picture(page, 'merged-notes')
  const { events } = await probe.ask('query:timeline', { incidentId: fire })
  expect((events as readonly { type: string }[]).at(-1)?.type).toBe('incident-merged')
  probe.close()
})

test('Alt+G asks once before a call joins an incident of another kind; words go back with a call that is detached', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  await open(probe, { type: 'banjir', location: sukawana })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'doubt-1', caller_number: '08116660001' })
  await expect(page.getByText('08116660001').first()).toBeVisible()
  await page.keyboard.press('F10')
  const form = page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await expect(form).toBeFocused()
  await page.keyboard.type('Rumah terbakar, asap tebal')
  await list(page)
    .getByRole('option', { name: /Banjir/ })
    .click()
  await page.keyboard.press('Alt+g')
  await expect(page.getByText(/tampaknya bukan tentang 112-\d{8}-0001 \(jenisnya lain\)/)).toBeVisible()
  await picture(page, 'attach-doubt')
  await expect(page.getByText(/Panggilan digabungkan ke/)).toHaveCount(0)
  await page.keyboard.press('Alt+g')
  await expect(page.getByText(/Panggilan digabungkan ke 112-\d{8}-0001/)).toBeVisible()
  await page.keyboard.press('Alt+Shift+g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('Bukan banjir')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveValue('Rumah terbakar, asap tebal')
  probe.close()
})

test('the sheet of an incident has one bar, downwards, and its orders are not cut, in both languages', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator1')
  const incidentId = await open(probe, {
    type: 'kebakaran',
    agencyIds: ['damkar', 'psc119', 'polresta', 'damkar-kab-serang'],
  })
  const { events } = await probe.ask('query:timeline', { incidentId })
  const [first] = (events as readonly { type: string; body: { dispatchId?: string } }[]).flatMap(
    ({ body }) => body.dispatchId ?? [],
  )
  for (const status of ['en-route', 'on-scene', 'transporting']) {
    await probe.ask('dispatch:status', { dispatchId: first, status, via: 'phone', name: 'Petugas uji' })
  }
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await list(page).getByRole('option').click()
  await expect(page.getByRole('tab', { name: /Pengerahan.*4/ })).toBeVisible()
  await checkLooks(page, 'sheet', {
    open: async (language) => {
      const bars = await page.locator('#column-work').evaluate((work) =>
        [work, ...work.querySelectorAll('*')].flatMap((part) => {
          const { overflowX, overflowY } = getComputedStyle(part)
          const scrolls = (value: string) => value === 'auto' || value === 'scroll'
          return [
            ...(scrolls(overflowX) && part.scrollWidth > part.clientWidth ? ['across'] : []),
            ...(scrolls(overflowY) && part.scrollHeight > part.clientHeight ? ['down'] : []),
          ]
        }),
      )
      expect(bars).toEqual(['down'])
      const steps = page
        .getByRole('list', { name: screenText(language, 'operator.dispatch.steps') })
        .getByRole('listitem')
      const cut = await steps.evaluateAll((all) =>
        all.filter((step) => step.scrollWidth > step.clientWidth).map(({ textContent }) => textContent),
      )
      expect(await steps.count()).toBe(7)
      expect(cut).toEqual([])
      await expect(
        page.getByRole('button', { name: screenText(language, 'dispatch.agencies.toBoxes') }),
      ).toBeInViewport()
    },
    close: () => Promise.resolve(),
  })
  probe.close()
})
