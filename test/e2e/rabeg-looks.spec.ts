import { expect } from 'playwright/test'
import { picture } from '../hub/support/pictures'
import { checkLooks, type Language } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { look } from '../support/look'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'

const HOUR = 3_600_000
const at = (lat: number, lon: number) => ({ lat, lon, areaCode: '36.73.01.1005', source: 'map', radius: 30 })

/** Complaints of every age and state a queue shows. */
async function fill(hubUrl: string) {
  const operator = await probeHub(hubUrl, 'operator2')
  const submit = async (text: string, hoursAgo: number, more: object = {}) => {
    const occurredAt = Date.now() - hoursAgo * HOUR
    const input = { channel: 'phone', text, location: at(-6.1149, 106.1625), occurredAt, ...more }
    return String((await operator.ask('complaint:submit', input))['complaintId'])
  }
  const late = await submit('Lampu PJU mati sepanjang Jalan Veteran, gelap sekali kalau malam', 80, {
    category: 'lampu-jalan',
  })
  await submit('Lampu jalan padam di Jalan Veteran depan sekolah', 20, { category: 'lampu-jalan' })
  await submit('Got mampet di perempatan, air meluap kalau hujan', 66, { category: 'drainase' })
  const returned = await submit('Jalan rusak di depan perumahan', 40, { category: 'jalan-rusak' })
  await operator.ask('complaint:route', { complaintId: returned, agencyId: 'dputr' })
  const dputr = await probeHub(hubUrl, 'dputr')
  await dputr.ask('complaint:return', { complaintId: returned, reason: 'Jalan perumahan, wewenang Perkim' })
  const paused = await submit('Jembatan kecil retak', 50, { category: 'jembatan' })
  await dputr.ask('complaint:pause', { complaintId: paused, code: 'weather', reason: 'Menunggu air kali surut' })
  const sampah = await submit('Sampah menumpuk di pojok pasar, bau', 30, { category: 'sampah' })
  const dlh = await probeHub(hubUrl, 'dlh')
  await dlh.ask('complaint:respond', { complaintId: sampah, text: 'Terima kasih, akan kami tindaklanjuti' })
  await dlh.ask('complaint:respond', { complaintId: sampah, text: 'Truk mengangkut Kamis pagi pukul 06.00' })
  await operator.ask('complaint:add', { complaintId: sampah, text: 'Sudah dua hari belum juga diangkut' })
  const secret = await submit('Petugas loket meminta uang untuk KTP', 5, {
    category: 'pelayanan-aparatur',
    secret: true,
    reporter: { name: 'Pelapor', number: '0811000003' },
  })
  await operator.ask('complaint:ask-reveal', { complaintId: secret, reason: 'Inspektorat perlu menghubungi' })
  const danger = await submit('Bau gas menyengat di belakang pasar, warga pusing', 1)
  for (const probe of [operator, dputr, dlh]) probe.close()
  return { late, returned, paused, sampah, secret, danger }
}

test('the queue of the room, full: every state in both languages and themes', async ({ hub, openConsole }) => {
  test.setTimeout(400_000)
  const ids = await fill(hub.url)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'supervisor1')
  await expect(page.getByText(/Pengaduan mungkin darurat/)).toBeVisible()
  await checkLooks(page, 'rabeg-banner')
  await page.keyboard.press('Control+4')
  const row = (id: string) => page.locator(`#complaint-row-${id}`)
  await expect(row(ids.danger)).toBeVisible()
  // What may be an emergency stands above everything, whatever is late below it.
  await expect(page.locator('[id^=complaint-row-]').first()).toHaveAttribute('id', `complaint-row-${ids.danger}`)
  await expect(page.getByText(/Disperindagkop tidak punya petugas/)).toBeVisible()
  await checkLooks(page, 'rabeg-queue-danger')
  for (const state of ['late', 'returned', 'paused', 'sampah', 'secret'] as const) {
    await row(ids[state]).click()
    await expect(row(ids[state])).toHaveAttribute('aria-selected', 'true')
    await checkLooks(page, `rabeg-queue-${state}`)
  }
  // Whatever was looked at meanwhile, in whatever language: it still stands in front.
  await expect(page.locator('[id^=complaint-row-]').first()).toHaveAttribute('id', `complaint-row-${ids.danger}`)
  // The one who did not ask agrees; then both may read it.
  await page.getByRole('button', { name: screenText('id', 'rabeg.identity.grant') }).click()
  await page.getByRole('button', { name: screenText('id', 'rabeg.identity.show') }).click()
  await expect(page.getByText('Pelapor · 0811000003')).toBeVisible()
  const overDialog = (key: string) => ({
    open: async () => {
      await page
        .locator('h1')
        .first()
        .evaluate((heading) => heading.ownerDocument.body.focus())
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    close: async (_language: Language) => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    },
  })
  await row(ids.late).click()
  await checkLooks(page, 'rabeg-new', overDialog('c'))
  await checkLooks(page, 'rabeg-pause', overDialog('Shift+Z'))
  await checkLooks(page, 'rabeg-answer', overDialog('Shift+J'))
})

test('an agency with several complaints, in both languages and themes', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  const ids = await fill(hub.url)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dputr')
  await expect(page.getByText(/aduan baru untuk instansi ini/)).toBeVisible()
  await checkLooks(page, 'rabeg-desk-notice')
  await page.keyboard.press('Control+4')
  await expect(page.locator(`#complaint-row-${ids.paused}`)).toBeVisible()
  await checkLooks(page, 'rabeg-desk')
})

test('an order of 112 comes to the front while an agency looks at its complaints, and its keys act only there', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'dlh')
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'Pengaduan untuk instansi ini' }).first()).toBeVisible()
  const probe = await probeHub(hub.url, 'operator1')
  const { incidentId } = await probe.ask('incident:open', {
    type: 'pohon-tumbang',
    location: { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' },
    narrative: 'Pohon tumbang menutup jalan',
  })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['dlh'] })
  await expect(page.getByText('Perintah baru · belum diterima')).toBeVisible()
  // Gone back to the complaints on purpose: T must not accept an order that is out of sight.
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Perintah baru · belum diterima')).toBeHidden()
  await page.keyboard.press('t')
  await page.keyboard.press('Control+1')
  await expect(page.getByText('Perintah baru · belum diterima')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Perintah baru · belum diterima')).toBeHidden()
  probe.close()
})

test('a desk records a complaint: the words survive a reload, a photo goes along, the code is read out', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Tidak ada aduan terbuka')).toBeVisible()
  await page.keyboard.press('c')
  const words = page.getByRole('textbox', { name: screenText('id', 'rabeg.new.text') })
  await words.fill('Sampah menumpuk seminggu di Lopang')
  await expect(page.getByText(/langsung diteruskan ke DLH/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Tidak ada aduan terbuka')).toBeVisible()
  await page.keyboard.press('c')
  await expect(words).toHaveValue('Sampah menumpuk seminggu di Lopang')
  const photo = { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from(await picture('image/png')) }
  await page.locator('input[type="file"]').setInputFiles(photo)
  await expect(page.getByRole('list', { name: 'Foto' }).locator('img')).toBeVisible()
  await look(page, 'rabeg-new-photo')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Bacakan kepada pelapor' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sudah dibacakan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('option', { name: /Sampah menumpuk/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka foto 1' })).toBeVisible()
  await look(page, 'rabeg-with-photo')
  // The place its words surely name went along, though nobody chose one.
  const probe = await probeHub(hub.url, 'operator2')
  const { items } = await probe.ask('query:complaints', {})
  expect(items).toMatchObject([{ state: 'routed', agencyIds: ['dlh'], location: { address: 'Lopang, Kec. Serang' } }])
  probe.close()
})
