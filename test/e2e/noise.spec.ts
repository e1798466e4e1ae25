import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

test('a prank call costs two keys', async ({ hub, openConsole }) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'noise-1' })
  await expect(page.getByRole('button', { name: /Jawab/ }).first()).toBeVisible()

  await page.keyboard.press('F10')
  await page.keyboard.press('F5')

  const probe = await probeHub(hub.url, 'supervisor1')
  await expect
    .poll(async () => (await probe.ask('query:calls', {}))['items'])
    .toEqual([expect.objectContaining({ kind: 'prank', state: 'ended' })])
  await expect(page.getByText('Tidak ada panggilan')).toBeVisible()
  probe.close()
})
