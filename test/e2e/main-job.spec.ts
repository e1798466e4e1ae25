import { expect, type Page } from 'playwright/test'
import type { TestConsole } from '../support/console'
import { test } from '../support/fixtures'
import { signIn } from '../support/sign-in'
import { ring } from '../support/telephony'
import { verifyLog } from '../support/verify-log'

test('a ringing call becomes orders on two agencies, and a log that proves it', async ({ hub, openConsole }) => {
  test.setTimeout(180_000)
  const consoles: TestConsole[] = []
  const open = async (username: string) => {
    const opened = await openConsole({ hubUrl: hub.url })
    consoles.push(opened)
    await signIn(opened.page, username)
    return opened.page
  }
  const operator = await open('operator1')
  const damkar = await open('damkar')
  const psc119 = await open('psc119')
  await expect(damkar.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()

  await ring(hub.url, { call_id: 'main-job-1' })
  await expect(operator.getByRole('list', { name: 'Panggilan' }).getByRole('listitem')).toHaveCount(1)

  // From here to the dispatch the operator touches the keyboard only.
  const keys = operator.keyboard
  await keys.press('F10')
  const narrative = operator.getByRole('textbox', { name: 'Apa yang terjadi, di mana' })
  await expect(narrative).toBeFocused()
  await keys.press('F1')
  await keys.type('Rumah terbakar di Lopang, asap tebal, ada korban sesak napas')
  await expect(operator.getByText('Lopang').first()).toBeVisible()
  // The plan for a fire also proposes the police; this one is for Damkar and PSC 119.
  const police = operator.getByRole('checkbox', { name: 'Polresta' })
  await police.press('Space')
  await expect(police).not.toBeChecked()
  await keys.press('Control+Enter')
  await expect(operator.getByText(/112-\d{8}-0001/).first()).toBeVisible()

  for (const liaison of [damkar, psc119]) {
    await expect(liaison.getByText('Perintah baru · belum diterima')).toBeVisible()
    await expect(liaison.getByRole('heading', { name: 'Kebakaran' })).toBeVisible()
    await expect(liaison.getByText(/Lopang, Kec\. Serang/).first()).toBeVisible()
    await expect(liaison.getByText('Alarm berbunyi')).toBeVisible()
  }

  await damkar.keyboard.press('t')
  await expect(damkar.getByText('Alarm siap')).toBeVisible()
  await psc119.keyboard.press('o')
  await psc119.getByRole('textbox', { name: 'Alasan menolak' }).fill('Semua ambulans sedang bertugas')
  await psc119.keyboard.press('Control+Enter')
  await expect(psc119.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()
  await expect(operator.getByText('Ditolak').first()).toBeVisible()

  const steps = [
    ['b', 'Berangkat'],
    ['s', 'Tiba'],
    ['l', 'Selesai'],
  ] as const
  for (const [key, step] of steps) {
    await damkar.keyboard.press(key)
    await expect(operator.getByText(step).first()).toBeVisible()
  }
  await expect(damkar.getByText('Tidak ada perintah untuk instansi ini')).toBeVisible()

  await closeIncident(operator)

  const supervisor = await open('supervisor1')
  await supervisor.getByRole('button', { name: 'Log kejadian' }).click()
  await supervisor.getByRole('searchbox').fill('Lopang')
  await supervisor
    .getByText(/112-\d{8}-0001/)
    .first()
    .click()
  await expect(supervisor.getByText('Semua ambulans sedang bertugas').first()).toBeVisible()

  for (const opened of consoles) await opened.close()
  expect(await hub.stop()).toBe(0)
  const verdict = verifyLog(hub.dataDir)
  expect(verdict.said).toContain('"ok":true')
  expect(verdict.code).toBe(0)
})

async function closeIncident(operator: Page) {
  await operator.getByRole('button', { name: /^Tutup kejadian/ }).press('Enter')
  const dialog = operator.getByRole('dialog')
  await expect(dialog.getByText(/Tutup kejadian 112-\d{8}-0001/)).toBeVisible()
  await operator.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(operator.getByText('Tidak ada kejadian terbuka')).toBeVisible()
}
