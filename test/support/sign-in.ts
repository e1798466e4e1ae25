import { expect, type Page } from 'playwright/test'

/** Signs in with the keyboard, as a training account, and waits until its screen stands. */
export async function signIn(page: Page, username: string, password = 'latihan112'): Promise<void> {
  const passwordField = page.locator('input[type="password"]')
  await expect(passwordField).toBeVisible({ timeout: 20_000 })
  await page.locator('input[name="username"], input[autocomplete="username"]').first().fill(username)
  await passwordField.fill(password)
  await passwordField.press('Enter')
  await expect(passwordField).toBeHidden({ timeout: 20_000 })
}
