import { expect, type Page } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)

async function answer(page: Page, hubUrl: string, callId: string, number: string) {
  await ring(hubUrl, { call_id: callId, caller_number: number })
  await expect(page.getByRole('list', { name: say('callers.sectionList.ringing') }).getByRole('listitem')).toHaveCount(
    1,
  )
  await page.keyboard.press('F10')
  await expect(page.getByRole('textbox', { name: say('operator.intake.text') })).toBeFocused()
}

async function isInside(page: Page, inner: string): Promise<boolean> {
  const [pin, map] = [await page.locator(inner).first().boundingBox(), await page.locator('.map-canvas').boundingBox()]
  if (pin === null || map === null) return false
  return pin.x >= map.x && pin.y >= map.y && pin.x + pin.width <= map.x + map.width && pin.y < map.y + map.height
}

test('a place far outside the city is shown, asked about once, and warned of on the sheet and on the card', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await answer(page, hub.url, 'far-1', '081200000901')
  await page.keyboard.type('orang pingsan tidak napas')
  await page.keyboard.press('Alt+l')
  await page.keyboard.type('-6.2, 106.82')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('operator.warning.outside-city'))).toBeVisible()
  await expect.poll(() => isInside(page, '.map-pin')).toBe(true)
  await expect.poll(() => isInside(page, '.map-outline')).toBe(true)
  await expect(page.getByRole('combobox', { name: say('operator.place.label') })).toHaveValue('-6.20000, 106.82000')
  await page.screenshot({ path: test.info().outputPath('far.png') })

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Tempat ini di luar kota.*sekali lagi tetap mengirim/)).toBeVisible()
  await expect(page.getByText('0 terbuka')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  // The sheet of the incident keeps the warning.
  await expect(page.getByText(say('operator.warning.outside-city'))).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('sheet.png') })

  // The whole city has a key, drawn beside its button; the map of the next caller begins with it.
  const city = page.getByRole('button', { name: say('map.wholeCity') })
  await expect(city).toHaveAttribute('aria-keyshortcuts', 'Alt+Shift+Z')
  await page.keyboard.press('Alt+Shift+Z')
  await expect.poll(() => isInside(page, '.map-mark')).toBe(false)

  const desk = await openConsole({ hubUrl: hub.url })
  await signIn(desk.page, 'psc119')
  const card = desk.page.getByRole('region', { name: /112-\d{8}-0001/ }).first()
  await expect(card).toContainText('-6.20000, 106.82000')
  await expect(card).toContainText('terdekat: Kel.')
  await expect(card).toContainText(say('agency.place.outside'))
  await expect(desk.page.getByText(say('agency.card.no-place'))).toHaveCount(0)
  await desk.page.screenshot({ path: test.info().outputPath('card.png') })
})

test('the map of the next caller begins with the city after a far place', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await answer(page, hub.url, 'far-2', '081200000902')
  await page.keyboard.press('Alt+l')
  await page.keyboard.type('-6.2, 106.82')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => isInside(page, '.map-pin')).toBe(true)
  const width = () =>
    page
      .locator('.map-outline')
      .first()
      .evaluate((city) => city.getBoundingClientRect().width)
  const small = await width()
  await answer(page, hub.url, 'far-3', '081200000903')
  await expect.poll(width).toBeGreaterThan(small * 2)
})

test('words that no list knows become the address with one key, and no pin is drawn for a place without a point', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await answer(page, hub.url, 'words-2', '081200000904')
  await page.keyboard.type('rumah terbakar')
  await page.keyboard.press('Alt+l')
  await page.keyboard.type('pasar xyzzy')
  await expect(page.getByRole('option', { name: /pakai kata ini sebagai alamat/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /“pasar xyzzy” sebagai alamat/ })).toHaveAttribute(
    'aria-keyshortcuts',
    'Alt+Z',
  )
  await page.screenshot({ path: test.info().outputPath('words.png') })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('“pasar xyzzy” belum menjadi tempat: Alt+Z')).toBeVisible()
  await page.keyboard.press('Alt+z')
  await expect(page.getByText('pasar xyzzy (titik belum diketahui)').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible()
  await expect(page.getByRole('option', { name: /0001/ })).toContainText('pasar xyzzy (titik belum diketahui)')
  await expect(page.locator('.map-mark')).toHaveCount(0)
  await expect(page.locator('.map-pin')).toHaveCount(0)
  const probe = await probeHub(hub.url, 'supervisor1')
  const [incident] = (await probe.ask('query:incidents', {}))['items'] as { location: Record<string, unknown> }[]
  expect(incident?.location).toMatchObject({ address: 'pasar xyzzy', source: 'caller' })
  probe.close()
})

test('the incident list shows one ring round the row that the keys stand on', async ({ hub, openConsole }) => {
  const probe = await probeHub(hub.url, 'operator2')
  for (const address of ['Lopang', 'Cipare'])
    await probe.ask('incident:open', {
      type: 'kebakaran',
      location: { lat: -6.1149, lon: 106.1625, address, source: 'gazetteer' },
      narrative: 'Api',
    })
  probe.close()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const list = page.getByRole('listbox', { name: say('operator.incidents.title') })
  await expect(list.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Alt+Shift+L')
  await expect(list).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const rings = () =>
    list.evaluate(
      (box) =>
        [box, ...box.querySelectorAll('[role=option]')].filter((one) => {
          const { outlineStyle, boxShadow } = getComputedStyle(one)
          return outlineStyle !== 'none' || boxShadow !== 'none'
        }).length,
    )
  await expect.poll(rings).toBe(1)
  await page.screenshot({ path: test.info().outputPath('ring.png') })
})

test('an ended incident found in the log opens with a key, and N writes a note to it', async ({ hub, openConsole }) => {
  const probe = await probeHub(hub.url, 'operator2')
  const { incidentId } = await probe.ask('incident:open', {
    type: 'kebakaran',
    location: { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' },
    narrative: 'Api di gudang kapas',
  })
  await probe.ask('incident:close', { incidentId, disposition: 'selesai' })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByRole('combobox', { name: say('line.label') })).toBeVisible()
  const found = page.getByRole('dialog')
  const search = async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('/cari kapas')
    await page.keyboard.press('Enter')
    await expect(found.getByRole('button', { name: /^Buka 112-/ })).toBeFocused()
  }
  await search()
  await page.screenshot({ path: test.info().outputPath('found.png') })
  await page.keyboard.press('Enter')
  await expect(found).toBeHidden()
  await expect(page.getByText('Api di gudang kapas')).toBeVisible()
  await search()
  await page.keyboard.press('n')
  await expect(found).toBeHidden()
  await expect(page.getByRole('textbox', { name: say('operator.notes.write') })).toBeFocused()
  await page.keyboard.type('Pemilik menelepon lagi')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Pemilik menelepon lagi', { exact: true })).toBeVisible()
  await expect
    .poll(async () => JSON.stringify(await probe.ask('query:timeline', { incidentId })))
    .toContain('Pemilik menelepon lagi')
  probe.close()
})
