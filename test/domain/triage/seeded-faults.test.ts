import { expect, test } from 'vitest'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { ProtocolFinding } from '../../../src/domain/triage/protocol-finding'
import { proveNeeds } from '../../../src/domain/triage/prove-needs'
import { proveProtocol, proveProtocols } from '../../../src/domain/triage/prove-protocol'
import { runProtocol } from '../../../src/domain/triage/run-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import { shippedSetting } from '../response-plan/shipped-setting'

/** Free to be broken. */
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

function shipped(id: string): Protocol {
  const found = shippedProtocols.find((protocol) => protocol.id === id)
  if (found === undefined) throw new Error(`No protocol ${id} is shipped.`)
  return found
}

function broken(id: string, breakIt: (protocol: Mutable<Protocol>) => void): Protocol {
  const copy = structuredClone(shipped(id)) as Mutable<Protocol>
  breakIt(copy)
  return copy
}

function question(protocol: Mutable<Protocol>, id: string) {
  const found = protocol.questions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No question ${id}.`)
  return found
}

function answer(protocol: Mutable<Protocol>, questionId: string, id: string) {
  const found = question(protocol, questionId).answers.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No answer ${id} to ${questionId}.`)
  return found
}

function determinant(protocol: Mutable<Protocol>, id: string) {
  const found = protocol.determinants.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No determinant ${id}.`)
  return found
}

const step = (questionId: string, given: string) => ({ questionId, answer: given })
const codes = (findings: readonly ProtocolFinding[]) => findings.map(({ code }) => code)

test('fault 1: an answer that leads nowhere is shown with the answers that reach it', () => {
  const found = proveProtocol(
    broken('medis', (protocol) => {
      answer(protocol, 'umur', 'bayi').next = { determinant: 'dicoret' }
      protocol.determinants = protocol.determinants.filter(({ id }) => id !== 'henti-bayi')
    }),
  )
  expect(found).toEqual([
    {
      code: 'leads-nowhere',
      protocolId: 'medis',
      at: '/questions/2/answers/2/next',
      path: [step('sadar', 'tidak-sadar'), step('napas', 'tidak'), step('umur', 'bayi')],
    },
  ])
})

test('fault 2: a circle is shown with the answers that go round it', () => {
  const found = proveProtocol(
    broken('kecelakaan', (protocol) => {
      answer(protocol, 'luka', 'ringan').next = 'sadar'
      answer(protocol, 'bahaya', 'ya').next = 'bahaya-ringan'
    }),
  )
  expect(found).toEqual([
    {
      code: 'cycle',
      protocolId: 'kecelakaan',
      at: '/questions/6/answers/2/next',
      path: [step('apa', 'motor-mobil'), step('terjepit', 'tidak'), step('sadar', 'sadar'), step('luka', 'ringan')],
    },
  ])
})

test('fault 3: a question that no answer leads to', () => {
  const found = proveProtocol(
    broken('kebakaran', (protocol) => {
      answer(protocol, 'apa', 'kendaraan').next = { determinant: 'api-kendaraan' }
    }),
  )
  expect(found).toEqual([{ code: 'unreachable-question', protocolId: 'kebakaran', at: '/questions/4', path: [] }])
})

test('fault 4: a determinant that no path ends in', () => {
  const found = proveProtocol(
    broken('hewan', (protocol) => {
      answer(protocol, 'hewan-apa', 'terjebak').next = { determinant: 'hewan-terlihat' }
    }),
  )
  expect(codes(found)).toEqual(['unreachable-determinant'])
  expect(found[0]?.at).toBe(
    `/determinants/${shipped('hewan').determinants.findIndex(({ id }) => id === 'hewan-terjebak')}`,
  )
})

test('fault 5: a question that has no known answers', () => {
  const found = proveProtocol(
    broken('odgj', (protocol) => {
      const asked = question(protocol, 'keluarga')
      asked.answers = asked.answers.filter(({ unknown }) => unknown === true)
      protocol.determinants = protocol.determinants.filter(({ id }) => id !== 'didampingi')
    }),
  )
  expect(found).toEqual([{ code: 'no-answers', protocolId: 'odgj', at: '/questions/6/answers', path: [] }])
})

test('fault 6: a question that forces a guess because nobody may say "I do not know"', () => {
  const found = proveProtocol(
    broken('bencana-banjir', (protocol) => {
      const asked = question(protocol, 'listrik')
      asked.answers = asked.answers.filter(({ unknown }) => unknown !== true)
    }),
  )
  expect(codes(found)).toEqual(['unknown-missing'])
})

test('fault 7: not knowing whether the patient breathes must not end lower than knowing that he does', () => {
  const found = proveProtocol(
    broken('medis', (protocol) => {
      answer(protocol, 'napas', 'tidak-tahu').next = { determinant: 'sakit-sedang' }
    }),
  )
  expect(found).toContainEqual({
    code: 'unknown-lowers',
    protocolId: 'medis',
    at: '/questions/1/answers/2/next',
    path: [step('sadar', 'tidak-sadar'), step('napas', 'tidak-tahu')],
    comparedWith: [step('sadar', 'tidak-sadar'), step('napas', 'ya')],
  })
})

test('fault 8: not knowing must not lower what is ordered meanwhile', () => {
  const found = proveProtocol(
    broken('orang-hilang', (protocol) => {
      determinant(protocol, 'anak-rentan-hilang').priority = 'P3'
    }),
  )
  expect(found).toEqual([
    {
      code: 'unknown-below-usual',
      protocolId: 'orang-hilang',
      incidentType: 'orang-hilang',
      at: '/questions/2/answers/2/next',
      path: [step('siapa', 'anak'), step('air', 'tidak'), step('dibawa', 'tidak-tahu')],
    },
  ])
})

test('fault 9: a question asked twice on one path could be answered yes and then no', () => {
  const found = proveProtocol(
    broken('kdrt', (protocol) => {
      question(protocol, 'mengancam').ask.id = 'kekerasannya sedang terjadi atau pelaku memegang senjata'
      question(protocol, 'bahaya-sekarang').ask.id = 'Kekerasannya sedang terjadi, atau pelaku memegang senjata?'
    }),
  )
  expect(found).toEqual([
    {
      code: 'asked-twice',
      protocolId: 'kdrt',
      at: `/questions/${shipped('kdrt').questions.findIndex(({ id }) => id === 'mengancam')}`,
      path: [step('aman-bicara', 'tidak'), step('bahaya-sekarang', 'tidak'), step('luka-berat', 'tidak-tahu')],
    },
  ])
})

test('fault 10: a determinant without advice leaves the caller alone', () => {
  const found = proveProtocol(
    broken('listrik', (protocol) => {
      determinant(protocol, 'padam').advice = []
    }),
  )
  expect(found).toEqual([{ code: 'no-advice', protocolId: 'listrik', at: '/determinants/10/advice', path: [] }])
})

test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])('fault 11: a timer of %d seconds', (seconds) => {
  const found = proveProtocol(
    broken('gizi-buruk', (protocol) => {
      for (const step of determinant(protocol, 'perlu-kader').advice.slice(0, 1)) step.seconds = seconds
    }),
  )
  expect(found).toEqual([
    { code: 'bad-timer', protocolId: 'gizi-buruk', at: '/determinants/5/advice/0/seconds', path: [] },
  ])
})

test('fault 12: words that are missing in one language', () => {
  const found = proveProtocol(
    broken('lainnya', (protocol) => {
      protocol.title.en = ' '
      question(protocol, 'nyawa').ask.en = ''
      answer(protocol, 'nyawa', 'ya').label.id = ''
      determinant(protocol, 'aduan-kota').label.en = ''
    }),
  )
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ['text-missing', '/title/en'],
    ['text-missing', '/questions/0/ask/en'],
    ['text-missing', '/questions/0/answers/0/label/id'],
    ['text-missing', '/determinants/9/label/en'],
  ])
})

test('fault 13: two answers on one key, and a key that takes two strokes', () => {
  const found = proveProtocol(
    broken('pohon-tumbang', (protocol) => {
      answer(protocol, 'kabel', 'tidak').key = '1'
      answer(protocol, 'huni', 'ya').key = 'Y'
    }),
  )
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ['duplicate-key', '/questions/1/answers/1'],
    ['bad-key', '/questions/3/answers/0/key'],
  ])
})

test('fault 14: two questions, answers or determinants of one id contradict each other', () => {
  const doubled = broken('jenazah', (protocol) => {
    protocol.questions.push(structuredClone(question(protocol, 'napas')))
    const asked = question(protocol, 'keperluan')
    asked.answers.push({ ...answer(protocol, 'keperluan', 'antar'), key: '8', label: { id: 'Lagi', en: 'Again' } })
    const again = structuredClone(determinant(protocol, 'keterangan'))
    protocol.determinants.push({ ...again, label: { id: 'Lain', en: 'Other' }, priority: 'P1' })
  })
  expect(codes(proveProtocol(doubled))).toEqual(['duplicate-question', 'duplicate-determinant', 'duplicate-answer'])
})

test('fault 15: two answers, or two determinants, that read the same', () => {
  const found = proveProtocol(
    broken('jenazah', (protocol) => {
      answer(protocol, 'keperluan', 'surat').label.id = 'AMBULANS jenazah.'
      determinant(protocol, 'keterangan').label.en = 'Hearse needed'
    }),
  )
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ['same-words', '/determinants/5'],
    ['same-words', '/questions/5/answers/1'],
  ])
})

test('fault 16: two answers that both mean "I do not know"', () => {
  const found = proveProtocol(
    broken('hewan', (protocol) => {
      answer(protocol, 'gigit', 'ya').unknown = true
    }),
  )
  expect(codes(found)).toEqual(['unknown-twice'])
})

test('fault 17: a first question that is not there', () => {
  const found = proveProtocol(
    broken('odgj', (protocol) => {
      protocol.first = 'awal'
    }),
  )
  expect(found[0]).toEqual({ code: 'leads-nowhere', protocolId: 'odgj', at: '/first', path: [] })
})

test.each([0, -1, 1.5])('fault 18: version %d', (version) => {
  const found = proveProtocol(
    broken('odgj', (protocol) => {
      protocol.version = version
    }),
  )
  expect(codes(found)).toEqual(['bad-version'])
})

test('fault 19: an incident type that no protocol covers', () => {
  const without = shippedProtocols.filter(({ id }) => id !== 'odgj')
  expect(proveProtocols(without)).toEqual([{ code: 'type-uncovered', incidentType: 'odgj', at: '/types', path: [] }])
})

test('fault 20: an incident type that two protocols cover', () => {
  const claimed = broken('lainnya', (protocol) => {
    protocol.types = ['lainnya', 'hewan']
  })
  const set = shippedProtocols.map((protocol) => (protocol.id === 'lainnya' ? claimed : protocol))
  expect(proveProtocols(set)).toEqual([
    { code: 'type-covered-twice', incidentType: 'hewan', protocolId: 'lainnya', at: '/types/1', path: [] },
  ])
})

test('fault 21: a hand-over to a protocol that is not active, or to itself', () => {
  const lost = broken('pohon-tumbang', (protocol) => {
    determinant(protocol, 'pohon-kabel').continueWith = 'gas'
    determinant(protocol, 'pohon-luka').continueWith = 'pohon-tumbang'
  })
  const set = shippedProtocols.map((protocol) => (protocol.id === 'pohon-tumbang' ? lost : protocol))
  expect(codes(proveProtocols(set))).toEqual(['continues-nowhere', 'continues-nowhere'])
})

test('fault 22: the same protocol active twice', () => {
  const senyap = shipped('panggilan-senyap')
  expect(proveProtocols([...shippedProtocols, senyap])).toEqual([
    { code: 'duplicate-protocol', protocolId: 'panggilan-senyap', at: '/id', path: [] },
  ])
})

test('fault 23: answers that can never give a type its usual priority', () => {
  const found = proveProtocol(
    broken('bencana-longsor', (protocol) => {
      for (const one of protocol.determinants) if (one.priority === 'P1') one.priority = 'P2'
    }),
  )
  expect(found).toEqual([
    {
      code: 'usual-out-of-reach',
      protocolId: 'bencana-longsor',
      incidentType: 'longsor',
      at: '/types/0',
      path: [step('tertimbun', 'ya'), step('terlihat', 'ya')],
    },
  ])
})

test('fault 24: an outcome that calls for an agency nobody has, shown with the answers that call for it', () => {
  const misspelt = broken('kecelakaan', (protocol) => {
    determinant(protocol, 'terjepit').needs = ['psc119', 'damkr']
  })
  const found = proveNeeds(misspelt, shippedSetting.agencies)
  expect(found).toEqual([
    {
      code: 'needs-unknown-agency',
      protocolId: 'kecelakaan',
      at: `/determinants/${shipped('kecelakaan').determinants.findIndex(({ id }) => id === 'terjepit')}/needs/1`,
      path: [step('apa', 'motor-mobil'), step('terjepit', 'ya')],
      agencyId: 'damkr',
    },
  ])
  const [{ path } = { path: [] }] = found
  expect(runProtocol(misspelt, path).determinant?.needs).toContain('damkr')
})

test('fault 25: an outcome that calls for an agency that takes no orders', () => {
  const { damkar } = shippedSetting.agencies
  if (damkar === undefined) throw new Error('The centre has a fire brigade.')
  const closed = { ...shippedSetting.agencies, damkar: { ...damkar, active: false } }
  expect(codes(proveNeeds(shipped('pohon-tumbang'), closed))).toEqual(['needs-inactive-agency'])
  // A name that every object has is nobody's entry.
  const odd = broken('pohon-tumbang', (protocol) => {
    determinant(protocol, 'orang-tertimpa').needs = ['constructor']
  })
  expect(codes(proveNeeds(odd, shippedSetting.agencies))).toEqual(['needs-unknown-agency'])
})
