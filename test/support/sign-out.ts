import { expect, type Page } from 'playwright/test'

/** Ends the session at this desk; the login stands ready for the next person. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Keluar/ }).click()
  await expect(page.locator('input[type="password"]')).toBeVisible()
}
