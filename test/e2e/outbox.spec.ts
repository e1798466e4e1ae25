import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
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
