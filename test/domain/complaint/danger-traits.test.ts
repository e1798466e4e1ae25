import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dangerTraitsOf, kindsOf } from '../../../src/domain/complaint/danger-traits'
import { kindsOfCalm } from '../../../src/domain/complaint/word-kinds-calm'
import { kindsOfDanger } from '../../../src/domain/complaint/word-kinds-danger'

test('a word is of its kind as typed, written short, doubled, with affixes and as it is spoken', () => {
  expect(kindsOf('kepala')).toContain('body')
  expect(kindsOf('kepalanya')).toContain('body')
  expect(kindsOf('teriak2')).toContain('scared')
  expect(kindsOf('jatoh')).toContain('fall')
  expect(kindsOf('kmrn')).toContain('past')
  expect(kindsOf('bedog')).toContain('weapon')
  expect(kindsOf('kwitansi')).toEqual([])
})

test('what stands shortly before what is a trait: who is hurt, who does not move, what is about to fall on whom', () => {
  expect(dangerTraitsOf('kepala anak bocor')).toContain('=body>wound')
  expect(dangerTraitsOf('dia ga bangun')).toContain('=not>alive')
  expect(dangerTraitsOf('tiang miring ke warga')).toContain('=giving-way>somebody')
  expect(dangerTraitsOf('rasanya mau pingsan')).toContain('=like>unconscious')
})

test('nothing is together over the end of a sentence or too far apart', () => {
  expect(dangerTraitsOf('Sakit kepala. Bocor atapnya.')).not.toContain('=body>wound')
  expect(dangerTraitsOf('kepala dinas sudah datang kemarin sore melihat yang bocor')).not.toContain('=body>wound')
})

test('no name is a kind of danger and of calm at once', () => {
  const calm = Object.keys(kindsOfCalm)
  expect(Object.keys(kindsOfDanger).filter((kind) => calm.includes(kind))).toEqual([])
})

test('any text has traits, each once and always the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const traits = dangerTraitsOf(text)
      expect(new Set(traits).size).toBe(traits.length)
      expect(dangerTraitsOf(text)).toEqual(traits)
    }),
  )
})
