import { join } from 'node:path'
import { expect } from 'playwright/test'
import { checkLooks, type Language } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

/** A folder for pictures; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

const lopang = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }

interface Ordered {
  readonly agencyId: string
  readonly planId?: string
  readonly level?: number
  readonly overrideReason?: string
}

/** Every order of an incident as the hub has recorded it. */
async function ordersOf(probe: HubProbe, incidentId: string): Promise<readonly Ordered[]> {
  const { events } = (await probe.ask('query:timeline', { incidentId })) as {
    readonly events: readonly { readonly type: string; readonly body: Ordered }[]
  }
  return events
    .filter(({ type }) => type === 'dispatch-ordered')
    .map(({ body: { agencyId, planId, level, overrideReason } }) => ({
      agencyId,
      ...(planId === undefined ? {} : { planId }),
      ...(level === undefined ? {} : { level }),
      ...(overrideReason === undefined ? {} : { overrideReason }),
    }))
}

/** The one incident the hub has. */
async function onlyIncident(probe: HubProbe): Promise<string> {
  const ids = async () => {
    const { items } = (await probe.ask('query:incidents', {})) as { readonly items: readonly { incidentId: string }[] }
    return items.map(({ incidentId }) => incidentId)
  }
  await expect.poll(async () => (await ids()).length).toBe(1)
  return (await ids())[0] ?? ''
}

const ofFire = (level: number) => (agencyId: string) => ({ agencyId, planId: 'bawaan-kebakaran', level })

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

test('the plan is accepted with one key, and its second level orders only whom it adds', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  const probe = await probeHub(hub.url, 'operator1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'plan-1', caller_number: '0254000001' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  const keys = page.keyboard
  await keys.press('F10')
  await keys.press('F1')
  await keys.type('Rumah terbakar di Lopang, asap tebal')
  await expect(page.getByText('Rencana Kebakaran')).toBeVisible()
  await expect(page.getByText('Tingkat 1 dari 3')).toBeVisible()
  await expect(page.getByText(/Kebakaran tingkat 1 · 6 unit pemadaman siap/)).toBeVisible()
  // Its key brings the boxes, and the lines below them, into sight.
  await checkLooks(page, 'plan-intake', { open: () => keys.press('Shift+F9'), close: () => keys.press('Shift+F9') })
  await keys.press('Control+Enter')
  const raise = page.getByRole('button', { name: 'Naikkan ke tingkat 2' })
  await expect(raise).toBeVisible()
  const incidentId = await onlyIncident(probe)
  const first = ['damkar', 'psc119', 'polresta'].map(ofFire(1))
  await expect.poll(() => ordersOf(probe, incidentId)).toEqual(first)

  const dialog = page.getByRole('dialog')
  await checkLooks(page, 'plan-raise', {
    open: async () => {
      await keys.press('Alt+Shift+N')
      await expect(dialog.getByText(/: PLN, PMI, Damkar Kab\. Serang\./)).toBeVisible()
    },
    close: async () => {
      await keys.press('Escape')
      await expect(dialog).toBeHidden()
    },
  })
  await keys.press('Alt+Shift+N')
  await expect(dialog).toBeVisible()
  await keys.press('Enter')
  await expect(dialog).toBeHidden()
  const second = ['pln', 'pmi', 'damkar-kab-serang'].map(ofFire(2))
  await expect.poll(() => ordersOf(probe, incidentId)).toEqual([...first, ...second])
  await expect(page.getByText('Tingkat 2 dari 3')).toBeVisible()
  await checkLooks(page, 'plan-raised')
  probe.close()
})

test('other agencies than the plan names keep their reason; a missing one is never refused', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'plan-2' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F1')
  await page.keyboard.type('Rumah terbakar di Lopang, asap tebal')
  // The field says by name whom it is about.
  const reason = page.getByRole('textbox', { name: /^Alasan (tidak mengirim Polresta|menambah Kodim)\./ })
  await expect(page.getByText('Tingkat 1 dari 3')).toBeVisible()
  await expect(reason).toBeHidden()
  await page.getByRole('checkbox', { name: 'Polresta' }).press('Space')
  await reason.fill('Polisi sudah di tempat')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Naikkan ke tingkat 2' })).toBeVisible()
  const incidentId = await onlyIncident(probe)
  const overrideReason = 'Polisi sudah di tempat'
  const first = ['damkar', 'psc119'].map((id) => ({ ...ofFire(1)(id), overrideReason }))
  await expect.poll(() => ordersOf(probe, incidentId)).toEqual(first)
  // It stands with who was left out, not with those who were ordered.
  await expect(page.getByText('Tidak dikirim: Polresta. Alasan: Polisi sudah di tempat')).toBeVisible()
  await expect(page.getByText(/^Alasan pilihan/)).toHaveCount(0)

  // An agency the plan does not name, without a word why.
  await page.getByText('instansi lain', { exact: false }).first().click()
  await page.getByRole('checkbox', { name: 'Kodim' }).press('Space')
  await expect(reason).toBeVisible()
  await page.keyboard.press('F9')
  await expect.poll(() => ordersOf(probe, incidentId)).toEqual([...first, { agencyId: 'kodim' }])
  probe.close()
})

test('a refusal asks the plans again, also where the agency has no neighbours, and a key orders each who can do the same', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const probe = await probeHub(hub.url, 'operator1')
  const ask = async (type: string, agencyIds: readonly string[], planId: string) => {
    const { incidentId } = await probe.ask('incident:open', { type, location: lopang, narrative: 'Uji rencana' })
    await probe.ask('incident:dispatch', { incidentId, agencyIds, planId, level: 1 })
    return String(incidentId)
  }
  const fire = await ask('kebakaran', ['damkar', 'psc119', 'polresta'], 'bawaan-kebakaran')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const damkar = await probeHub(hub.url, 'damkar')
  await damkar.ask('dispatch:decline', { dispatchId: await orderOf(probe, fire), reason: 'Semua pompa rusak' })
  damkar.close()
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  const help = (language: Language, agency: string) =>
    page.getByRole('button', { name: screenText(language, 'dispatch.help.order').replace('{{agency}}', agency) })
  await expect(help('id', 'Damkar Kab. Serang')).toBeVisible()
  await expect(page.getByText(/menggantikan Damkar/).first()).toBeVisible()
  await expect(help('id', 'Damkar Cilegon')).toHaveAttribute('aria-keyshortcuts', 'Alt+Shift+2')
  await checkLooks(page, 'plan-declined')
  await page.keyboard.press('Alt+Shift+B')
  await expect(help('id', 'Damkar Kab. Serang')).toBeHidden()
  // The row goes at once; the hub has the order a moment later.
  await expect
    .poll(async () => (await ordersOf(probe, fire)).at(-1))
    .toEqual({
      ...ofFire(1)('damkar-kab-serang'),
      overrideReason: 'Menggantikan Damkar yang menolak: Semua pompa rusak',
    })

  // Nobody is entered as a neighbour of the ambulance service: only who has ambulances too is offered.
  const ill = await ask('medis', ['psc119'], 'bawaan-medis')
  const psc = await probeHub(hub.url, 'psc119')
  await psc.ask('dispatch:decline', { dispatchId: await orderOf(probe, ill), reason: 'Semua ambulans bertugas' })
  psc.close()
  await page.getByRole('option', { name: /Medis/ }).click()
  await expect(help('id', 'PMI')).toBeVisible()
  await expect(help('id', 'Polresta')).toHaveCount(0)
  await page.keyboard.press('Alt+Shift+B')
  await expect(help('id', 'PMI')).toBeHidden()
  const last = async () => (await ordersOf(probe, ill)).at(-1)
  await expect.poll(last).toMatchObject({ agencyId: 'pmi', planId: 'bawaan-medis', level: 1 })
  probe.close()
})

test('a third fire at once is more than the fire brigade can handle, and the console says so before the order', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  for (const narrative of ['Api di pasar', 'Api di gudang']) {
    const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location: lopang, narrative })
    await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'], planId: 'bawaan-kebakaran', level: 1 })
  }
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'plan-3' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F1')
  await page.keyboard.type('Ruko terbakar di Cipare, api besar')
  await expect(
    page.getByText(/Damkar sanggup menangani 2 kejadian serentak; ini yang ke-3\. .*Damkar Kab\. Serang/),
  ).toBeVisible()
  await expect(page.getByText(/membantu Damkar/)).toBeVisible()
  await checkLooks(page, 'plan-cover')
  probe.close()
})

/** The first order of an incident. */
async function orderOf(probe: HubProbe, incidentId: string): Promise<string> {
  const { events } = (await probe.ask('query:timeline', { incidentId })) as {
    readonly events: readonly { readonly type: string; readonly body: { readonly dispatchId: string } }[]
  }
  return events.find(({ type }) => type === 'dispatch-ordered')?.body.dispatchId ?? ''
}
