import { expect } from 'playwright/test'
import { checkLooks } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { look } from '../support/look'
import { signIn } from '../support/sign-in'

const gas = 'Bau gas menyengat di belakang rumah, warga pusing'

test('danger is said while a complaint is typed at the counter, and one key makes it an incident', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Tidak ada aduan terbuka')).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  const words = dialog.getByRole('textbox', { name: 'Apa yang diadukan, di mana' })
  await words.fill('Sampah menumpuk di depan rumah')
  await expect(dialog.getByText(/Mungkin darurat/)).toBeHidden()
  await words.fill(gas)
  await expect(dialog.getByText(/Mungkin darurat sekarang/)).toBeVisible()
  await expect(dialog.getByText(/“Bau gas/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await checkLooks(page, 'rabeg-counter-danger', {
    open: async () => {
      await page
        .locator('h1')
        .first()
        .evaluate((heading) => heading.ownerDocument.body.focus())
      await page.keyboard.press('c')
      await expect(dialog.getByRole('status').first()).toBeVisible()
    },
    close: async () => {
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    },
  })
  await page.keyboard.press('c')
  // Without a place it asks for it first, and nothing is sent.
  await expect(dialog.getByText(/Mungkin darurat sekarang/)).toBeVisible()
  await page.keyboard.press('Alt+Shift+P')
  await expect(dialog.getByText(/Isi tempatnya dulu, atau tekan Alt\+Z/)).toBeVisible()
  await look(page, 'rabeg-counter-needs-place')
  const probe = await probeHub(hub.url, 'operator2')
  expect(await probe.ask('query:complaints', {})).toMatchObject({ items: [] })
  await page.keyboard.press('Alt+z')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByRole('dialog', { name: 'Bacakan kepada pelapor' })).toBeVisible()
  await look(page, 'rabeg-counter-promoted')
  await page.getByRole('button', { name: 'Sudah dibacakan' }).press('Enter')
  await expect(page.getByText(gas).first()).toBeVisible()
  const { items } = await probe.ask('query:complaints', {})
  expect(items).toMatchObject([{ state: 'promoted', channel: 'counter' }])
  probe.close()
})

test('a complaint without a place or a number is asked for both before it becomes an incident; Alt+Z goes without', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const probe = await probeHub(hub.url, 'operator2')
  const submit = () => probe.ask('complaint:submit', { channel: 'counter', text: gas })
  await submit()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByText(/Pengaduan mungkin darurat/)).toBeVisible()
  await page.keyboard.press('Alt+Shift+P')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/di mana\? Aduan/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Isi tempatnya dulu/)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Nomor yang dapat dihubungi (boleh kosong)' }).fill('0811000005')
  await look(page, 'rabeg-promote-asks')
  await page.keyboard.press('Alt+z')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  const { items } = await probe.ask('query:complaints', { state: 'promoted' })
  const [{ complaintId }] = items as [{ complaintId: string }]
  const { events } = await probe.ask('query:timeline', { complaintId })
  const promoted = (events as { type: string; body: { incidentId?: string } }[]).find(
    ({ type }) => type === 'complaint-promoted',
  )
  const incidentId = promoted?.body.incidentId
  await expect
    .poll(async () => JSON.stringify(await probe.ask('query:timeline', { incidentId })))
    .toContain('Nomor pelapor aduan: 0811000005')
  // Alt+Z belongs to the dialog alone: the operator's own form has taken no place.
  await page.keyboard.press('Control+1')
  await look(page, 'rabeg-promote-done')
  probe.close()
})
