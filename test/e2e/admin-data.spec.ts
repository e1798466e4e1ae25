import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { approximateBoundaries } from '../../src/domain/place/boundary-data'
import type { Protocol } from '../../src/domain/triage/protocol'
import { shippedProtocols } from '../../src/domain/triage/shipped/all'
import { test } from '../support/fixtures'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'
import { tempFolder } from '../support/temp-folder'

type Language = 'id' | 'en'

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** A folder for pictures; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

const said = (key: string, language: Language = 'id') => screenText(language, key)

async function picture(page: Page, name: string) {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

async function openTab(page: Page, tab: string, language: Language = 'id') {
  await page.getByRole('tab', { name: said(`admin.tab.${tab}`, language), exact: true }).click()
}

/** Theme and language, changed with the control a person has for it. */
async function dress(page: Page, language: Language, look: 'dark' | 'light') {
  const html = page.locator('html')
  const now = (await html.getAttribute('lang')) === 'en' ? 'en' : 'id'
  await page.getByRole('button', { name: said('app.look.open', now) }).click()
  const popover = page.getByRole('region', { name: said('app.look.title', now) })
  await popover.getByRole('radio', { name: said(`app.theme.${look}`, now) }).check()
  await popover.getByRole('radio', { name: said(`app.language.${language}`, now) }).check()
  await expect(html).toHaveAttribute('data-theme', look)
  await expect(html).toHaveAttribute('lang', language)
  await page.keyboard.press('Escape')
  await expect(popover).toBeHidden()
}

async function checkEverywhere(page: Page, screen: string) {
  for (const language of ['id', 'en'] as const) {
    for (const look of ['dark', 'light'] as const) {
      await dress(page, language, look)
      const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect.soft(found, `${screen}, ${language}, ${look}`).toEqual([])
      await picture(page, `${screen}-${language}-${look}`)
    }
  }
  await dress(page, 'id', 'dark')
}

/** The approximate cells as a file of real borders would have them: longitude first, rings closed. */
function geojson(count: number) {
  const features = approximateBoundaries.kelurahan.slice(0, count).map(({ code, rings }) => ({
    type: 'Feature',
    properties: { kode: code },
    geometry: {
      type: 'Polygon',
      coordinates: rings.map((corners) => {
        const turned = corners.map(([lat, lon]) => [lon, lat])
        return [...turned, turned[0]]
      }),
    },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

function shipped(id: string): Protocol {
  const protocol = shippedProtocols.find((one) => one.id === id)
  if (protocol === undefined) throw new Error(`There is no protocol ${id}.`)
  return protocol
}

test('a word an admin adds is read at the operator’s desk at once', async ({ hub, openConsole }) => {
  test.setTimeout(180_000)
  const admin = (await openConsole({ hubUrl: hub.url })).page
  const desk = (await openConsole({ hubUrl: hub.url })).page
  await signIn(desk, 'operator1')
  await ring(hub.url, { call_id: 'lexicon-1' })
  await desk.getByRole('button', { name: /Jawab/ }).first().waitFor()
  await desk.keyboard.press('F10')
  const story = desk.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await story.fill('ada zirkuplak besar')
  const type = desk.getByRole('combobox', { name: said('operator.type.label') })
  await expect(type).toHaveValue('')

  await signIn(admin, 'admin1')
  await openTab(admin, 'lexicon')
  const form = admin.getByRole('form', { name: said('admin.lexicon.entry-form') })
  const words = form.getByRole('textbox', { name: said('admin.lexicon.words'), exact: true })
  await words.fill('zirkuplak!')
  await expect(words).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByText(said('admin.fault.odd-sign'))).toBeVisible()
  await words.fill('zirkuplak')
  await form.getByRole('combobox', { name: said('admin.lexicon.type') }).selectOption('hewan')

  // Nothing typed is lost: not by looking at another tab, not by a reload.
  await openTab(admin, 'keys')
  await admin.reload()
  await openTab(admin, 'lexicon')
  await expect(words).toHaveValue('zirkuplak')

  await form.getByRole('button', { name: said('admin.lexicon.put') }).click()
  const tryOut = admin.getByRole('region', { name: said('admin.try.title') })
  await tryOut.getByRole('textbox').fill('ada zirkuplak besar')
  await expect(tryOut.locator('mark')).toHaveText(['zirkuplak'])
  await expect(tryOut.getByRole('meter', { name: said('type.hewan') })).toBeVisible()
  await picture(admin, 'lexicon-tried')
  await admin.getByRole('button', { name: said('admin.lexicon.save') }).click()
  await expect(admin.getByText(said('admin.lexicon.published'))).toBeVisible()

  await story.fill('ada zirkuplak besar sekali')
  await expect(type).toHaveValue('hewan')
})

test('given words are switched off, found by filter, and the lexicon tabs are clean', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'lexicon')
  await page.getByRole('searchbox', { name: said('admin.lexicon.search') }).fill('kobong')
  const row = page.getByRole('row', { name: /kobong/ }).first()
  await row.getByRole('button', { name: said('admin.entry.switch-off') }).click()
  await expect(row.getByText(said('admin.entry.off'))).toBeVisible()
  await page
    .getByRole('region', { name: said('admin.try.title') })
    .getByRole('textbox')
    .fill('tolong kebakaran di Lopang')
  await checkEverywhere(page, 'lexicon')
  await page.getByRole('tab', { name: said('admin.lexicon.traps') }).click()
  await checkEverywhere(page, 'lexicon-traps')
})

test('a faulty protocol is shown with its counter-example and not published, a good one is', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'protocols')
  const good = shipped('kebakaran')
  await page.getByRole('button', { name: new RegExp(`^${good.title.id}`) }).click()
  await expect(
    page
      .getByRole('article')
      .getByText(good.questions[0]?.ask.id ?? '')
      .first(),
  ).toBeVisible()
  await checkEverywhere(page, 'protocol-outline')

  await page.getByRole('button', { name: said('admin.protocol.edit'), exact: true }).click()
  const json = page.getByRole('textbox', { name: said('admin.protocol.json') })
  const publish = page.getByRole('button', { name: said('admin.protocol.publish').replace('{{version}}', '2') })
  const checks = page.getByRole('status', { name: said('admin.protocol.checks') })

  // Every answer of the last question goes back to the first: a circle.
  const last = good.questions.length - 1
  const faulty = {
    ...good,
    questions: good.questions.map((question, index) =>
      index === last
        ? { ...question, answers: question.answers.map((answer) => ({ ...answer, next: good.first })) }
        : question,
    ),
  }
  await json.fill(JSON.stringify(faulty, undefined, 2))
  await expect(checks.getByText(said('admin.finding.cycle')).first()).toBeVisible()
  await expect(checks.getByText(good.questions[last]?.ask.id ?? '').first()).toBeVisible()
  await expect(publish).toBeDisabled()
  await expect(page.getByText(said('admin.protocol.blocked'))).toBeVisible()
  await checkEverywhere(page, 'protocol-faulty')
  await checks
    .getByRole('button', { name: said('admin.protocol.show') })
    .first()
    .click()
  await expect(json).toBeFocused()
  const selected = await json.evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '',
  )
  expect(selected).toBe(JSON.stringify(good.first))

  await json.fill('{ "id": "kebakaran", ')
  await expect(checks.getByText(/JSON tidak terbaca/)).toBeVisible()
  await expect(publish).toBeDisabled()

  await page.reload()
  await openTab(page, 'protocols')
  await page.getByRole('button', { name: new RegExp(`^${good.title.id}`) }).click()
  await expect(json).toHaveValue('{ "id": "kebakaran", ')
  await json.fill(JSON.stringify({ ...good, title: { id: 'Kebakaran kota', en: 'City fire' } }))
  await expect(checks.getByText(said('admin.protocol.proved'))).toBeVisible()
  await publish.click()
  await expect(page.getByText(said('admin.protocol.published'))).toBeVisible()
  await expect(page.getByRole('button', { name: /^Kebakaran kota.*versi 2/ })).toBeVisible()
})

test('a protocol comes from a file as a draft, checked at once, and leaves as a file; what is none is refused', async ({
  hub,
  openConsole,
}) => {
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'protocols')
  await page.locator('input[type="file"]').setInputFiles(file('bukan.json', 'bukan protokol'))
  await expect(page.getByText(said('admin.protocol.unreadable'))).toBeVisible()
  const changed = { ...shipped('kebakaran'), source: { id: 'Pusat', en: 'Centre' } }
  await page.locator('input[type="file"]').setInputFiles(file('protokol.json', JSON.stringify(changed)))
  await expect(page.getByText(said('admin.protocol.draft'), { exact: true })).toBeVisible()
  await expect(page.getByRole('status', { name: said('admin.protocol.checks') })).toContainText('terbukti')

  const folder = tempFolder('export')
  const path = join(folder.path, 'ekspor.json')
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
  await page.getByRole('button', { name: said('admin.protocol.export') }).click()
  expect(await saved).toBe('kebakaran-v1.json completed')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(changed)
  folder.remove()
})

test('imported borders are looked at, used, seen in the operator’s legend, and given back', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  const desk = (await openConsole({ hubUrl: hub.url })).page
  await signIn(desk, 'operator1')
  const legend = desk.locator('.map-legend')
  const unfold = legend.getByRole('button')
  if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click()
  await expect(legend.getByText(said('map.approximate'))).toBeVisible()

  await signIn(page, 'admin1')
  await openTab(page, 'boundaries')
  const picker = page.locator('input[type="file"]')
  const use = page.getByRole('button', { name: said('admin.border.publish') })
  await picker.setInputFiles(file('rusak.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature"'))
  await expect(page.getByText(said('admin.border.not-json'))).toBeVisible()
  await picker.setInputFiles(file('tukar.geojson', geojson(1).replaceAll(/\[(10\d[.\d]*),(-6[.\d]*)\]/g, '[$2,$1]')))
  await expect(page.getByText(`Objek 1: ${said('admin.problem.swapped')}`)).toBeVisible()
  await expect(use).toBeDisabled()

  const all = approximateBoundaries.kelurahan.length
  await picker.setInputFiles(file('kota.geojson', geojson(all)))
  await expect(page.getByText(`${all} dari ${all} kelurahan ditemukan`, { exact: false })).toBeVisible()
  await expect(use).toBeDisabled()
  await page.getByRole('textbox', { name: said('admin.border.source') }).fill('Bappeda 2026')
  await checkEverywhere(page, 'boundaries')
  await use.click()
  await expect(page.getByText(said('admin.border.published'))).toBeVisible()
  await expect(legend.getByText('Batas: Bappeda 2026')).toBeVisible()
  await expect(legend.getByText(said('map.approximate'))).toBeHidden()
  await picture(desk, 'boundaries-desk')

  await page.getByRole('button', { name: said('admin.border.drop') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: said('admin.border.drop') })
    .click()
  await expect(legend.getByText(said('map.approximate'))).toBeVisible()
})

test('what two admins publish does not get lost: the second is told which version his draft is from', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(180_000)
  const first = (await openConsole({ hubUrl: hub.url })).page
  const second = (await openConsole({ hubUrl: hub.url })).page
  const good = shipped('kebakaran')
  const draft = (title: string) => JSON.stringify({ ...good, title: { id: title, en: title } })
  for (const [page, title] of [
    [first, 'Api satu'],
    [second, 'Api dua'],
  ] as const) {
    await signIn(page, 'admin1')
    await openTab(page, 'protocols')
    await page.getByRole('button', { name: new RegExp(`^${good.title.id}`) }).click()
    await page.getByRole('button', { name: said('admin.protocol.edit'), exact: true }).click()
    await page.getByRole('textbox', { name: said('admin.protocol.json') }).fill(draft(title))
    await expect(page.getByText(said('admin.protocol.proved'))).toBeVisible()
  }
  await first.getByRole('button', { name: /^Terbitkan versi 2/ }).click()
  await expect(first.getByText(said('admin.protocol.published'))).toBeVisible()
  await expect(
    second.getByText('Draf ini ditulis dari versi 1, sekarang yang aktif versi 2.', { exact: false }),
  ).toBeVisible()
  await expect(second.getByRole('button', { name: /^Terbitkan versi 3/ })).toBeEnabled()
  await expect(second.getByRole('textbox', { name: said('admin.protocol.json') })).toHaveValue(draft('Api dua'))
})

test('without a line to the hub nothing is published and the reason is said', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'lexicon')
  const form = page.getByRole('form', { name: said('admin.lexicon.entry-form') })
  await form.getByRole('textbox', { name: said('admin.lexicon.words'), exact: true }).fill('zirkuplak')
  await form.getByRole('combobox', { name: said('admin.lexicon.type') }).selectOption('hewan')
  await form.getByRole('button', { name: said('admin.lexicon.put') }).click()
  const save = page.getByRole('button', { name: said('admin.lexicon.save') })
  await expect(save).toBeEnabled()
  await hub.stop()
  await expect(page.getByText(said('admin.data.offline'))).toBeVisible({ timeout: 30_000 })
  await expect(save).toBeDisabled()
  await expect(page.getByRole('row', { name: /zirkuplak/ })).toBeVisible()
})
