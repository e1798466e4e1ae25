import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Browser, type Page } from 'playwright/test'

/** A telephone of 360 × 740; `script`: false is one whose browser runs none. `faults` is what it said on its console. */
export async function openPhone(
  browser: Browser,
  { script = true, dark = false }: { readonly script?: boolean; readonly dark?: boolean } = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    geolocation: { latitude: -6.1149, longitude: 106.1625, accuracy: 20 },
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    // A refused form is an answer like another; the browser calls it an error.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text())
  })
  return { page, faults }
}

/** The checker was typed against another copy of the same driver. */
type CheckedPage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** Nothing is hidden from a screen reader, and nothing is wider than the telephone. */
export async function checkPhone(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as unknown as CheckedPage }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect.soft(found, what).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wide, `${what}: wider than the screen`).toBeLessThanOrEqual(0)
}
