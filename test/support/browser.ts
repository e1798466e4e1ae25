import { chromium, expect, type Browser, type Page } from 'playwright/test'
import { existsSync } from 'node:fs'

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The real browser of this machine, with the rule of a fresh profile: no sound before the first click or key. `hubName` is
 * a name that leads to this machine, as a name server of the centre would have it.
 */
export async function openBrowser(hubName?: string): Promise<Browser> {
  const executablePath = executables.find((path) => existsSync(path))
  if (executablePath === undefined) throw new Error('There is no Chromium. On Debian: apt-get install -y chromium')
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const named = hubName === undefined ? [] : [`--host-resolver-rules=MAP ${hubName} 127.0.0.1`]
  return chromium.launch({
    executablePath,
    args: [...args, ...named, '--autoplay-policy=document-user-activation-required'],
  })
}

/** A page of 1366 × 768 at the hub; `complaints` is what it said on its console. */
export async function openPage(browser: Browser, url: string): Promise<{ page: Page; complaints: string[] }> {
  // A person clicks through the browser's warning once: the hub vouches for itself.
  const ignoreHTTPSErrors = url.startsWith('https:')
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    ignoreHTTPSErrors,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(url)
  expect(page.url()).toContain(url)
  return { page, complaints }
}
