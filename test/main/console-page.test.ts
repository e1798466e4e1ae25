import { expect, test } from 'vitest'
import { contentSecurityPolicy, fileOf, isConsoleUrl } from '../../main/console-page'

test('a file of the build is found, the bare origin is its page', () => {
  expect(fileOf('/build', 'app://siaga/assets/a.js?v=1')).toBe('/build/assets/a.js')
  expect(fileOf('/build', 'app://siaga/')).toBe('/build/index.html')
})

test.each([
  'app://siaga/..%2f..%2fetc/passwd',
  'app://siaga/a/%2e%2e/%2e%2e/%2e%2e/etc/passwd%00.js',
  'app://siaga/..%5c..%5csecret',
  'app://siaga/%E0%A4%A',
  'app://elsewhere/index.html',
])('nothing outside the build is served: %s', (url) => {
  const file = fileOf('/build', url)
  expect(file === undefined || file.startsWith('/build/')).toBe(true)
  if (!url.startsWith('app://siaga/a/')) expect(file).toBeUndefined()
})

test('the page may connect to its hub and nowhere else', () => {
  expect(contentSecurityPolicy('http://127.0.0.1:8112')).toContain(
    'connect-src http://127.0.0.1:8112 ws://127.0.0.1:8112;',
  )
  expect(contentSecurityPolicy('https://hub.example')).toContain('connect-src https://hub.example wss://hub.example;')
  expect(contentSecurityPolicy(undefined)).toContain("connect-src 'none';")
  expect(contentSecurityPolicy(undefined)).toContain("default-src 'none'")
})

test('only the console is a trusted page', () => {
  expect(isConsoleUrl('app://siaga/index.html#/log')).toBe(true)
  expect(isConsoleUrl('app://siaga.example/')).toBe(false)
  expect(isConsoleUrl('https://siaga/')).toBe(false)
  expect(isConsoleUrl('')).toBe(false)
})
