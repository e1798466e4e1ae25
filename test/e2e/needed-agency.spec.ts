import { expect } from 'playwright/test'
import { picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const lopang = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }

/** Somebody is pinned in a car: the answers that call for the fire brigade. */
async function sayPinned(probe: HubProbe, subject: object): Promise<void> {
  const said = [
    ['apa', 'motor-mobil'],
    ['sadar', 'sadar'],
    ['terjepit', 'ya'],
  ]
  for (const [questionId, answer] of said) {
    await probe.ask('triage:answer', { ...subject, protocolId: 'kecelakaan', questionId, answer })
  }
}

async function ordersOf(probe: HubProbe, incidentId: string): Promise<readonly object[]> {
  const { events } = (await probe.ask('query:timeline', { incidentId })) as {
    readonly events: readonly { readonly type: string; readonly body: object }[]
  }
  return events.filter(({ type }) => type === 'dispatch-ordered').map(({ body }) => body)
}

test('answers given after the order call for the fire brigade: it is ticked and one key sends it', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  const told = { type: 'kecelakaan', location: lopang, narrative: 'Mobil menabrak pohon' }
  const incidentId = String((await probe.ask('incident:open', told))['incidentId'])
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['psc119', 'polresta', 'dishub'] })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kecelakaan/ }).click()
  await expect(page.getByRole('button', { name: screenText('id', 'dispatch.order.none') })).toBeDisabled()

  await sayPinned(probe, { incidentId })
  const send = page.getByRole('button', {
    name: screenText('id', 'dispatch.help.order').replace('{{agency}}', 'Damkar'),
    exact: true,
  })
  await expect(send).toBeEnabled()
  await expect(page.getByRole('checkbox', { name: 'Damkar', exact: true })).toBeChecked()
  await picture(page, 'needed-agency')
  await page.keyboard.press('F9')
  await expect
    .poll(async () => (await ordersOf(probe, incidentId)).at(-1))
    .toMatchObject({ agencyId: 'damkar', planId: 'bawaan-kecelakaan' })
  await expect(page.getByRole('button', { name: screenText('id', 'dispatch.order.none') })).toBeDisabled()
  probe.close()
})

test('a line that opens an incident orders whom the answers call for, as the form does', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator1')
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'pinned-1', caller_number: '0254000001' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F1')
  const { items } = (await probe.ask('query:calls', {})) as { readonly items: readonly { readonly callId: string }[] }
  await sayPinned(probe, { callId: items[0]?.callId })
  await page.keyboard.press('Control+/')
  await page.keyboard.type('/kecelakaan lopang')
  await expect(page.getByRole('status').filter({ hasText: 'Buka kejadian Kecelakaan' })).toContainText('Damkar')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => {
      const found = (await probe.ask('query:incidents', {})) as {
        readonly items: readonly { readonly agencyIds: readonly string[] }[]
      }
      return [...(found.items[0]?.agencyIds ?? [])].sort()
    })
    .toEqual(['damkar', 'dishub', 'polresta', 'psc119'])
  probe.close()
})
