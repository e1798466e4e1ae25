import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'playwright/test'
import { test } from '../support/fixtures'
import { probeHub } from '../support/hub-probe'
import { signIn } from '../support/sign-in'

const run = promisify(execFile)

/** How loud the null sink has been over `seconds`, as a share of full scale. */
async function loudness(seconds: number): Promise<number> {
  const recorder = spawn('parec', [
    '-d',
    'siaga.monitor',
    '--latency-msec=50',
    '--format=s16le',
    '--rate=48000',
    '--channels=1',
    '--raw',
  ])
  const parts: Buffer[] = []
  recorder.stdout.on('data', (part: Buffer) => parts.push(part))
  await new Promise((done) => setTimeout(done, seconds * 1_000))
  recorder.kill()
  const heard = Buffer.concat(parts)
  const samples = Array.from({ length: Math.floor(heard.length / 2) }, (_, at) => heard.readInt16LE(at * 2) / 32_768)
  if (samples.length === 0) throw new Error('The recorder heard nothing at all, not even silence.')
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}

test('the alarm is heard from the loudspeaker, also minimised, and the desktop shows the notification', async ({
  hub,
  openConsole,
}) => {
  const { app, page } = await openConsole({ hubUrl: hub.url })
  await signIn(page, 'damkar')
  await expect(page.getByRole('heading', { name: 'Unit kami' })).toBeVisible()
  expect(await loudness(2)).toBeLessThan(0.001)
  const operator = await probeHub(hub.url, 'operator1')
  const location = { lat: -6.1149, lon: 106.1625, address: 'Lopang', source: 'gazetteer' }
  const { incidentId } = await operator.ask('incident:open', { type: 'kebakaran', location, narrative: 'Asap' })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await operator.ask('incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  await expect(page.getByText('Alarm berbunyi')).toBeVisible()
  const heard = await loudness(3)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const isMinimised = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimised).toBe(true)
  const minimised = await loudness(3)
  expect(await isMinimised()).toBe(true)
  await test.info().attach('loudness', { body: JSON.stringify({ heard, minimised }) })
  console.log(`RMS with the window up ${heard.toFixed(3)}, minimised ${minimised.toFixed(3)}`)
  expect(heard).toBeGreaterThan(0.02)
  expect(minimised).toBeGreaterThan(0.02)
  const counts = await run('dunstctl', ['count'])
  await run('dunstctl', ['close-all'])
  const { stdout } = await run('dunstctl', ['history'])
  console.log(counts.stdout.trim().replaceAll('\n', ','))
  expect(stdout).toContain('perintah baru')
  await page.keyboard.press('t')
  await expect(page.getByText('Alarm siap')).toBeVisible()
  // What was on its way to the loudspeaker when the key was pressed still arrives; after that there is silence.
  await expect.poll(() => loudness(2)).toBeLessThan(0.001)
  operator.close()
})
