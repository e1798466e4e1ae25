import { expect, test } from 'playwright/test'
import { launchConsole } from '../support/console'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'
import { startTestHub } from '../support/test-hub'

test('a prank call costs two keys', async () => {
  const hub = await startTestHub()
  const { page, close } = await launchConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'noise-1' })
  await expect(page.getByRole('button', { name: /Jawab/ }).first()).toBeVisible()

  await page.keyboard.press('F10')
  await page.keyboard.press('F5')

  const probe = await probeHub(hub.url, 'supervisor1')
  await expect
    .poll(async () => (await probe.ask('query:calls', {}))['items'])
    .toEqual([expect.objectContaining({ kind: 'prank', state: 'answered' })])
  // The exchange says that the caller hung up: with a kind given, nothing is left to do.
  await fetch(`${hub.url}/api/telephony/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'latihan112' },
    body: JSON.stringify({ event: 'ended', call_id: 'noise-1' }),
  })
  await expect(page.getByRole('list', { name: 'Panggilan' })).toBeHidden()
  probe.close()
  await close()
  await hub.remove()
})
