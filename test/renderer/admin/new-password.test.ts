import { expect, test } from 'vitest'
import { newPassword } from '../../../renderer/features/admin/new-password'
import { password } from '../../../src/contract/commands/directory-commands'

test('a made password is one the hub takes, and no two are alike', () => {
  const made = Array.from({ length: 50 }, () => newPassword((bytes) => crypto.getRandomValues(bytes)))
  expect(new Set(made).size).toBe(50)
  for (const one of made) expect(password.safeParse(one).success).toBe(true)
})

test('bytes that base64 writes with + and / are written for addresses', () => {
  expect(newPassword((bytes) => bytes.fill(0xfb))).toBe('-_v7-_v7-_v7')
})
