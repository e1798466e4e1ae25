import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isPinned, pinOf } from '../../main/certificate'
import { findHub } from '../../main/find-hub'
import { probeHub } from '../../main/probe-hub'
import type { HubAnswer } from '../../src/contract/bridge'
import { makeCertificate, type PemPair } from '../../src/hub/tls/make-certificate'

const names = { hosts: ['localhost'], addresses: ['127.0.0.1'] }
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const health = JSON.stringify({ status: 'ok', version: '1.0.0', seq: 0 })

async function serve(pair: PemPair, body = health): Promise<string> {
  const server = createServer(pair, (_request, response) => response.end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => server.close())
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const saying = (answers: Readonly<Record<string, HubAnswer>>) => (entry: { readonly url: string }) =>
  Promise.resolve(answers[entry.url] ?? { kind: 'silent' as const })
const list = [{ url: 'http://a' }, { url: 'http://b' }, { url: 'http://c' }]

test('the first hub of the list that answers is used, and those before it are named', async () => {
  const found = await findHub(list, saying({ 'http://b': { kind: 'good' }, 'http://c': { kind: 'good' } }))
  expect(found).toEqual({ kind: 'found', hub: { entry: { url: 'http://b' }, passedOver: ['http://a'] } })
})

test('when none can be used, a refused certificate is told before silence', async () => {
  const pin = { fingerprint: 'A', key: 'B' }
  const answer = { kind: 'unknown', found: pin } as const
  expect(await findHub(list, saying({ 'http://c': answer }))).toEqual({
    kind: 'none',
    refused: { url: 'http://c', answer },
  })
  expect(await findHub(list, saying({}))).toEqual({ kind: 'none' })
})

test('an unknown certificate is told with its fingerprint, and taken once it was compared', async () => {
  const pair = await makeCertificate(names, Date.now())
  const url = await serve(pair)
  const found = pinOf(pair.cert)
  expect(await probeHub({ url })).toEqual({ kind: 'unknown', found })
  expect(await probeHub({ url, pin: found })).toEqual({ kind: 'good' })
})

test('another certificate than the compared one is refused; one renewed on the same key is not', async () => {
  const compared = await makeCertificate(names, Date.now())
  const expected = pinOf(compared.cert)
  const other = await makeCertificate(names, Date.now())
  const url = await serve(other)
  expect(await probeHub({ url, pin: expected })).toEqual({ kind: 'changed', expected, found: pinOf(other.cert) })
  const renewed = await makeCertificate(names, Date.now() + 1_000, compared.key)
  expect(pinOf(renewed.cert).fingerprint).not.toBe(expected.fingerprint)
  expect(await probeHub({ url: await serve(renewed), pin: expected })).toEqual({ kind: 'good' })
  expect(isPinned(undefined, expected)).toBe(false)
})

test.each(['{}', '{"status":"ok"}', '<html></html>', `"${'x'.repeat(10_000)}"`])(
  'another program at the address is not taken for a hub: %s',
  async (body) => {
    const pair = await makeCertificate(names, Date.now())
    const url = await serve(pair, body)
    expect(await probeHub({ url, pin: pinOf(pair.cert) })).toEqual({ kind: 'stranger' })
    expect(await findHub([{ url }], probeHub)).toEqual({ kind: 'none' })
  },
)

test('a hub that is off is silent', async () => {
  expect(await probeHub({ url: 'http://127.0.0.1:1' })).toEqual({ kind: 'silent' })
})
