import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { embeddedHubUrl } from '../support/console'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'
import { tempFolder } from '../support/temp-folder'
import { startTestHub } from '../support/test-hub'

type Language = 'id' | 'en'
type Look = 'dark' | 'light'

/** A part of the screen that is opened anew for each look, since it covers the control that changes the look. */
interface Opened {
  readonly open: (page: Page, language: Language) => Promise<void>
  readonly close: (page: Page, language: Language) => Promise<void>
}

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** A folder for pictures of everything in Indonesian; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

/** A fire in Lopang, ordered of Damkar and PSC 119, for the screens of those who did not open it. */
async function openFire(hubUrl: string) {
  const probe = await probeHub(hubUrl, 'operator1')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const narrative = 'Kebakaran rumah di Lopang, asap tebal'
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar', 'psc119'] })
  probe.close()
}

/** Nothing may be hidden from a screen reader, in either language, in either theme. */
async function checkEverywhere(page: Page, screen: string, part?: Opened) {
  for (const language of ['id', 'en'] as const) {
    for (const look of ['dark', 'light'] as const) {
      await dress(page, language, look)
      await part?.open(page, language)
      const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect.soft(found, `${screen}, ${language}, ${look}`).toEqual([])
      if (pictures !== undefined && language === 'id') {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: join(pictures, `${screen}-${look}.png`) })
      }
      await part?.close(page, language)
    }
  }
  await dress(page, 'id', 'dark')
}

/** Theme and language, changed with the control a person has for it. */
async function dress(page: Page, language: Language, look: Look) {
  const html = page.locator('html')
  const now = (await html.getAttribute('lang')) === 'en' ? 'en' : 'id'
  if (now === language && (await html.getAttribute('data-theme')) === look) return
  await page.getByRole('button', { name: screenText(now, 'app.look.open') }).click()
  const popover = page.getByRole('region', { name: screenText(now, 'app.look.title') })
  await popover.getByRole('radio', { name: screenText(now, `app.theme.${look}`) }).check()
  await popover.getByRole('radio', { name: screenText(now, `app.language.${language}`) }).check()
  await expect(html).toHaveAttribute('data-theme', look)
  await expect(html).toHaveAttribute('lang', language)
  await page.keyboard.press('Escape')
  await expect(popover).toBeHidden()
}

/** A dialog behind a button; Esc closes it. */
function dialog(buttonName: (language: Language) => string, then?: (page: Page, language: Language) => Promise<void>) {
  return {
    open: async (page, language) => {
      await page.getByRole('button', { name: buttonName(language), exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await then?.(page, language)
    },
    close: async (page) => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    },
  } satisfies Opened
}

const text = (key: string) => (language: Language) => screenText(language, key)
const ofDamkar = (key: string) => (language: Language) => `Damkar: ${screenText(language, key)}`

const keySheet: Opened = {
  open: async (page, language) => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: screenText(language, 'keys.title') })).toHaveCount(1)
  },
  close: async (page) => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  },
}

const lookSettings: Opened = {
  open: async (page, language) => {
    await page.getByRole('button', { name: screenText(language, 'app.look.open') }).click()
    await expect(page.getByRole('region', { name: screenText(language, 'app.look.title') })).toBeVisible()
  },
  close: async (page, language) => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: screenText(language, 'app.look.title') })).toBeHidden()
  },
}

const queue: Opened = {
  open: async (page, language) => {
    await page.locator('footer button[aria-expanded]').first().click()
    await expect(page.getByRole('region', { name: screenText(language, 'app.queue.title') })).toBeVisible()
  },
  close: async (page, language) => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: screenText(language, 'app.queue.title') })).toBeHidden()
  },
}

/** The hub refuses; the words and what to do stay in sight. */
async function closeTooEarly(page: Page, language: Language) {
  const asked = page.getByRole('dialog')
  const note = asked.getByRole('textbox')
  await note.fill('Api padam, tim masih di tempat')
  await page.keyboard.press('Control+Enter')
  const told = screenText(language, 'operator.incident.onDuty').replace('{{agencies}}', 'Damkar, PSC 119')
  await expect(asked.getByRole('alert')).toHaveText(told)
  await expect(note).toHaveValue('Api padam, tim masih di tempat')
}

test('first start, and the form of a new centre', async ({ openConsole }) => {
  test.setTimeout(180_000)
  const { page } = await openConsole()
  await expect(page.getByRole('button', { name: /Pusat latihan/ })).toBeVisible()
  await checkEverywhere(page, 'first-start')
  await page.getByRole('button', { name: screenText('id', 'app.start.new') }).click()
  await expect(page.getByRole('heading', { name: screenText('id', 'app.first.newCentre') })).toBeVisible()
  await checkEverywhere(page, 'first-run')
})

test('start screens: a list of hubs, a fingerprint to compare, a refused certificate', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  const own = await startTestHub({ encrypted: true })
  const { page } = await openConsole({ refusesCertificate: true })
  const offer = async (url: string) => {
    await page.getByRole('textbox', { name: screenText('id', 'app.start.url') }).fill(url)
    await page.getByRole('button', { name: screenText('id', 'app.start.add') }).click()
  }
  await offer(hub.url)
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await offer(own.url)
  await expect(page.getByRole('alert')).toBeVisible()
  await checkEverywhere(page, 'start-compare')
  await page.getByRole('button', { name: screenText('id', 'app.start.same') }).click()
  await page.getByRole('button', { name: screenText('id', 'app.start.raise').replace('{{url}}', own.url) }).click()
  await page.getByRole('button', { name: screenText('id', 'app.start.remove').replace('{{url}}', hub.url) }).click()
  await own.stop()
  const other = await startTestHub({ encrypted: true, port: Number(new URL(own.url).port) })
  await page.getByRole('button', { name: screenText('id', 'app.start.connect') }).click()
  await expect(page.getByRole('alert').locator('code')).toHaveText([own.fingerprint ?? '', other.fingerprint ?? ''])
  await checkEverywhere(page, 'certificate-changed')
  await other.remove()
  await own.remove()
})

test('the machine that is the hub: its door for other desks, the question before it is closed', async ({
  openConsole,
}) => {
  test.setTimeout(240_000)
  const data = tempFolder('data')
  const { app, page, close } = await openConsole({ data: data.path, training: true })
  await expect(page.locator('input[type="password"]')).toBeVisible()
  await page.locator('summary').click()
  await checkEverywhere(page, 'share-closed')
  await signIn(page, 'operator1')
  const other = await probeHub(await embeddedHubUrl(page), 'supervisor1')
  await checkEverywhere(page, 'close-question', {
    open: async (opened, language) => {
      await app.evaluate(({ BrowserWindow }) => {
        setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50)
      })
      await expect(opened.getByRole('alertdialog', { name: screenText(language, 'app.close.title') })).toBeVisible()
    },
    close: async (opened) => {
      await opened.keyboard.press('Escape')
      await expect(opened.getByRole('alertdialog')).toBeHidden()
    },
  })
  other.close()
  await close()
  data.remove()
})

test('login and the operator, without and with work', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await expect(page.locator('input[type="password"]')).toBeVisible()
  await checkEverywhere(page, 'login')
  await signIn(page, 'operator1')
  await expect(page.getByRole('heading', { name: 'Panggilan' })).toBeVisible()
  await checkEverywhere(page, 'operator-empty')
  await ring(hub.url, { call_id: 'axe-1' })
  await ring(hub.url, { call_id: 'axe-2' })
  await page.getByRole('button', { name: /Jawab/ }).first().waitFor()
  await page.keyboard.press('F10')
  await page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' }).fill('Kebakaran rumah di Lopang, asap tebal')
  await checkEverywhere(page, 'operator-intake')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/112-\d{8}-\d{4}/).first()).toBeVisible()
  await checkEverywhere(page, 'operator-incident')
})

test('what opens over the operator’s screen', async ({ hub, openConsole }) => {
  test.setTimeout(300_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await openFire(hub.url)
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await expect(page.getByRole('button', { name: 'Damkar: Terima' })).toBeVisible()
  await checkEverywhere(page, 'key-sheet', keySheet)
  await checkEverywhere(page, 'queue', queue)
  await checkEverywhere(page, 'look-settings', lookSettings)
  await checkEverywhere(page, 'dialog-reason', dialog(text('operator.incident.reprioritise')))
  await checkEverywhere(page, 'dialog-voice', dialog(ofDamkar('operator.report.acknowledged')))
  await checkEverywhere(page, 'dialog-voice-declined', dialog(ofDamkar('operator.report.declined')))
  await checkEverywhere(page, 'dialog-cancel', dialog(ofDamkar('operator.report.cancel')))
  await checkEverywhere(page, 'dialog-close', dialog(text('operator.incident.close')))
  await checkEverywhere(page, 'dialog-close-refused', dialog(text('operator.incident.close'), closeTooEarly))
})

test('the operator makes a column wider with the arrow keys, and the next start remembers it', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  const separator = page.getByRole('separator', { name: screenText('id', 'operator.split.lists') })
  const before = Number(await separator.getAttribute('aria-valuenow'))
  await separator.focus()
  await page.keyboard.press('ArrowRight')
  await expect(separator).toHaveAttribute('aria-valuenow', String(before + 16))
  await expect.poll(() => page.locator('#column-lists').evaluate(({ clientWidth }) => clientWidth)).toBe(before + 16)
  await page.reload()
  await expect(separator).toHaveAttribute('aria-valuenow', String(before + 16))
})

test('liaison with an alarm', async ({ hub, openConsole }) => {
  test.setTimeout(180_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await openFire(hub.url)
  await signIn(page, 'damkar')
  await expect(page.getByText('Perintah baru · belum diterima')).toBeVisible()
  await checkEverywhere(page, 'liaison-alarm')
  await checkEverywhere(page, 'liaison-key-sheet', keySheet)
  const decline = screenText('id', 'agency.action.decline')
  await expect(page.getByRole('button', { name: decline })).toBeEnabled()
  await checkEverywhere(page, 'dialog-decline', {
    ...keySheet,
    open: async (opened) => {
      await opened.keyboard.press('o')
      await expect(opened.getByRole('dialog')).toBeVisible()
    },
  })
})

test('incident log', async ({ hub, openConsole }) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await openFire(hub.url)
  await signIn(page, 'supervisor1')
  await page.getByRole('button', { name: 'Log kejadian' }).click()
  await page
    .getByText(/112-\d{8}-\d{4}/)
    .first()
    .click()
  await checkEverywhere(page, 'incident-log')
})

test('admin and its dialogs', async ({ hub, openConsole }) => {
  test.setTimeout(300_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'admin1')
  await expect(page.getByText('operator1').first()).toBeVisible()
  await checkEverywhere(page, 'admin')
  await checkEverywhere(page, 'dialog-account', dialog(text('admin.accounts.add')))
  await checkEverywhere(page, 'dialog-import', dialog(text('admin.import.open')))
  const disable: Opened = {
    open: async (opened, language) => {
      const row = opened.getByRole('row', { name: /operator1/ })
      await row.getByRole('button', { name: screenText(language, 'admin.accounts.disable') }).click()
      await expect(opened.getByRole('textbox', { name: screenText(language, 'admin.disable.reason') })).toBeVisible()
    },
    close: async (opened, language) => {
      await opened.keyboard.press('Escape')
      await expect(opened.getByRole('textbox', { name: screenText(language, 'admin.disable.reason') })).toBeHidden()
    },
  }
  await checkEverywhere(page, 'dialog-disable', disable)
  await page.getByRole('tab', { name: screenText('id', 'admin.tab.agencies') }).click()
  await checkEverywhere(page, 'dialog-agency', dialog(text('admin.agencies.add')))
  await page.getByRole('tab', { name: screenText('id', 'admin.tab.keys') }).click()
  await checkEverywhere(page, 'dialog-key-made', {
    open: async (opened, language) => {
      const name = (key: string) => ({ name: screenText(language, key), exact: true })
      await opened.getByRole('button', name('admin.keys.add')).click()
      await opened.getByRole('textbox', name('admin.field.partner')).fill('PBX gedung')
      await opened.getByRole('dialog').getByRole('checkbox').first().check()
      await opened.getByRole('button', name('admin.keys.make')).click()
      await expect(opened.getByRole('alertdialog')).toBeVisible()
    },
    close: async (opened, language) => {
      await opened.getByRole('button', { name: screenText(language, 'admin.done') }).click()
      await expect(opened.getByRole('alertdialog')).toBeHidden()
    },
  })
})
