import { expect, test } from 'playwright/test'
import { embeddedHubPid, launchConsole } from '../support/console'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'

test('the first start offers a training centre; killing its hub loses nothing that was typed', async () => {
  test.setTimeout(120_000)
  const userData = tempFolder('user')
  const { app, page, close } = await launchConsole({ userData: userData.path })
  await page.getByRole('button', { name: /Pusat latihan/ }).click()
  await signIn(page, 'operator1')
  await expect(page.getByText('MODE LATIHAN').first()).toBeVisible()

  await page.keyboard.press('Alt+n')
  const narrative = page.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await expect(narrative).toBeVisible()
  await narrative.fill('Banjir di Kasemen, air setinggi lutut')
  const hubUrl = await page.evaluate(() => {
    const { siaga } = window as unknown as { siaga: { hub: { url: () => Promise<string> } } }
    return siaga.hub.url()
  })

  process.kill(await embeddedHubPid(app), 'SIGKILL')
  const killedAt = Date.now()
  await expect(page.getByText(/Hub tidak terhubung sejak/).first()).toBeVisible({ timeout: 2_000 })
  test.info().annotations.push({ type: 'offline said after', description: `${Date.now() - killedAt} ms` })
  await expect(narrative).toHaveValue('Banjir di Kasemen, air setinggi lutut')
  await narrative.press('Control+Enter')

  // The hub comes back by itself and the work goes out, once.
  await expect(page.getByText(/112-\d{8}-0001/).first()).toBeVisible({ timeout: 20_000 })
  const probe = await probeHub(hubUrl, 'supervisor1')
  const { items } = await probe.ask('query:incidents', {})
  expect(items).toHaveLength(1)
  probe.close()
  await close()

  // The next start asks nothing again.
  const again = await launchConsole({ userData: userData.path })
  await expect(again.page.locator('input[type="password"], main').first()).toBeVisible()
  await expect(again.page.getByText('MODE LATIHAN').first()).toBeVisible()
  await again.close()
  userData.remove()
})
