import { expect, type Browser, type Page } from 'playwright/test'
import { checkPhone, openPhone } from '../support/citizen-phone'
import { openBrowser } from '../support/browser'
import { test as base } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { picture } from '../hub/support/pictures'
import { look } from '../support/look'
import { startTestHub } from '../support/test-hub'

const test = base.extend<{ readonly browserOf: Browser }>({
  browserOf: async ({}, use) => {
    const browser = await openBrowser()
    await use(browser)
    await browser.close()
  },
})

/** The least time a person needs: a form that comes sooner is asked to be sent again. */
const READING = 3_100

const keysOf = async (page: Page) => {
  // Before it is sent the page asks whether the hub is there.
  await expect(page.locator('[data-sent]')).toBeVisible()
  const [code = '', pin = ''] = await page.locator('dd.code').allTextContents()
  return { code, pin }
}

interface Listed {
  readonly complaintId: string
  readonly trackingCode: string
  readonly agencyIds: readonly string[]
}

/** The office's part of the story, through the same contract as its console. */
async function officeAnswers(hubUrl: string, code: string, agencyId: string, text: string) {
  const office = await probeHub(hubUrl, agencyId)
  const { items } = await office.ask('query:complaints', { limit: 50 })
  const mine = (items as Listed[]).find(({ trackingCode }) => trackingCode === code)
  expect(mine?.agencyIds).toEqual([agencyId])
  await office.ask('complaint:complete', { complaintId: mine?.complaintId, text })
  office.close()
}

async function rateAndReopen(page: Page, code: string) {
  await page.getByText('Puas dengan penanganannya?', { exact: true }).click()
  await page.getByRole('radio', { name: '2 bintang' }).check()
  await page.getByLabel('Mengapa? (boleh kosong)').fill('Baru separuh yang diangkut')
  await page.getByRole('button', { name: 'Kirim nilai' }).click()
  await expect(page.getByRole('status')).toContainText('nilai Anda sudah kami simpan')
  await expect(page.getByText('Dinilai 2 dari 5')).toBeVisible()
  await page.getByText('Belum beres? Minta dikerjakan lagi', { exact: true }).click()
  await page.getByLabel('Apa yang belum beres? (boleh kosong)').fill('Sisanya masih di selokan')
  await page.getByRole('button', { name: 'Minta dikerjakan lagi' }).click()
  await expect(page.getByRole('heading', { name: `Laporan ${code}` })).toBeVisible()
  await expect(page.locator('.state')).toHaveText('Dibuka lagi, menunggu tanggapan')
  await expect(page.getByText('Sisanya masih di selokan')).toBeVisible()
}

test('on a telephone: a report is typed, goes by itself, is answered, followed, rated and reopened', async ({
  hub,
  browserOf,
}) => {
  const { page, faults } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  await page.getByLabel('Apa yang terjadi?').fill('Sampah menumpuk seminggu di depan pasar, baunya ke mana-mana')
  await expect(page.getByText('diusulkan dari tulisan Anda')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Sampah', exact: true })).toBeChecked()
  await page
    .getByRole('group', { name: 'Ada api yang membesar' })
    .getByRole('radio', { name: 'Tidak', exact: true })
    .check()
  await page.getByLabel('Di mana?').fill('kepandean')
  await page.getByRole('button', { name: 'Terminal Kepandean, Kec. Serang' }).click()
  const photo = {
    name: 'tumpukan.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await picture('image/jpeg', { seed: 41 })),
  }
  await page.getByLabel('Foto', { exact: true }).setInputFiles(photo)
  await expect(page.getByRole('img', { name: 'tumpukan.jpg' })).toBeVisible()
  await look(page, 'citizen-typed')
  await page.waitForTimeout(READING)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()

  await expect(page.getByRole('heading', { name: 'Laporan terkirim' })).toBeVisible()
  await expect(page.getByText('Sudah diteruskan ke Dinas Lingkungan Hidup')).toBeVisible()
  const { code, pin } = await keysOf(page)
  await page.getByRole('button', { name: 'Salin kode dan PIN' }).click()
  await expect(page.getByRole('button', { name: 'Tersalin' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`Kode lacak ${code}, PIN ${pin}`)
  await look(page, 'citizen-sent')
  await officeAnswers(hub.url, code, 'dlh', 'Sampah sudah diangkut truk pagi ini.')

  const other = await openPhone(browserOf)
  await other.page.goto(`${hub.url}/rabeg/lacak`)
  await other.page.getByLabel('Kode lacak').fill(code.toLowerCase())
  await other.page.getByLabel('PIN').fill(pin)
  await other.page.getByRole('button', { name: 'Buka laporan' }).click()
  await expect(other.page.locator('.state')).toHaveText('Dinas menyatakan selesai')
  await expect(other.page.getByText('Sampah sudah diangkut truk pagi ini.')).toBeVisible()
  const shown = other.page.getByRole('img', { name: 'Foto 1' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await look(other.page, 'citizen-answered')
  await rateAndReopen(other.page, code)
  await look(other.page, 'citizen-reopened')
  expect([...faults, ...other.faults]).toEqual([])
})

test('without scripts: the same, with the second page that asks for the place and the danger', async ({
  hub,
  browserOf,
}) => {
  const { page } = await openPhone(browserOf, { script: false })
  await page.goto(`${hub.url}/rabeg`)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('link', { name: 'Tulis dulu apa yang terjadi.' })).toBeVisible()
  await page.getByLabel('Apa yang terjadi?').fill('Sampah menumpuk seminggu di depan sekolah')
  await page.getByRole('radio', { name: 'Sampah', exact: true }).check()
  await page.getByLabel('Di mana?').fill('Sukawana')
  await page.waitForTimeout(READING)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('heading', { name: 'Satu langkah lagi' })).toBeVisible()
  await page
    .getByRole('group', { name: 'Tempat yang mana?' })
    .getByRole('radio', { name: 'Sukawana, Kec. Curug' })
    .check()
  await page
    .getByRole('group', { name: 'Ada api yang membesar' })
    .getByRole('radio', { name: 'Tidak', exact: true })
    .check()
  await look(page, 'citizen-ask')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('heading', { name: 'Laporan terkirim' })).toBeVisible()
  await expect(page.getByText('Tempat: Sukawana (Sukawana, Kec. Curug)')).toBeVisible()
  const { code } = await keysOf(page)
  await officeAnswers(hub.url, code, 'dlh', 'Sampah sudah diangkut truk pagi ini.')
  await page.getByRole('button', { name: 'PIN sudah saya simpan' }).click()
  await expect(page.getByText('Sampah sudah diangkut truk pagi ini.')).toBeVisible()
  await rateAndReopen(page, code)
})

test('an emergency is said while it is typed and after it is sent, and the report is kept', async ({
  hub,
  browserOf,
}) => {
  const { page, faults } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  const call = page.getByRole('link', { name: 'Telepon 112 sekarang' })
  await expect(call).toBeHidden()
  await page.getByLabel('Apa yang terjadi?').fill('Ada kabel putus memercik di trotoar, orang kesetrum sekarang')
  await expect(call).toBeVisible()
  await expect(call).toHaveAttribute('href', 'tel:112')
  const box = page.locator('[data-danger]')
  await expect(box).toContainText('Anda menulis “kabel putus')
  await expect(box).toContainText('Menjauh paling sedikit 10 meter')
  await expect(page.getByText('Perlu diisi: tanpa tempat')).toBeVisible()
  await expect(page.getByLabel('Nomor telepon')).toBeVisible()
  await expect(page.getByText('Ditanggapi paling lama 3 × 24 jam')).toBeHidden()
  await look(page, 'citizen-danger')
  await page.getByRole('button', { name: 'Lokasi saya' }).click()
  await expect(page.getByText('Titik dipakai: -6.114900, 106.162500')).toBeVisible()
  await page.waitForTimeout(READING)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(box).toContainText('Laporan Anda sudah kami simpan.')
  await expect(call).toBeInViewport()
  await expect(page.locator('main')).not.toContainText(/Ditanggapi paling lambat|Sudah diteruskan ke/)
  expect((await keysOf(page)).pin).toMatch(/^\d{6}$/)
  await look(page, 'citizen-danger-sent')
  expect(faults).toEqual([])
})

test('an answer of danger says 112 at once, without asking the hub', async ({ hub, browserOf }) => {
  const { page } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  await page.getByRole('radio', { name: 'Sampah', exact: true }).check()
  await page.context().setOffline(true)
  await page
    .getByRole('group', { name: 'Ada api yang membesar' })
    .getByRole('radio', { name: 'Ya', exact: true })
    .check()
  await expect(page.getByRole('link', { name: 'Telepon 112 sekarang' })).toBeVisible()
})

test('without a place a report of danger asks for it and for a number to call back, after it is kept', async ({
  hub,
  browserOf,
}) => {
  const { page, faults } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  await page.getByRole('checkbox', { name: 'Tercium bau gas?' }).check()
  await expect(page.locator('[data-danger]')).toContainText('Jangan nyalakan api, lampu, atau sakelar.')
  await page.getByLabel('Apa yang terjadi?').fill('Baunya kuat sekali di dapur')
  await look(page, 'citizen-gas')
  await page.waitForTimeout(READING)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  const { pin } = await keysOf(page)
  await checkPhone(page, 'danger sent')
  await look(page, 'citizen-gas-sent')
  await page.getByRole('button', { name: 'Kirim ke petugas' }).click()
  await expect(page.getByText('Tulis dulu tempatnya.')).toBeVisible()
  await checkPhone(page, 'place missing')
  await page.getByLabel('Di mana tepatnya? (perlu)').fill('Terminal Kepandean')
  await page.getByLabel('Nomor yang dapat ditelepon balik (boleh kosong)').fill('0812-3456-7890')
  await page.getByRole('button', { name: 'Kirim ke petugas' }).click()
  await expect(page.getByText('Sudah kami tambahkan ke laporan.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Telepon 112 sekarang' })).toBeInViewport()
  await expect(page.getByText('Nomor yang dapat ditelepon balik: 081234567890')).toBeVisible()
  await look(page, 'citizen-gas-placed')
  // The PIN was not lost on the way.
  await expect(page.locator('dd.code').last()).toHaveText(pin)
  expect(faults).toEqual([])
})

test('words about violence at home are proposed as confidential, with the reason; what the public sees is shown', async ({
  hub,
  browserOf,
}) => {
  const { page, faults } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  const secret = page.getByRole('checkbox', { name: 'Rahasia' })
  const shown = page.locator('[data-preview]')
  await page.getByLabel('Apa yang terjadi?').fill('Lampu jalan mati, hubungi 0812 3456 7890')
  await expect(shown).toContainText('Lampu jalan mati, hubungi •••')
  await expect(secret).not.toBeChecked()
  await page.getByRole('button', { name: 'Lokasi saya' }).click()
  await expect(shown).toContainText('titik -6.11490, 106.16250')
  await page.getByRole('radio', { name: 'Sampah', exact: true }).check()
  await expect(shown).toContainText('sekitar -6.115, 106.162 (dibulatkan kira-kira 100 m)')
  await look(page, 'citizen-preview')
  await page.getByLabel('Apa yang terjadi?').fill('Anak tetangga sering dipukuli bapaknya')
  await expect(secret).toBeChecked()
  await expect(page.getByText('karena tulisan Anda tentang kekerasan di rumah')).toBeVisible()
  await expect(shown).toContainText('Tidak ada. Laporan ini hanya dibaca petugas.')
  await checkPhone(page, 'confidential proposed')
  await look(page, 'citizen-secret')
  await secret.uncheck()
  await page.getByLabel('Apa yang terjadi?').fill('Anak tetangga sering dipukuli bapaknya, tadi malam juga')
  await page.waitForTimeout(1_500)
  await expect(secret).not.toBeChecked()
  expect(faults).toEqual([])
})

test('on a telephone that others use: removed from it, the next one finds neither PIN nor report, also by going back', async ({
  hub,
  browserOf,
}) => {
  const { page } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  await page.getByLabel('Apa yang terjadi?').fill('Sampah rahasia di belakang rumah')
  await page.getByRole('radio', { name: 'Sampah', exact: true }).check()
  await page
    .getByRole('group', { name: 'Ada api yang membesar' })
    .getByRole('radio', { name: 'Tidak', exact: true })
    .check()
  await page.getByLabel('Di mana?').fill('Terminal Kepandean')
  await page.getByRole('checkbox', { name: 'Rahasia' }).check()
  await page.waitForTimeout(READING)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  const { pin } = await keysOf(page)
  expect(pin).toMatch(/^\d{6}$/)
  await page.keyboard.press('Escape')
  await expect(page.locator('dd.code').last()).toHaveText(pin)
  await page.getByRole('button', { name: 'Hapus dari HP ini' }).click()
  await expect(page.getByText('Laporan sudah dihapus dari HP ini')).toBeVisible()
  await checkPhone(page, 'forgotten')
  await look(page, 'citizen-forgotten')
  for (const step of ['one', 'two', 'three']) {
    await page.goBack().catch(() => undefined)
    await page.reload().catch(() => undefined)
    const words = (await page.locator('body').innerText()) + (await page.locator('textarea').allInnerTexts()).join()
    expect(words, step).not.toMatch(new RegExp(`${pin}|Sampah rahasia`))
  }
})

test('without a connection the page keeps everything, photos too, and one tap sends it when there is one', async ({
  hub,
  browserOf,
}) => {
  const { page } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  await page.getByLabel('Apa yang terjadi?').fill('Sampah menumpuk seminggu di depan pasar')
  await page.getByRole('radio', { name: 'Sampah', exact: true }).check()
  await page
    .getByRole('group', { name: 'Ada api yang membesar' })
    .getByRole('radio', { name: 'Tidak', exact: true })
    .check()
  await page.getByLabel('Di mana?').fill('Terminal Kepandean')
  const buffer = Buffer.from(await picture('image/jpeg', { seed: 43 }))
  await page.getByLabel('Foto', { exact: true }).setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await page.waitForTimeout(READING)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByText('Laporan belum terkirim.')).toBeVisible()
  await checkPhone(page, 'offline')
  await look(page, 'citizen-offline')
  await page.context().setOffline(false)
  await expect(page.getByText('Sambungan sudah ada lagi.')).toBeVisible()
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(page.getByRole('heading', { name: 'Laporan terkirim' })).toBeVisible()
  await page.getByRole('button', { name: 'PIN sudah saya simpan' }).click()
  await expect(page.locator('dd.code')).toHaveCount(0)
  await expect(page.getByRole('img', { name: 'Foto 1' })).toBeVisible()
})

test('the map is loaded by a tap, and its middle is the place', async ({ hub, browserOf }) => {
  const { page, faults } = await openPhone(browserOf)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(`${hub.url}/rabeg`)
  expect(loaded.filter((path) => path.includes('map'))).toEqual([])
  await page.getByRole('button', { name: 'Pilih di peta' }).click()
  const map = page.getByRole('application', { name: /Peta Kota Serang/ })
  await expect(map).toBeFocused()
  await expect(map.getByText('Kasemen', { exact: true })).toBeVisible()
  await checkPhone(page, 'map')
  await look(page, 'citizen-map')
  await page.keyboard.press('ArrowUp')
  await page.waitForTimeout(500)
  await page.getByRole('button', { name: 'Pakai titik ini' }).click()
  await expect(page.getByText(/Titik dipakai: -6\.\d{6}, 106\.\d{6}/)).toBeVisible()
  expect(faults).toEqual([])
})

test('what was typed outlives the page and the hub, and is sent once it is back', async ({ browserOf }) => {
  const hub = await startTestHub()
  const { page } = await openPhone(browserOf)
  await page.goto(`${hub.url}/rabeg`)
  await page.getByLabel('Apa yang terjadi?').fill('Lampu jalan mati di gang kami sejak Senin')
  await page.getByText('Nama dan kontak (boleh kosong)').click()
  await page.getByLabel('Nama', { exact: true }).fill('Siti')
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.getByText('Tulisan Anda yang belum terkirim sudah dikembalikan.')).toBeVisible()
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Lampu jalan mati di gang kami sejak Senin')
  await page.waitForTimeout(READING)
  await hub.stop()
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  // The page stays, and says so; whoever closes it has the draft.
  await expect(page.getByText('Laporan belum terkirim.')).toBeVisible()
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Lampu jalan mati di gang kami sejak Senin')
  const next = await startTestHub({ port: Number(new URL(hub.url).port) })
  await page.goto(`${next.url}/rabeg`)
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Lampu jalan mati di gang kami sejak Senin')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  // This hub has another key: it asks once more, with everything still there.
  await expect(page.getByText('Formulir sudah diganti yang baru.')).toBeVisible()
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('Lampu jalan mati di gang kami sejak Senin')
  await page.waitForTimeout(READING)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('heading', { name: 'Laporan terkirim' })).toBeVisible()
  await page.goto(`${next.url}/rabeg`)
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('')
  await hub.remove()
  await next.remove()
})

for (const lang of ['id', 'en'] as const) {
  test(`every page is whole for a screen reader, light and dark (${lang})`, async ({ hub, browserOf }) => {
    test.setTimeout(180_000)
    for (const dark of [false, true]) {
      const { page, faults } = await openPhone(browserOf, { dark })
      const check = async (name: string) => {
        await checkPhone(page, `${name}, ${lang}, ${dark ? 'dark' : 'light'}`)
        await look(page, `citizen-axe-${name}-${lang}-${dark ? 'dark' : 'light'}`)
      }
      const send = page.locator('button.send')
      await page.goto(`${hub.url}/rabeg?lang=${lang}`)
      await check('form')
      await send.click()
      await expect(page.locator('#faults')).toBeFocused()
      await page.locator('details.contact').evaluate((details: HTMLDetailsElement) => (details.open = true))
      await check('faults')
      await page.locator('#text').fill('Jalan rusak di depan sekolah')
      await expect(page.locator('input[value="jalan-rusak"]')).toBeChecked()
      await page.locator('#place').fill('Sukawana')
      await expect(page.locator('[data-suggested] button')).toHaveCount(2)
      await check('typed')
      await page.waitForTimeout(READING)
      await send.click()
      await expect(page.locator('#kelurahan')).toBeVisible()
      await check('ask')
      await page.locator('input[name="choice"]').first().check()
      await page.locator('input[name="road"][value="city"]').check()
      await send.click()
      await expect(page.locator('[data-sent]')).toBeVisible()
      const { code } = await keysOf(page)
      await check('sent')
      await officeAnswers(hub.url, code, 'dputr', 'Lubang di depan sekolah sudah ditambal tadi pagi.')
      await page.locator('.keys form button').click()
      for (const act of await page.locator('details.act').all()) {
        await act.evaluate((details: HTMLDetailsElement) => (details.open = true))
      }
      await check('own')
      await page.locator('button[formaction], form[action*="nilai"] .button').first().click()
      await expect(page.locator('#faults')).toBeFocused()
      await page.locator('#faults a').click()
      await expect(page.locator('#rate-fault')).toBeInViewport()
      await check('own-fault')
      await page.goto(`${hub.url}/rabeg/lacak?lang=${lang}&kode=${code}`)
      await check('public')
      await page.goto(`${hub.url}/rabeg/lacak?lang=${lang}&kode=abc`)
      await check('find-fault')
      await page.goto(`${hub.url}/rabeg/warga?lang=${lang}`)
      await expect(page.getByRole('link', { name: code })).toBeVisible()
      await check('list')
      await page.goto(`${hub.url}/rabeg/tidak-ada?lang=${lang}`)
      await check('missing')
      await page.locator('footer a[href*="angka"]').click()
      await page.locator('.figures details').first().locator('summary').click()
      await check('figures')
      await page.goto(`${hub.url}/rabeg?lang=${lang}`)
      await page.locator('#text').fill('Suami tetangga mukulin istrinya sekarang')
      await expect(page.locator('[data-danger-box]')).toBeVisible()
      await expect(page.locator('input[name="secret"]')).toBeChecked()
      await check('danger')
      await page.waitForTimeout(READING)
      await send.last().click()
      await expect(page.locator('#mendesak')).toBeVisible()
      await check('danger-sent')
      expect(faults).toEqual([])
      await page.context().close()
    }
  })
}
