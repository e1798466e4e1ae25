import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from 'playwright/test'
import { screenText } from './screen-texts'

export type Language = 'id' | 'en'
type Look = 'dark' | 'light'

/** A part that covers the control that changes the look: it is opened anew for each of them. */
export interface Opened {
  readonly open: (language: Language) => Promise<void>
  readonly close: (language: Language) => Promise<void>
}

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** A folder for pictures; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

/** Nothing may be hidden from a screen reader, in either language, in either theme. */
export async function checkLooks(page: Page, state: string, part?: Opened): Promise<void> {
  for (const language of ['id', 'en'] as const) {
    for (const look of ['dark', 'light'] as const) {
      await dress(page, language, look)
      await part?.open(language)
      const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      expect.soft(found, `${state}, ${language}, ${look}`).toEqual([])
      if (look === 'dark' || language === 'id') await picture(page, `${state}-${language}-${look}`)
      await part?.close(language)
    }
  }
  await dress(page, 'id', 'dark')
}

/** Kept only where a folder for it was given. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** The window of a large desk screen, and back. */
export async function resizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
}

/** Theme and language, changed with the control a person has for it. */
async function dress(page: Page, language: Language, look: Look): Promise<void> {
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
