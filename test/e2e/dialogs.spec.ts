import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'

const say = (key: string) => screenText('id', key)

/** A fire with one order to Damkar; returns the order's id. */
async function orderDamkar(probe: HubProbe): Promise<string> {
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const narrative = 'Kebakaran rumah di Lopang'
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative })
  await probe.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const { events } = await probe.ask('query:timeline', { incidentId })
  const found = (events as { type: string; body: { dispatchId?: string } }[]).find(
    ({ type }) => type === 'dispatch-ordered',
  )
  return found?.body.dispatchId ?? ''
}

test('a report by voice that came too late is refused in words, and what was typed stays', async ({
  hub,
  openConsole,
}) => {
  const room = await probeHub(hub.url, 'supervisor1')
  const damkar = await probeHub(hub.url, 'damkar')
  const dispatchId = await orderDamkar(room)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await page.getByRole('button', { name: 'Damkar: Tolak' }).click()
  const dialog = page.getByRole('dialog')
  const officer = dialog.getByRole('textbox', { name: say('operator.voice.officer') })
  const reason = dialog.getByRole('textbox', { name: say('operator.reason') })
  await officer.fill('Petugas jaga')
  await reason.fill('Semua unit bertugas')
  await damkar.ask('dispatch:acknowledge', { dispatchId })
  await reason.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText(say('error.already-acknowledged'))
  await expect(officer).toHaveValue('Petugas jaga')
  await expect(reason).toHaveValue('Semua unit bertugas')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  room.close()
  damkar.close()
})

test('declining an order that was withdrawn meanwhile is refused in words, and the reason stays', async ({
  hub,
  openConsole,
}) => {
  const room = await probeHub(hub.url, 'supervisor1')
  const dispatchId = await orderDamkar(room)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'damkar')
  await expect(page.getByText(say('agency.card.new'))).toBeVisible()
  await page.keyboard.press('o')
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByRole('textbox')
  await reason.fill('Semua unit bertugas')
  await room.ask('dispatch:cancel', { dispatchId, reason: 'Salah instansi' })
  await expect(page.getByText(say('agency.empty.title'))).toBeAttached()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(reason).toHaveValue('Semua unit bertugas')
  room.close()
})

test('a call that was closed before the console started stays linked to its incident', async ({ hub, openConsole }) => {
  const room = await probeHub(hub.url, 'operator1')
  const received = await room.ask('call:receive', { channel: 'phone', number: '0812000111' })
  const callId = String(received['callId'])
  await room.ask('call:answer', { callId })
  await room.ask('call:dispose', { callId, kind: 'emergency' })
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const opened = await room.ask('incident:open', { callId, type: 'kebakaran', location, narrative: 'Api' })
  await room.ask('call:end', { callId })
  await room.ask('incident:dispatch', { incidentId: opened['incidentId'], agencyIds: ['damkar'] })
  room.close()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await expect(page.getByText(say('operator.calls.empty'))).toBeVisible()
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await page.getByRole('tab', { name: new RegExp(`^${say('operator.tab.calls')}`) }).click()
  const linked = page.getByRole('tabpanel')
  await expect(linked.getByText('0812000111')).toBeVisible()
  await expect(linked.getByText(say('operator.linked.closed'))).toBeVisible()
})

test('what a dialog still misses is named by the key that confirms, and the cursor goes there', async ({
  hub,
  openConsole,
}) => {
  const room = await probeHub(hub.url, 'supervisor1')
  await orderDamkar(room)
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await page.getByRole('button', { name: 'Damkar: Tolak' }).click()
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByRole('textbox', { name: say('operator.reason') })
  await dialog.getByRole('textbox', { name: say('operator.voice.officer') }).fill('Petugas jaga')
  await page.keyboard.press('Control+Enter')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveAccessibleDescription(say('operator.missing.words'))
  await page.keyboard.press('Escape')

  await page.keyboard.press('Shift+F5')
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
  await reason.focus()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toHaveText(say('operator.missing.above'))
  await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Enter')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveAccessibleDescription(say('operator.missing.words'))
  room.close()
})
