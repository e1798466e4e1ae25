import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { test } from '../support/fixtures'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'

type Language = 'id' | 'en'

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** A folder for pictures; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

const said = (key: string, language: Language = 'id') => screenText(language, key)
const filled = (key: string, values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, String(value)), said(key))

async function openTab(page: Page, tab: string) {
  await page.getByRole('tab', { name: said(`admin.tab.${tab}`), exact: true }).click()
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

async function checkNow(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect.soft(found, screen).toEqual([])
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${screen}.png`) })
}

async function checkEverywhere(page: Page, screen: string) {
  for (const language of ['id', 'en'] as const) {
    for (const look of ['dark', 'light'] as const) {
      await dress(page, language, look)
      await checkNow(page, `${screen}-${language}-${look}`)
    }
  }
  await dress(page, 'id', 'dark')
}

async function openPlan(page: Page, name: string) {
  await openTab(page, 'plans')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

const planView = (page: Page, name: string) => page.getByRole('region', { name: filled('admin.plan.one', { name }) })

test('an admin adds an agency to a level of a plan, has it proved, and publishes it', async ({ hub, openConsole }) => {
  test.setTimeout(300_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openPlan(page, 'Kebakaran')
  const view = planView(page, 'Kebakaran')
  await checkEverywhere(page, 'plan-read')
  await view.getByRole('button', { name: said('admin.plan.way.form'), exact: true }).click()
  await checkEverywhere(page, 'plan-form')
  await view
    .getByRole('button', { name: new RegExp(`^${said('admin.plan.add-agency')}`) })
    .first()
    .click()
  const where = filled('admin.plan.pick-where', { level: 1, number: 4 })
  await view.getByRole('combobox', { name: `${said('admin.field.agency')}, ${where}` }).selectOption('dlh')
  await view.getByRole('spinbutton', { name: `${said('admin.plan.units-wanted')}, ${where}` }).fill('2')
  await view.getByRole('button', { name: said('admin.plan.check'), exact: true }).click()
  const checks = page.getByRole('status', { name: said('admin.plan.checks') })
  await expect(checks.getByText(/^Terbukti/)).toBeVisible()
  await view.getByRole('button', { name: filled('admin.plan.publish', { version: 2 }) }).click()
  await expect(page.getByText(said('admin.plan.published'))).toBeVisible()
  await expect(page.getByRole('button', { name: /^Kebakaran.*versi 2/ })).toBeVisible()
  await expect(view.getByRole('listitem').filter({ hasText: 'DLH' })).toContainText('2 unit')
})

test('a faulty plan is not published: the counter-example is shown', async ({ hub, openConsole }) => {
  test.setTimeout(300_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openPlan(page, 'Medis')
  // A copy holds wherever the first one does: neither is more particular.
  await page.getByRole('button', { name: said('admin.plan.add') }).click()
  const name = filled('admin.plan.copy-name', { name: 'Medis' })
  const view = planView(page, name)
  const publish = view.getByRole('button', { name: filled('admin.plan.publish', { version: 1 }) })
  await publish.click()
  const checks = page.getByRole('status', { name: said('admin.plan.checks') })
  await expect(checks.getByText(/Sama khususnya dengan/).first()).toBeVisible()
  await expect(checks.getByText(said('admin.plan.counter-example')).first()).toBeVisible()
  await expect(checks.getByText(/^Medis P1, /).first()).toBeVisible()
  await expect(publish).toBeDisabled()
  await checkEverywhere(page, 'plan-faulty')

  // Held to one kecamatan it is the more particular one; the draft outlives a reload.
  await page.reload()
  await openTab(page, 'plans')
  await page.getByRole('button', { name: /^rencana-1/ }).click()
  await view.getByRole('combobox', { name: said('admin.plan.where') }).selectOption('kecamatan')
  await view.getByRole('checkbox', { name: 'Kasemen' }).check()
  await publish.click()
  await expect(page.getByText(said('admin.plan.published'))).toBeVisible()
})

test('plans go out as CSV and come back changed; a wrong row is named and refuses the file', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'plans')
  const folder = tempFolder('plans')
  const path = join(folder.path, 'rencana.csv')
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
  await page.getByRole('button', { name: said('admin.plan.export-csv') }).click()
  expect(await saved).toBe('rencana-respons.csv completed')
  const csv = readFileSync(path, 'utf8')
  folder.remove()

  await page.getByRole('button', { name: said('admin.plan.import-csv') }).click()
  const dialog = page.getByRole('dialog')
  const picker = dialog.getByLabel(said('admin.import.file'))
  const file = (text: string) => ({ name: 'rencana.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const publish = dialog.getByRole('button', { name: /^Terbitkan \d+ rencana/ })

  await picker.setInputFiles(file(csv))
  await expect(dialog.getByText(said('admin.plan.csv.change.same')).first()).toBeVisible()
  await expect(dialog.getByText(said('admin.plan.csv.change.changed'), { exact: true })).toHaveCount(0)
  await expect(publish).toBeDisabled()

  const lines = csv.split('\r\n')
  const row = lines.findIndex((line) => line.startsWith('bawaan-kebakaran,'))
  const broken = lines.map((line, at) => (at === row ? line.replace(',yes,', ',ya,') : line))
  await picker.setInputFiles(file(broken.join('\r\n')))
  const refused = dialog.getByRole('row', { name: new RegExp(`^${row + 1} active ya`) })
  await expect(refused).toContainText(said('admin.plan.csv-fault.unknown-word'))
  await expect(publish).toBeDisabled()
  await checkNow(page, 'plan-csv-refused')

  await picker.setInputFiles(file(csv.replaceAll('bawaan-angin,1,Angin kencang,', 'bawaan-angin,1,Angin puting,')))
  await expect(dialog.getByRole('row', { name: /^bawaan-angin/ })).toContainText(said('admin.plan.csv.change.changed'))
  await checkNow(page, 'plan-csv-preview')
  await publish.click()
  await expect(dialog.getByRole('row', { name: /^bawaan-angin/ })).toContainText(said('admin.row.saved'))
  await dialog.getByRole('button', { name: said('admin.done') }).click()
  await expect(page.getByRole('button', { name: /^Angin puting.*versi 2/ })).toBeVisible()
})

test('a unit is added to an agency, after what is wrong with it was said', async ({ hub, openConsole }) => {
  test.setTimeout(180_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'units')
  await checkEverywhere(page, 'units')
  await page.getByRole('button', { name: said('admin.unit.add') }).click()
  const dialog = page.getByRole('dialog')
  const field = (key: string) => dialog.getByRole('textbox', { name: said(key), exact: true })
  await dialog.getByRole('combobox', { name: said('admin.field.agency') }).selectOption('psc119')
  await field('admin.field.id').fill('psc-uji')
  await field('admin.unit.name').fill('Unit uji')
  await field('admin.unit.capabilities').fill('ambulans, gawat darurat')
  await field('admin.unit.base-point').fill('di kantor')
  await dialog.getByRole('button', { name: said('admin.save') }).click()
  await expect(dialog.getByText(said('admin.unit.bad.capabilities'))).toBeVisible()
  await expect(dialog.getByText(said('admin.unit.bad.base'))).toBeVisible()
  await checkNow(page, 'unit-dialog')
  await field('admin.unit.capabilities').fill('ambulans')
  await field('admin.unit.base-point').fill('-6.12, 106.15')
  await dialog.getByRole('button', { name: said('admin.save') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: /Unit uji psc-uji ambulans/ })).toBeVisible()
})

test('an agency gets its hours, duty officer, deputy and neighbour', async ({ hub, openConsole }) => {
  test.setTimeout(180_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'agencies')
  const edit = page
    .getByRole('row', { name: /^dlh / })
    .getByRole('button', { name: new RegExp(said('admin.agencies.edit')) })
  await edit.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(said('admin.hours.always'))).toBeVisible()
  await dialog.getByRole('button', { name: said('admin.hours.add') }).click()
  await dialog.getByLabel(`${said('admin.hours.to')} (1)`).fill('20.00')
  await dialog.getByRole('checkbox', { name: said('admin.weekday.6') }).check()
  await dialog.getByRole('button', { name: said('admin.officer.add') }).click()
  await dialog.getByRole('button', { name: said('admin.save') }).click()
  await expect(dialog.getByText(said('admin.agency.incomplete'))).toBeVisible()
  await dialog.getByRole('textbox', { name: `${said('admin.officer.name')} 1` }).fill('Petugas Uji')
  await dialog.getByRole('combobox', { name: said('admin.neighbours.add') }).selectOption('satpolpp')
  await checkNow(page, 'agency-dialog')
  await dialog.getByRole('button', { name: said('admin.save') }).click()
  await expect(dialog).toBeHidden()
  await edit.click()
  await expect(dialog.getByLabel(`${said('admin.hours.to')} (1)`)).toHaveValue('20.00')
  await expect(dialog.getByRole('checkbox', { name: said('admin.weekday.6') })).toBeChecked()
  await expect(dialog.getByRole('textbox', { name: `${said('admin.officer.name')} 1` })).toHaveValue('Petugas Uji')
  await expect(dialog.getByText(/^1\. Satpol/)).toBeVisible()
})

test('the ladder is changed and a faulty one refused; a calendar that ends soon says so', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await openTab(page, 'ladder')
  const form = page.getByRole('form', { name: said('admin.ladder.title') })
  const seconds = (step: string) => form.getByRole('textbox', { name: said(`admin.ladder.step.${step}`) })
  const save = form.getByRole('button', { name: said('admin.ladder.save') })
  await seconds('supervisor').fill('')
  await expect(form.getByText(said('admin.plan-fault.ladder-no-supervisor'))).toBeVisible()
  await expect(save).toBeDisabled()
  await seconds('supervisor').fill('90')
  await save.click()
  await expect(form.getByText(said('admin.ladder.saved'))).toBeVisible()
  await page.reload()
  await openTab(page, 'ladder')
  await expect(seconds('supervisor')).toHaveValue('90')

  await page.getByRole('button', { name: said('admin.calendar.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: said('admin.field.id'), exact: true }).fill('hari-uji')
  await dialog.getByRole('textbox', { name: said('admin.plan.name'), exact: true }).fill('Hari uji')
  await dialog.getByRole('button', { name: said('admin.calendar.add-day') }).click()
  const day = (ahead: number) => new Date(Date.now() + (ahead * 24 + 7) * 3_600_000).toISOString().slice(0, 10)
  await dialog.getByLabel(filled('admin.calendar.from', { number: 1 })).fill(day(3))
  await dialog.getByLabel(filled('admin.calendar.to', { number: 1 })).fill(day(1))
  await dialog.getByLabel(said('admin.calendar.until')).fill(day(10))
  await dialog.getByRole('textbox', { name: said('admin.plan.source'), exact: true }).fill('Uji')
  await dialog.getByRole('button', { name: said('admin.save') }).click()
  await expect(dialog.getByText(said('admin.calendar.bad-days'))).toBeVisible()
  await checkNow(page, 'calendar-dialog')
  await dialog.getByLabel(filled('admin.calendar.to', { number: 1 })).fill(day(4))
  await dialog.getByRole('button', { name: said('admin.save') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: /^Hari uji/ })).toContainText(/Habis (9|10) hari lagi/)
  await checkEverywhere(page, 'ladder')
})
