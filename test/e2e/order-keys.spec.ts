import { expect, type Page } from 'playwright/test'
import { picture } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'

const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
  Object.entries(values).reduce((said, [name, value]) => said.replaceAll(`{{${name}}}`, value), screenText('id', key))
const lopang = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }

async function openFire(probe: HubProbe, agencyIds: readonly string[]): Promise<string> {
  const told = { type: 'kebakaran', location: lopang, narrative: 'Api di Lopang' }
  const incidentId = String((await probe.ask('incident:open', told))['incidentId'])
  if (agencyIds.length > 0) await probe.ask('incident:dispatch', { incidentId, agencyIds })
  return incidentId
}

const order = (page: Page, agency: string) =>
  page.locator('li', { has: page.getByRole('button', { name: `${agency}: ${say('operator.report.cancel')}` }) }).last()

async function officer(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(say('operator.voice.officer')).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('every order is worked by keyboard: one key moves the keys from order to order, and the screen says so', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const probe = await probeHub(hub.url, 'operator2')
  await openFire(probe, ['damkar', 'psc119', 'polresta'])
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await expect(order(page, 'Damkar')).toHaveAttribute('aria-current', 'true')
  // Beside the keys that act stands the one that moves them, and where to.
  const onwards = (from: string, to: string) =>
    order(page, from).getByRole('button', { name: say('dispatch.keysTo', { agency: to }) })
  await expect(onwards('Damkar', 'PSC 119')).toContainText('Alt+Shift+A')
  await expect(onwards('Damkar', 'PSC 119')).toBeInViewport()
  await picture(page, 'order-keys')

  // The first answers; the keys go to the next that waits.
  await page.keyboard.press('Alt+Shift+T')
  await officer(page, 'Petugas satu')
  await expect(order(page, 'PSC 119')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Alt+Shift+A')
  await expect(order(page, 'Polresta')).toHaveAttribute('aria-current', 'true')
  await expect(onwards('Polresta', 'Damkar')).toBeInViewport()
  await page.keyboard.press('Alt+Shift+T')
  await expect(page.getByRole('dialog')).toContainText('Polresta')
  await officer(page, 'Petugas dua')
  // It was picked: what it says next is one key away.
  await page.keyboard.press('Alt+Shift+T')
  await expect(page.getByRole('dialog')).toContainText(`Polresta: ${say('step.en-route')}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  // Declining is no answer of one that has answered: the key says which key leads on.
  await page.keyboard.press('Alt+Shift+O')
  await expect(
    page.getByRole('status').filter({ hasText: say('dispatch.why.thisAnswered', { key: 'Alt+Shift+A' }) }),
  ).toBeVisible()
  // Round to the first, which is taken back; the dialog says who reads the reason.
  await page.keyboard.press('Alt+Shift+A')
  await expect(order(page, 'Damkar')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Alt+Shift+X')
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText(say('dispatch.cancelRead', { agency: 'Damkar' }))
  await picture(page, 'order-cancel')
  await page.keyboard.type('Api sudah padam')
  await page.keyboard.press('Control+Enter')
  await expect(asked).toBeHidden()
  await expect(page.getByText('Api sudah padam')).toBeVisible()
  await expect(order(page, 'PSC 119')).toHaveAttribute('aria-current', 'true')
  probe.close()
})

test('leaving an agency out leads to the reason, and who has no console is said beside the key that sends', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  await openFire(probe, [])
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  const unheard = page.getByText(
    say('dispatch.unheard', { agencies: `Damkar, PSC 119, Polresta (${say('dispatch.reach.noPhone')})` }),
  )
  await expect(unheard).toBeInViewport()
  await page.keyboard.press('Shift+F9')
  await page.keyboard.press('Space')
  const reason = page.getByLabel(say('dispatch.plan.leftOut', { agencies: 'Damkar' }))
  await expect(reason).toBeFocused()
  await expect(reason).toBeInViewport()
  await picture(page, 'left-out-reason')
  // The arrows lead back to the boxes: up to the one it is about, down to the next.
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('checkbox', { name: 'Damkar', exact: true })).toBeFocused()
  await reason.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'PSC 119' })).toBeFocused()
  await reason.focus()
  // The key that sends acts from the field.
  await page.keyboard.type('Sudah di tempat')
  await page.keyboard.press('F9')
  await expect(order(page, 'PSC 119')).toBeVisible()
  await expect(
    page.getByText(say('dispatch.plan.notOrdered', { agencies: 'Damkar', reason: 'Sudah di tempat' })),
  ).toBeVisible()
  probe.close()
})

test('the form of a call says beside its key who has no console, also under a danger banner', async ({
  hub,
  openConsole,
}) => {
  const admin = await probeHub(hub.url, 'admin1')
  const { items } = await admin.ask('query:directory', { kind: 'agency' })
  const damkar = (items as readonly { readonly id: string }[]).find(({ id }) => id === 'damkar')
  await admin.ask('directory:put-agency', { ...damkar, phone: '0254000001' })
  admin.close()
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await ring(hub.url, { call_id: 'unheard-1', caller_number: '0254000002' })
  await expect(page.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('F10')
  await page.keyboard.press('F1')
  await page.keyboard.type('Rumah terbakar di Lopang, ada orang di dalam')
  const unheard = page.getByText(/^Tidak ada konsol, telepon: Damkar 0254000001 · PSC 119, Polresta/)
  await expect(unheard).toBeInViewport()
  await picture(page, 'unheard-intake')
})

test('the override key of a triage that is not on the screen says which key leads there', async ({
  hub,
  openConsole,
}) => {
  const probe = await probeHub(hub.url, 'operator2')
  await openFire(probe, ['damkar'])
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await expect(order(page, 'Damkar')).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('status').filter({ hasText: say('intake.why.openTriage') })).toBeVisible()
  await page.keyboard.press('Alt+b')
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('dialog')).toContainText(say('intake.triage.overrideTitle'))
  probe.close()
})

test('an incident made from a complaint names it by its code, and one key opens it', async ({ hub, openConsole }) => {
  const probe = await probeHub(hub.url, 'operator2')
  const told = { channel: 'phone', text: 'Ada asap tebal dari gudang di Lopang', location: lopang }
  const { complaintId, trackingCode } = await probe.ask('complaint:submit', told)
  await probe.ask('complaint:promote', { complaintId, type: 'kebakaran', priority: 'P1', location: lopang })
  const { page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await expect(
    page.getByRole('button', { name: say('incident.complaint.from', { code: String(trackingCode) }) }),
  ).toBeVisible()
  await picture(page, 'from-complaint')
  await page.keyboard.press('Alt+Shift+V')
  await expect(page.getByRole('button', { name: say('app.tab.rabeg') })).toHaveAttribute('aria-current', 'page')
  await expect(
    page
      .getByRole('heading', { name: new RegExp(String(trackingCode)) })
      .or(page.getByText(String(trackingCode)))
      .first(),
  ).toBeVisible()
  probe.close()
})
