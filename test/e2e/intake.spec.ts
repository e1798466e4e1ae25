import { expect, type Page } from 'playwright/test'
import { countKeys, type CountedKeys } from '../support/counted-keys'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

/** `A"ML=1` as a phone in Indonesia sends it; `ml` is the length of the whole message. */
function amlSms(lat: number, lon: number, radius: number, at: Date): string {
  const top = at.toISOString().slice(0, 19).replace(/\D/g, '')
  const head = `A"ML=1;lt=${lat < 0 ? '' : '+'}${lat.toFixed(5)};lg=+${lon.toFixed(5)};rd=${radius};top=${top};lc=90;pm=G;`
  const tail = 'si=510101234567890;ei=356938035643809;mcc=510;mnc=10;ml='
  const length = `${head}${tail}000`.length
  return `${head}${tail}${length}`
}

const report = (page: Page) => page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })

function tell(what: string, keys: CountedKeys) {
  console.log(`${what}: ${keys.count()} keys (${keys.pressed().join(' ')}), ${keys.elapsed()} ms`)
}

test('a phone says where it is: shown with what makes it unsure, offered, taken with one key', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const keys = countKeys(page)
  const at = new Date(Date.now() - 10 * 60_000)
  await ring(hub.url, { call_id: 'aml-1', caller_number: '081200000471', aml: amlSms(-6.1153, 106.1512, 800, at) })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await keys.press('F10')
  const aml = page.getByRole('group', { name: 'Lokasi dari telepon (AML)' })
  await expect(aml).toContainText('±800 m')
  await expect(aml).toContainText('keyakinan 90 %')
  await expect(aml).toContainText('lama')
  await expect(aml).toContainText('kasar')
  await expect(aml).toContainText('umur 10:')
  await expect(page.locator('.map-disc')).toHaveCount(1)

  // A second message, near and new, is offered over the place the words name; it is never forced.
  await keys.type('pohon tumbang menutup jalan di lopang')
  await expect(page.getByText('usulan dari “lopang”')).toBeVisible()
  await ring(hub.url, {
    call_id: 'aml-1',
    caller_number: '081200000471',
    aml: amlSms(-6.11011, 106.16022, 25, new Date()),
  })
  await expect(aml).toContainText('±25 m')
  await expect(page.getByText('usulan dari “lopang”')).toBeVisible()
  await expect(aml.getByRole('button', { name: 'Pakai lokasi telepon' })).toBeVisible()
  await keys.press('Alt+o')
  await expect(aml).toContainText('dipakai')
  await keys.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  tell('AML taken and opened', keys)
  const probe = await probeHub(hub.url, 'supervisor1')
  const [incident] = (await probe.ask('query:incidents', {}))['items'] as { location: Record<string, unknown> }[]
  expect(incident?.location).toMatchObject({ lat: -6.11011, lon: 106.16022, source: 'aml', radius: 25 })
  expect(Math.abs(Number(incident?.location['at']) - Date.now())).toBeLessThan(120_000)
  probe.close()
})

test('a phone without a fix says so, and nothing is drawn', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const aml = 'A"ML=1;lt=+0.00000;lg=+0.00000;rd=N;top=20260101000000;lc=0;pm=N;si=1;ei=1;mcc=510;mnc=10;ml=95'
  await ring(hub.url, { call_id: 'aml-2', caller_number: '081200000472', aml })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(page.getByText('AML: telepon tidak mendapat posisi')).toBeVisible()
  await expect(page.locator('.map-disc')).toHaveCount(0)
})

test('a fire is answered, asked about, located and dispatched in at most 25 keys beyond the words', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'fire-1', caller_number: '081200000473' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  const keys = countKeys(page)
  await keys.press('F10')
  await expect(report(page)).toBeFocused()
  await keys.press('F1')
  await keys.type('rumah kebakaran di kelurahan lopang, ada yang teriak minta tolong')
  await expect(page.getByText('usulan dari “lopang”')).toBeVisible()
  await keys.press('Alt+b')
  const triage = page.getByRole('region', { name: 'Triase' })
  await expect(triage).toBeFocused()
  await keys.press('1')
  await expect(triage.getByText('Apakah masih ada orang di dalam?').first()).toBeVisible()
  await keys.press('1')
  await expect(triage).toContainText('Kebakaran, orang terjebak')
  await keys.press('Alt+f')
  await expect(triage).toContainText('selesai')
  await keys.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByText('Damkar').first()).toBeVisible()
  tell('fire answered → dispatched', keys)
  expect(keys.count()).toBeLessThanOrEqual(25)
  // What it costs today; more is a step back.
  expect(keys.count()).toBeLessThanOrEqual(7)
  const probe = await probeHub(hub.url, 'supervisor1')
  await expect
    .poll(async () => (await probe.ask('query:incidents', {}))['items'])
    .toEqual([expect.objectContaining({ type: 'kebakaran', priority: 'P1', phase: 'dispatched' })])
  probe.close()
})

test('answers change and the priority is proposed anew; another one needs a reason', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'triage-1', caller_number: '081200000474' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  const keys = countKeys(page)
  await keys.press('F10')
  await keys.type('kebakaran di lopang')
  await expect(page.getByText('usulan dari “lopang”')).toBeVisible()
  await keys.press('Alt+b')
  const triage = page.getByRole('region', { name: 'Triase' })
  // Already out, nobody hurt.
  await keys.press('5')
  await keys.press('2')
  await expect(triage.getByText('Penentu:')).toBeVisible()
  await keys.press('Alt+f')
  await expect(triage.getByText('selesai', { exact: true })).toBeVisible()
  const before = await triage.locator('header').innerText()
  // It was a house after all, with somebody inside.
  await keys.press('Backspace')
  await keys.press('Backspace')
  await expect(triage.getByText('ditanya lagi')).toBeVisible()
  await keys.press('1')
  await keys.press('1')
  await expect(triage).toContainText('Kebakaran, orang terjebak')
  await expect(triage.locator('header')).toContainText('P1')
  expect(before).not.toContain('P1')
  await expect(triage.getByText(/^Sebelumnya/)).toBeVisible()
  // Overridden: not without a reason.
  await keys.press('Alt+p')
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByRole('textbox', { name: 'Alasan' })
  // The choice is what is asked first; the reason comes after it.
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
  await keys.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: /P2|mendesak/ })).toBeChecked()
  await expect(dialog.getByRole('button', { name: /Timpa prioritas/ })).toBeDisabled()
  await keys.press('Tab')
  await expect(reason).toBeFocused()
  await keys.type('Api kecil, orang sudah keluar')
  await keys.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(triage).toContainText('ditimpa')
  await keys.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  tell('triage, re-triage, override, dispatch', keys)
  const probe = await probeHub(hub.url, 'supervisor1')
  const [incident] = (await probe.ask('query:incidents', {}))['items'] as { incidentId: string; priority: string }[]
  expect(incident?.priority).toBe('P2')
  const { events } = await probe.ask('query:timeline', { incidentId: incident?.incidentId })
  const finished = (events as { type: string; body: unknown }[]).filter(({ type }) => type === 'triage-finished')
  expect(finished.at(-1)?.body).toMatchObject({
    priority: 'P2',
    proposedPriority: 'P1',
    reason: 'Api kecil, orang sudah keluar',
  })
  probe.close()
})

test('a silent caller taps: one key starts the questions, the answers are kept as answers', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'silent-1', caller_number: '081200000475' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  const keys = countKeys(page)
  await keys.press('F10')
  await keys.press('Alt+y')
  const triage = page.getByRole('region', { name: 'Triase' })
  await expect(triage).toBeFocused()
  await expect(triage.getByText(/ketuk telepon sekali untuk ya/)).toBeVisible()
  await expect(triage.getByText(/sekali ya, dua kali tidak/)).toBeVisible()
  // The console's own words are not the caller's: nothing is written, so nothing is read.
  await expect(report(page)).toHaveValue('')
  await expect(page.getByRole('group', { name: 'Usulan tipe kejadian' })).toBeHidden()
  await keys.press('1')
  await expect(triage.getByText('Apakah ada orang yang mengancam Anda?').first()).toBeVisible()
  await keys.press('1')
  await keys.press('1')
  await expect(triage.getByText('Penentu:')).toBeInViewport({ ratio: 1 })
  const nextAdvice = triage.getByRole('button', { name: 'Saran berikut' })
  await expect(nextAdvice).toBeInViewport({ ratio: 1 })
  await keys.press('Alt+j')
  await expect(triage).toContainText('2 dari 3')
  await keys.press('Alt+Shift+J')
  await expect(triage).toContainText('1 dari 3')
  await page.screenshot({ path: test.info().outputPath('silent-advice.png') })
  const send = page.getByRole('button', { name: /^Buka/ })
  await expect(send).toHaveText(/Buka dan kirim: Polresta/)
  await expect(page.getByText('Senyap: tinggal tempatnya')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sudah dilaporkan?' })).toBeHidden()
  // Refused without a place, and the place is where the next key goes.
  await keys.press('Control+Enter')
  const place = page.getByRole('combobox', { name: 'Tempat' })
  await expect(place).toBeFocused()
  await expect(page.getByText('Belum diisi: tempat')).toBeVisible()
  await keys.press('Shift+F9')
  await expect(page.getByRole('checkbox', { name: /Polresta/ })).toBeFocused()
  await expect(page.getByRole('checkbox', { name: /Polresta/ })).toBeChecked()
  await page.screenshot({ path: test.info().outputPath('silent-agencies.png') })
  await keys.press('Alt+l')
  await keys.type('lopang')
  await page.getByRole('option').first().waitFor()
  await keys.press('Enter')
  await keys.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  tell('silent call', keys)
  const probe = await probeHub(hub.url, 'supervisor1')
  const [call] = (await probe.ask('query:calls', {}))['items'] as { callId: string }[]
  const protocols = async () => {
    const { events } = await probe.ask('query:timeline', { callId: call?.callId })
    const all = events as { type: string; body: Record<string, unknown> }[]
    return all.filter(({ type }) => type === 'triage-answered').map(({ body }) => body['protocolId'])
  }
  await expect.poll(protocols).toEqual(Array(3).fill('panggilan-senyap'))
  await expect
    .poll(async () => (await probe.ask('query:incidents', {}))['items'])
    .toEqual([expect.objectContaining({ type: 'kdrt', priority: 'P1', phase: 'dispatched' })])
  probe.close()
})

test('what turned out to be a prank is not pressed to be opened', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'prank-1', caller_number: '081200000480' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  const open = page.getByRole('button', { name: 'Buka tanpa mengirim' })
  await expect(open).toHaveAttribute('data-tone', 'main')
  // Another kind leaves it there, and asks for nothing.
  await page.keyboard.press('F3')
  await expect(open).toHaveAttribute('data-tone', 'plain')
  await page.keyboard.press('Alt+t')
  await page.keyboard.press('F5')
  await expect(open).toHaveCount(0)
})

test('what is already reported is proposed with its evidence and attached in two keys', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const opened = await probe.ask('incident:open', {
    type: 'kebakaran',
    location: { lat: -6.1103, lon: 106.1601, radius: 100, source: 'map', at: Date.now() },
    narrative: 'kebakaran gudang kayu di lopang, api besar',
  })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'twice-1', caller_number: '081200000476' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(report(page)).toBeFocused()
  await page.keyboard.type('gudang kayu kebakaran di lopang')
  const proposals = page.getByRole('region', { name: 'Sudah dilaporkan?' })
  await expect(proposals.getByRole('button')).toHaveCount(1)
  await expect(proposals).toContainText('tipe sama')
  await expect(proposals).toContainText('menit lalu')
  const keys = countKeys(page)
  await keys.press('Alt+u')
  await expect(proposals.getByRole('button')).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByText('Panggilan digabungkan ke')).toBeVisible()
  tell('duplicate attached after the proposal', keys)
  expect(keys.count()).toBeLessThanOrEqual(2)
  await expect
    .poll(async () => (await probe.ask('query:calls', {}))['items'])
    .toEqual([expect.objectContaining({ kind: 'emergency', state: 'answered', incidentId: opened['incidentId'] })])
  await expect
    .poll(async () => JSON.stringify(await probe.ask('query:timeline', { incidentId: opened['incidentId'] })))
    .toContain('gudang kayu kebakaran di lopang')
  probe.close()
})

test('an incident closed while a call is being attached: the words stay, and the screen says what happened', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const { incidentId } = await probe.ask('incident:open', {
    type: 'banjir',
    location: { lat: -6.1103, lon: 106.1601, radius: 100, source: 'map', at: Date.now() },
    narrative: 'banjir setinggi lutut di lopang',
  })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'late-1', caller_number: '081200000477' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(report(page)).toBeFocused()
  await page.keyboard.type('banjir di lopang selutut')
  const proposals = page.getByRole('region', { name: 'Sudah dilaporkan?' })
  await expect(proposals.getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Alt+u')
  await expect(proposals.getByRole('button')).toBeFocused()
  await probe.ask('incident:close', { incidentId, disposition: 'selesai' })
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Belum digabungkan ke/)).toBeVisible()
  await expect(report(page)).toHaveValue('banjir di lopang selutut')
  const [call] = (await probe.ask('query:calls', {}))['items'] as Record<string, unknown>[]
  expect(call).toMatchObject({ state: 'answered' })
  expect(call?.['incidentId']).toBeUndefined()
  probe.close()
})

test('a burst of calls is proposed as one mass event and grouped with one key', async ({ hub, openConsole }) => {
  const probe = await probeHub(hub.url, 'operator2')
  for (let index = 0; index < 12; index++) {
    const { callId } = await probe.ask('call:receive', { channel: 'phone', number: `0812000010${index + 10}` })
    await probe.ask('call:answer', { callId })
    const location = { lat: -6.1103 + index * 0.0003, lon: 106.1601, radius: 150, source: 'caller' }
    await probe.ask('call:locate', { callId, location })
  }
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'burst-1', caller_number: '081200000478' })
  await expect(page.getByRole('button', { name: /Jawab/ }).first()).toBeVisible()
  const keys = countKeys(page)
  await keys.press('F10')
  await keys.type('gempa, rumah retak di lopang')
  const banner = page.getByRole('status').filter({ hasText: 'panggilan beruntun' })
  await expect(banner).toContainText('Gempa')
  await keys.press('Alt+h')
  await expect(page.getByText(/^Dikelompokkan: Gempa/)).toBeVisible()
  // All that was in the burst is in the event: nothing is left to propose.
  await expect(banner).toBeHidden()
  tell('burst grouped', keys)
  probe.close()
})

test('the words that made a proposal are underlined, and the one typed last is read before it is sent', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'words-1', caller_number: '081200000479' })
  await expect(page.getByRole('button', { name: /Jawab/ }).first()).toBeVisible()
  await page.keyboard.press('F10')
  await expect(report(page)).toBeFocused()
  await page.keyboard.type('pohon tumbang di cipare')
  await expect(page.getByRole('button', { name: /Pohon tumbang/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('[class*="markType"]').first()).toHaveText('pohon tumbang')
  await expect(page.locator('[class*="markPlace"]').first()).toHaveText('cipare')
  // A choice by hand stays, whatever the words say after it.
  await page.keyboard.press('Alt+w')
  const type = page.getByRole('combobox', { name: 'Tipe kejadian' })
  const chosen = await type.inputValue()
  expect(chosen).not.toBe('pohon-tumbang')
  await page.keyboard.type(' pohon tumbang pohon tumbang')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  const probe = await probeHub(hub.url, 'supervisor1')
  await expect
    .poll(async () => (await probe.ask('query:incidents', {}))['items'])
    .toEqual([expect.objectContaining({ type: chosen })])
  probe.close()
})

test('a silent call without a place is sent all the same; its dangers stand on the incident and in the order text', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const number = '081200000481'
  await ring(hub.url, { call_id: 'silent-2', caller_number: number })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  for (const key of ['F10', 'Alt+y', '1']) await page.keyboard.press(key)
  const triage = page.getByRole('region', { name: 'Triase' })
  await expect(triage.getByText('Apakah ada orang yang mengancam Anda?').first()).toBeVisible()
  for (const key of ['1', '1']) await page.keyboard.press(key)
  await expect(triage.getByText('Bahaya bagi petugas:')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Belum diisi: tempat (Alt+L atau Alt+Z)')).toBeVisible()
  await page.keyboard.press('Alt+z')
  await expect(page.getByRole('combobox', { name: 'Tempat' })).toHaveValue('Tempat belum diketahui, Kota Serang')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByText('Pelaku di tempat; datang tanpa sirene.')).toBeVisible()
  await expect(page.getByText('Jangan menelepon balik.')).toBeVisible()
  await expect(page.getByText(/Triase sudah sampai hasil, tetapi belum diselesaikan/)).toBeVisible()
  await page.getByRole('button', { name: 'Polresta: Lihat, cetak, atau bacakan perintah' }).click()
  const text = page.getByRole('dialog').getByRole('textbox')
  await expect(text).toHaveValue(/BAHAYA BAGI PETUGAS: .*datang tanpa sirene/)
  await expect(text).not.toHaveValue(new RegExp(number))
})

test('words in the place field are not sent as another place; English is read; a report without a place says so', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'words-1', caller_number: '081200000482' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.type('house fire, people inside')
  const types = page.getByRole('group', { name: 'Usulan tipe kejadian' })
  await expect(types.getByRole('button', { pressed: true })).toHaveText(/Kebakaran/)
  await expect(page.getByText(/^Tempat belum dikenali dari laporan: Alt\+L/)).toBeVisible()
  await page.keyboard.press('Alt+l')
  await page.keyboard.type('lopang')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Tempat belum dikenali dari laporan/)).toHaveCount(0)
  const place = page.getByRole('combobox', { name: 'Tempat' })
  const chosen = await place.inputValue()
  await page.keyboard.type(' xyz')
  await expect(page.getByText(/belum menjadi tempat/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum menjadi tempat: Alt\+L, lalu Enter memilih dari daftar/)).toBeVisible()
  await expect(page.getByText('0 terbuka')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(place).toHaveValue(chosen)
  await expect(page.getByText(/belum menjadi tempat/)).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
})

test('the sheet of keys fits the window; the display settings take the focus and give it back', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByText('Tidak ada panggilan', { exact: true })).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('Keluar dari akun')).toBeInViewport({ ratio: 1 })
  await expect(sheet.getByText('Tombol satu huruf hanya berlaku saat tidak sedang mengetik.')).toBeInViewport({
    ratio: 1,
  })
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await ring(hub.url, { call_id: 'look-1', caller_number: '081200000483' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await expect(report(page)).toBeFocused()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('radio', { name: 'Gelap' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(report(page)).toBeFocused()
})
