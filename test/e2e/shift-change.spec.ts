import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { signIn } from '../support/sign-in'
import { signOut } from '../support/sign-out'
import { ring } from '../support/telephony'

const words = 'Pohon tumbang menutup jalan di Cipocok Jaya'

test('a draft stays with its owner when the next person signs in at the same desk', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  const calls = page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')
  const narrative = page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'shift-1' })
  await expect(page.getByRole('button', { name: /Jawab/ }).first()).toBeVisible()
  await page.keyboard.press('F10')
  await expect(narrative).toBeFocused()
  await page.keyboard.type(words)
  // Somebody is on the line: leaving is asked about, and Esc stays.
  await page.keyboard.press('Control+Shift+q')
  const question = page.getByRole('alertdialog', { name: 'Keluar sekarang?' })
  await expect(question).toContainText('1 panggilan masih tersambung')
  await page.keyboard.press('Escape')
  await expect(narrative).toHaveValue(words)
  await page.keyboard.press('Control+Shift+q')
  await question.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.locator('input[type="password"]')).toBeVisible()

  await signIn(page, 'operator2')
  await expect(calls).toHaveCount(1)
  await page.keyboard.press('Alt+1')
  await expect(page.getByText('Operator 2').first()).toBeVisible()
  expect(await page.locator('body').innerText()).not.toContain(words)
  for (const field of await page.locator('textarea, input:not([type="checkbox"])').all())
    expect(await field.inputValue()).not.toContain('Pohon tumbang')
  await signOut(page)

  await signIn(page, 'operator1')
  await expect(calls).toHaveCount(1)
  await page.keyboard.press('Alt+1')
  await expect(narrative).toHaveValue(words)
})
