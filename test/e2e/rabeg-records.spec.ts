import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { checkLooks } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'

const HOUR = 3_600_000
const place = { lat: -6.1149, lon: 106.1625, areaCode: '36.73.01.1005', source: 'map', radius: 30 }
const head = 'tracking_id,tanggal_masuk,dinas_tujuan,kecamatan_final,status,kategori,isi_laporan_awal'
const table = [
  head,
  '101,2026-01-05 08:00,Dinas Lingkungan Hidup,Serang,Selesai,Sampah,Sampah menumpuk di Lopang',
  '102,2026-01-06 08:00,Dinas Lingkungan Hidup,Serang,Belum ditindaklanjuti,Sampah,',
  '103,bukan tanggal,Dinas Lingkungan Hidup,Serang,Belum ditindaklanjuti,Sampah,Sampah di Cipare',
].join('\r\n')

test('a supervisor imports a file: how far it is, what was refused and why, and the same file again adds nothing', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'supervisor1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Tidak ada aduan terbuka')).toBeVisible()
  await page.keyboard.press('Shift+G')
  const dialog = page.getByRole('dialog', { name: 'Rabeg: angka dan data' })
  await expect(dialog.getByText('Cara menghitung')).toBeVisible()
  await dialog.getByRole('tab', { name: 'Angka' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('button', { name: 'Mulai impor' })).toBeDisabled()
  const csv = { name: 'lapor.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await dialog.locator('input[type=file]').setInputFiles(csv)
  await expect(dialog.getByText('lapor.csv')).toBeVisible()
  await dialog.getByRole('button', { name: 'Mulai impor' }).press('Enter')
  await expect(dialog.getByText('Selesai, 3 baris: 1 ditambahkan, 0 sudah dikenal, 2 ditolak.')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /isi_laporan_awal/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /tanggal tidak terbaca/ })).toBeVisible()
  const folder = tempFolder('import')
  const path = join(folder.path, 'ditolak.csv')
  const saved = app.evaluate(
    ({ BrowserWindow }, target) =>
      new Promise<string>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (_event, item) => {
          item.setSavePath(target)
          item.once('done', (_done, state) => resolve(`${item.getFilename()} ${state}`))
        })
      }),
    path,
  )
  await dialog.getByRole('button', { name: 'Unduh CSV: Baris yang ditolak' }).click()
  expect(await saved).toBe('Baris yang ditolak-lapor.csv completed')
  expect(readFileSync(path, 'utf8')).toContain('"tanggal tidak terbaca"')
  folder.remove()
  await dialog.getByRole('button', { name: 'Mulai impor' }).press('Enter')
  await expect(dialog.getByText('Selesai, 3 baris: 0 ditambahkan, 1 sudah dikenal, 2 ditolak.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Dari sistem' }).fill('Bukan Nama')
  await expect(dialog.getByRole('button', { name: 'Mulai impor' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Dari sistem' }).fill('lapor')
  const probe = await probeHub(hub.url, 'operator2')
  const { items } = await probe.ask('query:complaints', {})
  expect(items).toHaveLength(1)
  probe.close()
})

test('figures, the import and what is kept how long, in both languages and themes', async ({ hub, openConsole }) => {
  test.setTimeout(400_000)
  const probe = await probeHub(hub.url, 'operator2')
  const submit = (text: string, hoursAgo: number, category: string) =>
    probe.ask('complaint:submit', {
      channel: 'phone',
      category,
      text,
      location: place,
      occurredAt: Date.now() - hoursAgo * HOUR,
    })
  await submit('Sampah menumpuk di pojok pasar', 200, 'sampah')
  await submit('Sampah di bantaran kali', 5, 'sampah')
  await submit('Lampu jalan padam', 50, 'lampu-jalan')
  probe.close()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'supervisor1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.locator('[id^=complaint-row-]').first()).toBeVisible()
  const dialog = page.getByRole('dialog')
  for (const [at, name] of ['figures', 'import', 'retention'].entries()) {
    await checkLooks(page, `rabeg-${name}`, {
      open: async () => {
        await page
          .locator('h1')
          .first()
          .evaluate((heading) => heading.ownerDocument.body.focus())
        await page.keyboard.press('Shift+G')
        await dialog.getByRole('tab').nth(at).click()
        await expect(dialog.getByRole('tabpanel')).toBeVisible()
        // What the hub has to be asked for is there.
        await expect(dialog.getByText(/^(Memuat|Loading)/)).toHaveCount(0)
      },
      close: async () => {
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      },
    })
  }
  await page.keyboard.press('Shift+G')
  await expect(dialog.getByRole('table', { name: /Terbuka sekarang/ }).getByRole('row', { name: /DLH/ })).toContainText(
    '1 dari 1',
  )
})
