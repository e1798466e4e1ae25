import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { protocolDocument } from '../../src/contract/protocol-document'
import { contractVersions } from '../../src/contract/version'
import { canonicalJson } from '../../src/projection/canonical-json'

test('a changed schema needs a new line in version.ts that says what changed', () => {
  const hash = createHash('sha256').update(canonicalJson(protocolDocument())).digest('hex')
  expect(contractVersions.at(-1)?.hash).toBe(hash)
})

test('versions count up from 1 and each says what changed', () => {
  expect(contractVersions.map(({ version }) => version)).toEqual(contractVersions.map((_, index) => index + 1))
  for (const { change } of contractVersions) expect(change).not.toBe('')
})
