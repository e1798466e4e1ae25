import { expect, test } from 'vitest'
import { HubStartError } from '../../src/hub/hub-start-error'
import { connect, logIn, post, refusedWith, startTestHub, until } from './support/training-hub'

const admin = { username: 'admin', name: 'Admin', password: 'delapan-huruf' }

test('a new centre becomes live with the code, once, and then refuses to train', async () => {
  const hub = await startTestHub({ training: false })
  const code = hub.firstRunCode ?? ''
  expect(code).toMatch(/^\w{4}-\w{4}$/)
  expect(await (await fetch(`${hub.url}/api/centre`)).json()).toMatchObject({ mode: 'new' })
  const firstRun = (body: object) => post(`${hub.url}/api/first-run`, body)
  expect((await firstRun({ ...admin, code: 'XXXX-XXXX' })).status).toBe(403)
  expect((await firstRun({ ...admin, code, password: 'short' })).status).toBe(422)
  expect((await firstRun({ ...admin, code })).status).toBe(201)
  expect((await firstRun({ ...admin, code })).status).toBe(409)
  expect((await firstRun({ code, training: true })).status).toBe(409)
  const wrongKey = await post(
    `${hub.url}/api/telephony/events`,
    { event: 'ringing', call_id: '1' },
    { 'x-api-key': 'latihan112' },
  )
  expect(wrongKey.status).toBe(403)

  // A live account holds one session.
  const first = await logIn(hub, 'admin', admin.password)
  const console = await connect(hub, { token: first })
  const second = await logIn(hub, 'admin', admin.password)
  await until(() => console.socket.disconnected)
  expect(await refusedWith(hub, { token: first })).toBe('unauthorised')
  ;(await connect(hub, { token: second })).close()

  await hub.stop()
  await expect(startTestHub({ dataDir: hub.dataDir, training: true })).rejects.toThrow(HubStartError)
  const again = await startTestHub({ dataDir: hub.dataDir, training: false })
  expect(again.firstRunCode).toBeUndefined()
  await again.remove()
})

test('a new centre becomes a training centre with the code', async () => {
  const hub = await startTestHub({ training: false })
  const answer = await post(`${hub.url}/api/first-run`, { code: hub.firstRunCode, training: true })
  expect(answer).toMatchObject({ status: 201, body: { mode: 'training' } })
  ;(await connect(hub, { token: await logIn(hub, 'damkar-cilegon') })).close()
  await hub.remove()
})
