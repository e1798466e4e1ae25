import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLogFile } from '../../main/log-file'
import { parseOptions } from '../../main/options'
import { openSettings } from '../../main/settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-main-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const pin = { fingerprint: Array(32).fill('AB').join(':'), key: Array(32).fill('CD').join(':') }

test('the choice of hub and the list of hubs survive a restart', () => {
  const settings = {
    start: { kind: 'connect' },
    hubs: [{ url: 'https://10.0.0.2:8112', pin }, { url: 'http://127.0.0.1:8112' }],
    port: 40_112,
    share: true,
  } as const
  openSettings(folder).write(settings)
  expect(openSettings(folder).read()).toEqual(settings)
})

test('a choice of before there was a list becomes a list of one', () => {
  const old = { start: { kind: 'connect', url: 'http://127.0.0.1:8112' }, port: 40_112 }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(old))
  expect(openSettings(folder).read()).toEqual({
    start: { kind: 'connect' },
    hubs: [{ url: 'http://127.0.0.1:8112' }],
    port: 40_112,
  })
})

test.each(['{"start": {"ki', '{"port": "many"}', '{"hubs": [{"url": "file:///etc"}]}'])(
  'a torn or foreign settings file is a first start, said and kept aside: %s',
  (text) => {
    writeFileSync(join(folder, 'settings.json'), text)
    const settings = openSettings(folder)
    expect(settings.putAside()).toBeUndefined()
    expect(settings.read()).toEqual({})
    expect(readFileSync(settings.putAside() ?? '', 'utf8')).toBe(text)
    settings.write({ port: 40_112 })
    expect(openSettings(folder).read()).toEqual({ port: 40_112 })
  },
)

test('a log is turned over, and five files are all there ever are', () => {
  const log = openLogFile(folder, 'hub', 100)
  for (let line = 0; line < 60; line++) log.append(`line ${line} ${'x'.repeat(40)}\n`)
  expect(readdirSync(folder).sort()).toEqual(['hub.1.log', 'hub.2.log', 'hub.3.log', 'hub.4.log', 'hub.log'])
})

test('the command line is read among switches of others', () => {
  const driven = ['electron', '--inspect=0', '/app', '--data', '/d', '--user-data-dir=/u', '--training']
  expect(parseOptions(driven)).toEqual({ data: '/d', training: true })
  expect(parseOptions(['electron', '--hub=https://hub.example/x'])).toEqual({
    training: false,
    hub: 'https://hub.example',
  })
  expect(() => parseOptions(['electron', '--hub', 'file:///etc'])).toThrow('--hub')
})
