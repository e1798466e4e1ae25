import { expect, type Page } from 'playwright/test'
import { checkLooks, picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string) => screenText('id', key)
const section = (page: Page, name: string) => page.getByRole('list', { name: say(`callers.sectionList.${name}`) })

async function abandon(hubUrl: string, callId: string, number: string): Promise<void> {
  await ring(hubUrl, { call_id: callId, caller_number: number })
  const response = await fetch(`${hubUrl}/api/telephony/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'latihan112' },
    body: JSON.stringify({ event: 'abandoned', call_id: callId }),
  })
  expect(response.status).toBe(202)
}

test('callers who are owed a call stay in sight below a long list, and so does the call that is chosen', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'mine-1', caller_number: '0254000001' })
  await expect(section(page, 'ringing').getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  const mine = section(page, 'mine').getByRole('listitem')
  await expect(mine).toBeInViewport()
  await abandon(hub.url, 'back-1', '0254000002')
  await abandon(hub.url, 'back-2', '0254000003')
  for (let call = 0; call < 9; call += 1) {
    await ring(hub.url, { call_id: `many-${call}`, caller_number: `02540001${call}` })
  }
  await expect(section(page, 'ringing').getByRole('listitem')).toHaveCount(9)
  // Nine calls came in above it.
  await expect(mine).toBeInViewport({ ratio: 0.99 })
  const owed = page.getByRole('heading', { name: new RegExp(`^${say('callers.section.back')}\\s*2$`) })
  await expect(owed).toBeInViewport({ ratio: 0.9 })
  await picture(page, 'call-list-long')
  await checkLooks(page, 'call-list-long')
})

test('an incident the hub has not numbered yet says that its orders are on their way, not that they were sent', async ({
  hub,
  openConsole,
}) => {
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'cut-1', caller_number: '0254000001' })
  await expect(section(page, 'ringing').getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F1')
  await page.keyboard.type('Rumah terbakar di Lopang')
  await expect(page.getByRole('checkbox', { name: 'Damkar', exact: true })).toBeChecked()
  await hub.stop()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(say('operator.incident.noNumber'))).toBeVisible()
  await expect(page.getByRole('checkbox', { name: new RegExp(`^Damkar\\s*${say('operator.sending')}`) })).toBeChecked()
  await expect(page.getByText(say('operator.agencies.standing'))).toHaveCount(0)
  await picture(page, 'number-to-follow')
})
