import { expect, type Browser, type Page } from 'playwright/test'
import { test as base } from '../support/fixtures'
import { openBrowser, openPage } from '../support/browser'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { probePresence } from '../support/presence-probe'
import { signIn } from '../support/sign-in'
import { startTestHub, type TestHub } from '../support/test-hub'

const test = base.extend<{ readonly webHub: TestHub; readonly browserOf: Browser }>({
  webHub: async ({}, use) => {
    const hub = await startTestHub({ web: true })
    await use(hub)
    await hub.remove()
  },
  browserOf: async ({}, use) => {
    const browser = await openBrowser()
    await use(browser)
    await browser.close()
  },
})

async function order(operator: HubProbe, narrative: string): Promise<string> {
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { incidentId } = await operator.ask('incident:open', { type: 'kebakaran', location, narrative })
  await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  return String(incidentId)
}

async function enter(page: Page, username: string) {
  await signIn(page, username)
  await expect(page.getByRole('heading', { name: 'Unit kami' })).toBeVisible()
}

/** A browser that brings its tabs back by itself, as after a power cut: signed in, and nobody has touched it. */
async function untouched(signedIn: Page, browser: Browser) {
  const kept = await signedIn.evaluate(() => Object.entries(sessionStorage))
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })
  await context.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, String(value))
  }, kept)
  const page = await context.newPage()
  await page.goto(signedIn.url())
  return page
}

/** Looks at the page without touching it: the driver's own looks count as a person's gesture for the browser. */
async function onlooker(page: Page) {
  const session = await page.context().newCDPSession(page)
  const look = async (expression: string): Promise<unknown> =>
    (await session.send('Runtime.evaluate', { expression, returnByValue: true, userGesture: false })).result.value
  return {
    words: async () => String(await look('document.body.innerText')),
    middleOf: async (words: string) => {
      const box = await look(
        `(() => { const found = [...document.querySelectorAll('button')].find((one) => one.innerText.includes('${words}'));
          const { x, y, width, height } = found.getBoundingClientRect(); return [x + width / 2, y + height / 2] })()`,
      )
      return box as [number, number]
    },
  }
}

test('sound that the browser blocks is said on the screen and known at the hub, until a click', async ({
  webHub,
  browserOf,
}) => {
  const presence = await probePresence(webHub.url)
  const { page: touched, complaints } = await openPage(browserOf, webHub.url)
  await enter(touched, 'damkar')
  // Typing the password was a gesture: the browser lets it sound.
  await expect.poll(() => presence.soundOf('damkar')).toBe('on')
  const page = await untouched(touched, browserOf)
  await touched.close()
  const eyes = await onlooker(page)
  await expect.poll(eyes.words).toContain('Bunyi mati – klik atau tekan V untuk menyalakan')
  await expect.poll(() => presence.soundOf('damkar')).toBe('blocked')

  const operator = await probeHub(webHub.url, 'operator1')
  await order(operator, 'Asap dari dapur')
  await expect.poll(eyes.words).toMatch(/perintah baru · belum diterima/i)
  expect(await eyes.words()).not.toContain('Alarm berbunyi')
  await page.mouse.click(...(await eyes.middleOf('klik atau tekan V untuk menyalakan')))
  const bar = page.getByRole('button', { name: 'Bunyi mati – klik atau tekan V untuk menyalakan' })
  await expect(bar).toBeHidden()
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  await expect.poll(() => presence.soundOf('damkar')).toBe('on')
  operator.close()
  presence.close()
  expect(complaints).toEqual([])
})

test('a person who does not hear the test tells the hub, and a second test makes it good', async ({
  webHub,
  browserOf,
}) => {
  const presence = await probePresence(webHub.url)
  const { page } = await openPage(browserOf, webHub.url)
  await enter(page, 'damkar')
  await expect(page.getByText('Bunyi alarm belum dites sejak Anda masuk.')).toBeVisible()
  await page.keyboard.press('v')
  await page.keyboard.press('x')
  await expect(page.getByText(/Alarm tidak terdengar/)).toBeVisible()
  await expect.poll(() => presence.soundOf('damkar')).toBe('muted')
  await page.keyboard.press('v')
  await page.keyboard.press('y')
  await expect(page.getByText(/Alarm tidak terdengar/)).toBeHidden()
  await expect.poll(() => presence.soundOf('damkar')).toBe('on')
  presence.close()
})

test('the whole job of a liaison in a browser, by keyboard: accept, units, move, arrive, answer, clear, hand over', async ({
  webHub,
  browserOf,
}) => {
  test.setTimeout(120_000)
  const { page, complaints } = await openPage(browserOf, webHub.url)
  await enter(page, 'damkar')
  await page.keyboard.press('m')
  await expect(page.getByText(/Jaga: Damkar/)).toBeVisible()
  const operator = await probeHub(webHub.url, 'operator1')
  const incidentId = await order(operator, 'Rumah terbakar, api di lantai dua')
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()

  await page.keyboard.press('u')
  await expect(page.getByRole('dialog', { name: /Unit untuk/ })).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Ditugaskan').first()).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText(/Berangkat · \d{4}/)).toHaveCount(2)
  await page.keyboard.press('s')
  await expect(page.getByText(/Tiba · \d{4}/)).toHaveCount(2)

  await operator.ask('incident:note', { incidentId, text: 'Apakah perlu ambulans?', question: true })
  await expect(page.getByText('1 perlu dijawab')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('textbox', { name: /Jawaban untuk/ })).toBeFocused()
  await page.keyboard.type('Ya, satu korban sesak')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 perlu dijawab')).toBeHidden()
  await expect(page.getByText('Menjawab: Apakah perlu ambulans?')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('h')
  const summary = page.getByRole('textbox', { name: 'Yang perlu diketahui petugas berikutnya' })
  await expect(summary).toHaveValue(/P\d Kebakaran, Lopang: Tiba/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeVisible()
  const next = await openPage(browserOf, webHub.url)
  await enter(next.page, 'damkar-wakil')
  await expect(next.page.getByText(/Damkar menyerahkan jaga/)).toBeVisible()
  await next.page.keyboard.press('m')
  await expect(page.getByText(/Jaga: Damkar \(wakil\)/)).toBeVisible()
  await expect(page.getByText(/belum diterima petugas berikutnya/)).toBeHidden()

  await operator.ask('incident:note', { incidentId, text: 'Berapa rumah terbakar?', question: true })
  await expect(page.getByText('1 perlu dijawab')).toBeVisible()
  await page.keyboard.press('l')
  const end = page.getByRole('dialog', { name: /^Selesaikan perintah/ })
  await expect(end.getByText('Pusat menunggu jawaban: Berapa rumah terbakar?')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(end).toBeHidden()
  await expect(page.getByText('1 perlu dijawab')).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await expect(page.getByText('7 siap dari 7')).toBeVisible()
  operator.close()
  expect(complaints).toEqual([])
  expect(next.complaints).toEqual([])
})
