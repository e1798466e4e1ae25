import { expect } from 'playwright/test'
import { checkLooks } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const place = { lat: -6.1149, lon: 106.1625, areaCode: '36.73.01.1005', source: 'map', radius: 30 }
const gas = { channel: 'counter', text: 'Bau gas menyengat di belakang pasar, warga pusing', location: place }

test('a smell of gas among the complaints is promoted in one key, and handled as 112', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  const probe = await probeHub(hub.url, 'operator2')
  const { complaintId } = await probe.ask('complaint:submit', gas)
  await expect(page.getByText(/Pengaduan mungkin darurat/)).toBeVisible()
  await expect(page.getByText(/“Bau gas/)).toBeVisible()
  await look(page, 'rabeg-banner')
  await page.keyboard.press('Alt+Shift+P')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByText(/Pengaduan mungkin darurat/)).toBeHidden()
  await expect(page.getByText('Bau gas menyengat di belakang pasar, warga pusing').first()).toBeVisible()
  await look(page, 'rabeg-promoted-incident')
  // From here it is an incident as any other: dispatched with its key.
  await page.keyboard.press('F9')
  const { items } = await probe.ask('query:complaints', { state: 'promoted' })
  expect(items).toMatchObject([{ complaintId, state: 'promoted' }])
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option', { name: /Jadi 112/ })).toBeVisible()
  await look(page, 'rabeg-queue-promoted')
  probe.close()
})

test('a person rules an emergency out: it stands in the log, and nobody is asked again', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  const { complaintId } = await probe.ask('complaint:submit', gas)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByText(/Pengaduan mungkin darurat/)).toBeVisible()
  await page.keyboard.press('Alt+Shift+D')
  await expect(page.getByText(/Mungkin darurat sekarang/)).toBeVisible()
  await look(page, 'rabeg-detail-danger')
  await page.keyboard.press('i')
  await page.getByRole('dialog').getByRole('textbox').fill('Pelapor ditelepon: bau sampah, bukan gas')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(/Dinilai bukan darurat oleh operator1/)).toBeVisible()
  const { events } = await probe.ask('query:timeline', { complaintId })
  expect(events).toContainEqual(expect.objectContaining({ type: 'emergency-ruled-out', actor: 'operator1' }))
  probe.close()
})

test('the queue routes what the rules were not sure of with one key', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  const text = 'Jalan di depan rumah rusak parah, sudah lama tidak diperbaiki'
  const { complaintId } = await probe.ask('complaint:submit', { channel: 'counter', text, location: place })
  const state = async () => {
    const { items } = await probe.ask('query:complaints', {})
    return (items as { complaintId: string; state: string; agencyIds: string[] }[]).find(
      (item) => item.complaintId === complaintId,
    )
  }
  expect(await state()).toMatchObject({ state: 'received', agencyIds: [] })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option', { name: /Menunggu pusat/ })).toBeVisible()
  await look(page, 'rabeg-queue-unsure')
  await page.keyboard.press('q')
  await expect(page.getByText(/diteruskan ke/).last()).toBeVisible()
  await expect.poll(async () => (await state())?.state).toBe('routed')
  await look(page, 'rabeg-queue-routed')
  probe.close()
})

test('a 112 call becomes a complaint in one key, with a code and a PIN to read out', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'rabeg-1', caller_number: '0811000001' })
  await page.getByRole('button', { name: /Jawab/ }).first().waitFor()
  await page.keyboard.press('F10')
  await page
    .getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
    .fill('Sampah menumpuk seminggu di Lopang, belum diangkut')
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: 'Jadikan aduan Rabeg' })).toBeVisible()
  await look(page, 'rabeg-call')
  await page.keyboard.press('Alt+Shift+C')
  const told = page.getByRole('dialog', { name: 'Bacakan kepada pelapor' })
  await expect(told.getByText(/^[2-9A-Y]{3}-[2-9A-Y]{3}-[2-9A-Y]{3}$/)).toBeVisible()
  await expect(told.getByText(/^\d{6}$/)).toBeVisible()
  await look(page, 'rabeg-read-out')
  // Esc asks first: the PIN is not shown again.
  await page.keyboard.press('Escape')
  await expect(told.getByRole('alert')).toContainText('PIN tidak akan tampil lagi')
  await expect(told.getByText(/^\d{6}$/)).toBeVisible()
  await expect(told.getByRole('button', { name: 'Sudah dibacakan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told).toBeHidden()
  const probe = await probeHub(hub.url, 'operator2')
  const { items } = await probe.ask('query:complaints', {})
  expect(items).toMatchObject([{ channel: '112', state: 'routed', agencyIds: ['dlh'] }])
  const calls = await probe.ask('query:calls', { kind: 'complaint' })
  expect(calls['items']).toHaveLength(1)
  probe.close()
})

test('an agency answers a complaint and reports it done, by keyboard; an empty answer is warned of', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dlh')
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  const probe = await probeHub(hub.url, 'operator2')
  await probe.ask('complaint:submit', {
    channel: 'phone',
    category: 'sampah',
    text: 'Sampah menumpuk seminggu di pojok pasar',
    location: place,
    reporter: { name: 'Pelapor', number: '0811000002' },
  })
  await expect(page.getByText(/1 aduan baru untuk instansi ini/)).toBeVisible()
  await look(page, 'rabeg-desk-notice')
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option', { name: /Sampah menumpuk/ })).toBeVisible()
  await look(page, 'rabeg-desk')
  await page.keyboard.press('Shift+J')
  const words = page.getByRole('dialog').getByRole('textbox')
  await words.fill('Terima kasih, akan kami tindaklanjuti')
  await expect(page.getByText(/batas waktu tidak berhenti/)).toBeVisible()
  await look(page, 'rabeg-desk-hollow')
  await words.fill('Truk mengangkut Kamis pagi, pojok pasar dijaga petugas')
  await expect(page.getByText(/batas waktu tidak berhenti/)).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('option', { name: /Ditanggapi/ })).toBeVisible()
  await page.keyboard.press('Shift+F')
  await page.getByRole('dialog').getByRole('textbox').fill('Sampah sudah diangkut, dua truk, Kamis 07.30')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const { items } = await probe.ask('query:complaints', {})
  expect(items).toMatchObject([{ state: 'completed', agencyIds: ['dlh'] }])
  await look(page, 'rabeg-desk-done')
  probe.close()
})

test('an admin changes a rule only after it was tried on past complaints; the next complaint follows it', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  const submit = async () => {
    await probe.ask('complaint:submit', {
      channel: 'counter',
      category: 'sampah',
      text: 'Sampah menumpuk',
      location: place,
    })
  }
  await submit()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await page.getByRole('tab', { name: 'Rabeg' }).click()
  const save = page.getByRole('button', { name: 'Simpan aturan' })
  await expect(save).toBeDisabled()
  await page.getByRole('button', { name: /^\d+\. Sampah dan kebersihan/ }).click()
  await page.getByRole('textbox', { name: 'OPD' }).fill('dputr')
  await expect(save).toBeDisabled()
  await page.getByRole('button', { name: /Coba pada/ }).click()
  await expect(page.getByText(/1 aduan dicoba: 1 berubah/)).toBeVisible()
  await look(page, 'rabeg-admin')
  await save.click()
  await expect(page.getByText('Aturan baru berlaku untuk aduan berikutnya.')).toBeVisible()
  await submit()
  const { items } = await probe.ask('query:complaints', {})
  expect(items).toMatchObject([{ agencyIds: ['dputr'] }, { agencyIds: ['dlh'] }])
  await checkLooks(page, 'rabeg-admin')
  probe.close()
})

test('a call that rings while the queue is looked at is answered with its own key', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Tidak ada aduan terbuka')).toBeVisible()
  await ring(hub.url, { call_id: 'rabeg-2', caller_number: '0811000004' })
  await expect(page.getByText('1 panggilan 112 berdering.')).toBeVisible()
  await look(page, 'rabeg-ringing')
  await page.keyboard.press('F10')
  await expect(page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })).toBeFocused()
})

test('without a line to the hub a key says what is kept, and nothing is lost', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  const text = 'Jalan di depan rumah rusak parah, sudah lama tidak diperbaiki'
  await probe.ask('complaint:submit', { channel: 'counter', text, location: place })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('option', { name: /Menunggu pusat/ })).toBeVisible()
  probe.close()
  await hub.stop()
  await expect(page.getByText(/Hub tidak terhubung sejak/)).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByText(/Teruskan aduan: tersimpan di meja ini/)).toBeVisible()
  await expect(page.getByText('Antrean belum terkirim 1')).toBeVisible()
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'Apa yang diadukan, di mana' }).fill('Got mampet di perempatan')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Aduan tersimpan, kode menyusul' })).toBeVisible()
  await look(page, 'rabeg-offline')
})
