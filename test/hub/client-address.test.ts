import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../../src/hub/config'
import { clientAddress } from '../../src/hub/gateway/client-address'
import { startTestHub, type TestHub } from './support/training-hub'

const PROXY = '10.0.0.5'

test('without a proxy of ours nothing that a sender says of its address is believed', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.string(), (remote, said) => {
      expect(clientAddress(remote, said, [])).toBe(remote)
    }),
  )
})

test('behind a proxy of ours the sender is the last address that is none of ours, whatever the sender wrote before it', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.array(fc.ipV4()), fc.nat(3), (sender, written, proxies) => {
      fc.pre(sender !== PROXY)
      const list = [...written, sender, ...Array<string>(proxies).fill(PROXY)].join(', ')
      expect(clientAddress(`::ffff:${PROXY}`, list, [PROXY])).toBe(sender)
    }),
  )
})

test('a proxy that says nothing of the sender counts as the sender', () => {
  expect(clientAddress(PROXY, undefined, [PROXY])).toBe(PROXY)
})

test('a trusted proxy is named by its address, or the hub does not start', () => {
  expect(parseConfig(['--trusted-proxy', '10.0.0.5, ::1'], {}).trustedProxies).toEqual(['10.0.0.5', '::1'])
  expect(() => parseConfig(['--trusted-proxy', 'proxy.local'], {})).toThrow(/trusted-proxy: IP addresses/)
})

let hub: TestHub
beforeAll(async () => (hub = await startTestHub({ trustedProxies: ['127.0.0.1'] })))
afterAll(() => hub.remove())

test('people behind the same proxy do not use up one another: each address has its own limit', async () => {
  const upload = async (from: string) => {
    const headers = { 'x-forwarded-for': from }
    return (await fetch(`${hub.url}/api/uploads`, { method: 'POST', body: 'x', headers })).status
  }
  let last = 0
  for (let sent = 0; sent < 40; sent += 1) last = await upload('203.0.113.7')
  expect(last).toBe(429)
  expect(await upload('203.0.113.8')).not.toBe(429)
})
