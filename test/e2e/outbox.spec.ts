import { expect, type Page } from 'playwright/test'
import { z } from 'zod'
import { checkLooks, type Language } from '../support/check-looks'
import { test } from '../support/fixtures'
import { probeHub, type HubProbe } from '../support/hub-probe'
import { screenText } from '../support/screen-texts'
import { signIn } from '../support/sign-in'
import { tempFolder } from '../support/temp-folder'
import { startTcpProxy } from '../sync/tcp-proxy'

const QUEUED = 20
const queued = (count: number) => new RegExp(`Antrean belum terkirim ${count}\\b`)

test('a console that is killed with a full outbox delivers every command once when it is back', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(120_000)
  const proxy = await startTcpProxy(hub.url)
  const user = tempFolder('user')
  const first = await openConsole({ hubUrl: proxy.url, userData: user.path })
  await signIn(first.page, 'operator1')
  await expect(first.page.getByRole('button', { name: queued(0) })).toBeVisible()
  proxy.kill()
  await expect(first.page.getByText(/Hub tidak terhubung sejak/)).toBeVisible()
  // A new call and its answer are two commands.
  for (let made = 2; made <= QUEUED; made += 2) {
    await first.page.keyboard.press('Alt+N')
    await expect(first.page.getByRole('button', { name: queued(made) })).toBeVisible()
  }
  // What the window shows is on disk one write later: the last one too, before the power goes.
  await expect
    .poll(() =>
      first.page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('siaga-console')
            opening.onerror = () => reject(new Error('no database'))
            opening.onsuccess = () => {
              const counting = opening.result.transaction('outbox').objectStore('outbox').count()
              counting.onsuccess = () => resolve(counting.result)
            }
          }),
      ),
    )
    .toBe(QUEUED)
  const pid = first.app.process().pid
  if (pid === undefined) throw new Error('The console has no process.')
  process.kill(pid, 'SIGKILL')
  await first.page.waitForEvent('close').catch(() => undefined)

  proxy.mend()
  const second = await openConsole({ hubUrl: proxy.url, userData: user.path })
  await signIn(second.page, 'operator1')
  await expect(second.page.getByRole('button', { name: queued(0) })).toBeVisible({ timeout: 20_000 })
  const probe = await probeHub(hub.url, 'supervisor1')
  const { items } = await probe.ask('query:calls', { limit: 100 })
  expect(items).toHaveLength(QUEUED / 2)
  probe.close()
  await second.close()
  await proxy.close()
  user.remove()
})

const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }

async function openFire(hubUrl: string, agencyIds: readonly string[]) {
  const probe = await probeHub(hubUrl, 'operator2')
  const { incidentId } = await probe.ask('incident:open', { type: 'kebakaran', location, narrative: 'Api di Lopang' })
  if (agencyIds.length > 0) await probe.ask('incident:dispatch', { incidentId, agencyIds })
  return { probe, incidentId: String(incidentId) }
}

const text = (key: string, language: Language = 'id') => screenText(language, key)
const queueButton = (page: Page) => page.locator('footer button[aria-expanded]').first()
const queueOf = (page: Page, language: Language = 'id') =>
  page.getByRole('region', { name: text('app.queue.title', language) })

async function writeNote(page: Page, words: string) {
  await page.keyboard.press('n')
  await expect(page.getByLabel(text('operator.notes.write'))).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('unsent words are changed or taken back while the hub is away, and the hub hears only the last of them', async ({
  hub,
  openConsole,
}) => {
  test.setTimeout(240_000)
  const { probe, incidentId } = await openFire(hub.url, [])
  const proxy = await startTcpProxy(hub.url)
  const { page } = await openConsole({ hubUrl: proxy.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  proxy.kill()
  await expect(page.getByText(/Hub tidak terhubung sejak/)).toBeVisible()
  await writeNote(page, 'Api di lantai satu')
  await expect(queueButton(page)).toHaveText(queued(1))
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await writeNote(page, 'Salah tulis')
  await expect(queueButton(page)).toHaveText(queued(2))

  // By keyboard alone: the queue has the focus, and gives it back.
  await queueButton(page).focus()
  await page.keyboard.press('Enter')
  const queue = queueOf(page)
  const first = queue.getByRole('listitem').filter({ hasText: 'Api di lantai satu' })
  await first.getByRole('button', { name: text('app.queue.edit') }).press('Enter')
  const field = queue.getByLabel(text('app.queue.field.text'))
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Api di lantai satu')
  await field.fill('')
  await expect(queue.getByRole('button', { name: text('app.queue.save') })).toBeDisabled()
  await field.fill('Api di lantai dua')
  await checkLooks(page, 'queue-edit', {
    open: async (language) => {
      if (await queueOf(page, language).isHidden()) await queueButton(page).click()
      const edit = queueOf(page, language)
        .getByRole('button', { name: text('app.queue.edit', language) })
        .first()
      if ((await queueOf(page, language).getByRole('textbox').count()) === 0) await edit.click()
    },
    close: async (language) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(queueOf(page, language)).toBeHidden()
    },
  })
  await queueButton(page).press('Enter')
  // Esc leaves the fields and keeps the words that were there.
  await first.getByRole('button', { name: text('app.queue.edit') }).press('Enter')
  await field.fill('Api di lantai dua')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(first.getByRole('button', { name: text('app.queue.edit') })).toBeFocused()
  await page.keyboard.press('Enter')
  await field.fill('Api di lantai dua')
  await page.keyboard.press('Control+Enter')
  await expect(queue.getByRole('listitem').filter({ hasText: 'Api di lantai dua' })).toBeVisible()
  await expect(queue.getByRole('listitem')).toHaveCount(2)

  const wrong = queue.getByRole('listitem').filter({ hasText: 'Salah tulis' })
  await wrong.getByRole('button', { name: text('app.queue.withdraw') }).press('Enter')
  await expect(wrong).toBeHidden()
  await expect(queueButton(page)).toHaveText(queued(1))
  await page.keyboard.press('Escape')
  await expect(queue).toBeHidden()
  await expect(queueButton(page)).toBeFocused()

  proxy.mend()
  await expect(queueButton(page)).toHaveText(queued(0), { timeout: 20_000 })
  expect(await notesOf(probe, incidentId)).toEqual(['Api di lantai dua'])
  probe.close()
  await proxy.close()
})

test('a refused command keeps its words; corrected and sent again it is taken', async ({ hub, openConsole }) => {
  test.setTimeout(240_000)
  const { probe, incidentId } = await openFire(hub.url, ['damkar'])
  const proxy = await startTcpProxy(hub.url)
  const { page } = await openConsole({ hubUrl: proxy.url })
  await signIn(page, 'operator1')
  await page.getByRole('option', { name: /Kebakaran/ }).click()
  await expect(page.getByRole('button', { name: 'Damkar: Terima' })).toBeVisible()
  proxy.kill()
  await expect(page.getByText(/Hub tidak terhubung sejak/)).toBeVisible()
  // The order is still open: the hub will say no.
  await page.keyboard.press('Shift+F8')
  await page.getByRole('dialog').getByRole('textbox').fill('Api padam')
  await page.keyboard.press('Control+Enter')
  await expect(queueButton(page)).toHaveText(queued(1))
  proxy.mend()
  await expect(queueButton(page)).toContainText('ditolak 1', { timeout: 20_000 })

  await queueButton(page).click()
  const queue = queueOf(page)
  await expect(queue.getByRole('listitem')).toContainText('Api padam')
  await expect(queue.getByRole('listitem')).toContainText(text('error.dispatch-open'))
  await page.keyboard.press('Escape')
  await checkLooks(page, 'queue-refused', {
    open: async (language) => {
      await queueButton(page).click()
      await expect(queueOf(page, language)).toBeVisible()
    },
    close: async (language) => {
      await page.keyboard.press('Escape')
      await expect(queueOf(page, language)).toBeHidden()
    },
  })
  const { events } = await probe.ask('query:timeline', { incidentId })
  const ordered = z.object({ type: z.literal('dispatch-ordered'), body: z.object({ dispatchId: z.string() }) })
  const [order] = z
    .array(z.unknown())
    .parse(events)
    .flatMap((event) => ordered.safeParse(event).data ?? [])
  await probe.ask('dispatch:cancel', { dispatchId: order?.body.dispatchId, reason: 'Api padam sendiri' })
  await queueButton(page).click()
  await queue.getByRole('button', { name: text('app.queue.correct') }).press('Enter')
  await queue.getByLabel(text('app.queue.field.note')).fill('Api padam sebelum Damkar tiba')
  await page.keyboard.press('Control+Enter')
  await expect(queue.getByText(text('app.queue.empty'))).toBeVisible()
  await expect(queueButton(page)).not.toContainText('ditolak')
  const closed = await probe.ask('query:timeline', { incidentId })
  expect(JSON.stringify(closed['events'])).toContain('Api padam sebelum Damkar tiba')
  probe.close()
  await proxy.close()
})

/** What stands written on an incident, as the hub has it. */
async function notesOf(probe: HubProbe, incidentId: string): Promise<readonly string[]> {
  const { events } = await probe.ask('query:timeline', { incidentId })
  const note = z.object({ type: z.literal('note-added'), body: z.object({ text: z.string() }) })
  return z
    .array(z.unknown())
    .parse(events)
    .flatMap((event) => note.safeParse(event).data?.body.text ?? [])
}
