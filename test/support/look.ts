import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'

/** A folder for pictures; none are taken without it. */
const pictures = process.env['SIAGA_SCREENSHOTS']

/** A picture of the page as it stands, for a person to look at. */
export async function look(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
