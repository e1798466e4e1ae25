import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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

test('the choice of hub survives a restart', () => {
  openSettings(folder).write({ start: { kind: 'connect', url: 'http://127.0.0.1:8112' }, port: 40_112 })
  expect(openSettings(folder).read()).toEqual({
    start: { kind: 'connect', url: 'http://127.0.0.1:8112' },
    port: 40_112,
  })
})

test('a torn or foreign settings file is a first start, not a crash', () => {
  writeFileSync(join(folder, 'settings.json'), '{"start": {"ki')
  expect(openSettings(folder).read()).toEqual({})
  writeFileSync(join(folder, 'settings.json'), '{"port": "many"}')
  expect(openSettings(folder).read()).toEqual({})
})

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
