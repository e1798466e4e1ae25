import { join } from 'node:path'
import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'

/** A folder for pictures; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

test('an order nobody accepts climbs to the supervisor, then the neighbour is ordered with one key', async ({
  hub,
  openConsole,
}) => {
  const admin = await probeHub(hub.url, 'admin1')
  const steps = ['re-alert', 'deputy', 'supervisor', 'neighbour'].map((step, index) => ({ step, after: 2 + 2 * index }))
  await admin.ask('directory:put-ladder', { steps })
  admin.close()
  const probe = await probeHub(hub.url, 'operator1')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'supervisor1')
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api di Lopang' })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })

  const open = page.getByRole('button', { name: screenText('id', 'room.escalated.open') })
  await expect(open).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Alt+Shift+K')
  const help = page.getByRole('button', { name: 'Kirim Damkar Kab. Serang' })
  await expect(help).toBeVisible({ timeout: 20_000 })
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'dispatch-ladder.png') })
  await page.keyboard.press('Alt+Shift+B')
  await expect(help).toBeHidden()

  // The order as text is copied, and it is written down on the row.
  await page.keyboard.press('Alt+Shift+S')
  await expect(page.getByText(/disalin \d\d\.\d\d\.\d\d oleh supervisor1/)).toBeVisible()

  // The officer's name is enough: the agency said it by phone.
  await page.keyboard.press('Alt+Shift+T')
  await page.getByLabel(screenText('id', 'operator.voice.officer')).fill('Petugas uji')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Kata Petugas uji lewat Telepon/)).toBeVisible()
  await expect(open).toBeHidden()
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'dispatch-after.png') })
  probe.close()
})
