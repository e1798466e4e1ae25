import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { incidentTypeDefaults } from '../../../src/domain/incident/incident-types'
import { compareUrgency } from '../../../src/domain/triage/protocol'
import { countPaths, proveProtocols } from '../../../src/domain/triage/prove-protocol'
import { interimPriority, runProtocol } from '../../../src/domain/triage/run-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import { walkEveryPath } from './walk-every-path'

const protocolOf = (id: string) => {
  const found = shippedProtocols.find((protocol) => protocol.id === id)
  if (found === undefined) throw new Error(`No protocol ${id} is shipped.`)
  return found
}

const outcome = (id: string, answers: Readonly<Record<string, string>>) =>
  runProtocol(
    protocolOf(id),
    Object.entries(answers).map(([questionId, answer]) => ({ questionId, answer })),
  ).determinant

test('the prover passes the shipped protocols', () => {
  expect(proveProtocols(shippedProtocols)).toEqual([])
})

test('every protocol the centre was promised is shipped', () => {
  expect(shippedProtocols.map(({ id }) => id).sort()).toEqual([
    'bencana-angin',
    'bencana-banjir',
    'bencana-gempa',
    'bencana-longsor',
    'gizi-buruk',
    'hewan',
    'jenazah',
    'kdrt',
    'kebakaran',
    'kecelakaan',
    'kriminal',
    'lainnya',
    'listrik',
    'medis',
    'odgj',
    'orang-hilang',
    'panggilan-senyap',
    'pohon-tumbang',
  ])
})

describe.each(shippedProtocols)('$id', (protocol) => {
  test('every path, walked one by one, ends in a determinant as the run of its answers does', () => {
    const walks = walkEveryPath(protocol)
    expect(walks).toHaveLength(countPaths(protocol) ?? 0)
    for (const { path, end } of walks) {
      const run = runProtocol(protocol, path)
      expect(run.determinant).toBeDefined()
      expect(end).toEqual({ kind: 'determinant', id: run.determinant?.id })
      expect(run.path).toEqual(path)
    }
  })

  test('it is plain JSON of four to nine questions', () => {
    expect(JSON.parse(JSON.stringify(protocol))).toEqual(protocol)
    expect(protocol.questions.length).toBeGreaterThanOrEqual(4)
    expect(protocol.questions.length).toBeLessThanOrEqual(9)
  })

  test('no talk takes more than seven answers', () => {
    expect(Math.max(...walkEveryPath(protocol).map(({ path }) => path.length))).toBeLessThanOrEqual(7)
  })

  test('answering on the keys 1 to 9, not knowing on 0', () => {
    for (const { answers } of protocol.questions) {
      expect(answers.map(({ key }) => key)).toEqual([...answers.slice(1).map((_, index) => String(index + 1)), '0'])
      expect(answers.at(-1)?.unknown).toBe(true)
    }
  })

  test('not knowing anything gives at least the usual priority of each of its types', () => {
    const unknown = protocol.questions.map(({ id }) => ({ questionId: id, answer: 'tidak-tahu' }))
    const outcome = runProtocol(protocol, unknown).determinant?.priority ?? 'P4'
    for (const type of protocol.types) {
      expect(compareUrgency(outcome, incidentTypeDefaults[type].priority)).toBeLessThanOrEqual(0)
    }
  })

  test('at no point of any path does not knowing lower what is ordered meanwhile', () => {
    for (const { path } of walkEveryPath(protocol)) {
      for (const [index, { answer }] of path.entries()) {
        if (answer !== 'tidak-tahu') continue
        for (const type of protocol.types) {
          const usual = incidentTypeDefaults[type].priority
          const before = interimPriority(runProtocol(protocol, path.slice(0, index)), usual)
          const after = interimPriority(runProtocol(protocol, path.slice(0, index + 1)), usual)
          expect(compareUrgency(after, before)).toBeLessThanOrEqual(0)
        }
      }
    }
  })

  test('the usual priority of its types is among its outcomes', () => {
    for (const type of protocol.types) {
      expect(protocol.determinants.map(({ priority }) => priority)).toContain(incidentTypeDefaults[type].priority)
    }
  })
})

test('a patient whose breathing nobody can tell gets compressions', () => {
  const determinant = outcome('medis', { sadar: 'tidak-tahu', napas: 'tidak-tahu', umur: 'tidak-tahu' })
  expect(determinant?.priority).toBe('P1')
  expect(determinant?.advice.map(({ text }) => text.en).join(' ')).toContain(
    'One hundred to one hundred and twenty pushes a minute',
  )
})

test.each(['dewasa', 'anak', 'bayi'])('compressions for %s are counted for two minutes', (umur) => {
  const determinant = outcome('medis', { sadar: 'tidak-sadar', napas: 'tidak', umur })
  expect(determinant?.advice.some(({ seconds }) => seconds === 120)).toBe(true)
})

test('nobody presses on the belly of a choking baby', () => {
  const words = (umur: string) =>
    outcome('medis', { sadar: 'sadar', keluhan: 'tersedak', 'bisa-batuk': 'tidak', 'umur-tersedak': umur })?.advice.map(
      ({ text }) => text.en,
    )
  expect(words('besar')?.join(' ')).toContain('above the navel')
  expect(words('bayi')?.join(' ')).not.toContain('navel')
  expect(words('bayi')?.join(' ')).toContain('Never the belly')
})

test('a caller who cannot speak is understood by taps alone', () => {
  const determinant = outcome('panggilan-senyap', {
    'ada-orang': 'ketuk-sekali',
    'bahaya-orang': 'ketuk-sekali',
    dekat: 'ketuk-sekali',
  })
  expect(determinant?.priority).toBe('P1')
  expect(protocolOf('panggilan-senyap').questions[0]?.ask.id).toContain('ketuk telepon sekali untuk ya')
})

test('silence without a threat is called back, not dropped', () => {
  const determinant = outcome('panggilan-senyap', { 'ada-orang': 'tidak-tahu', latar: 'hening' })
  expect(determinant?.id).toBe('tanpa-jawaban')
  expect(compareUrgency(determinant?.priority ?? 'P4', 'P4')).toBeLessThan(0)
})

test('a power cut alone is no emergency, a wire on the road is', () => {
  expect(outcome('listrik', { korban: 'tidak', apa: 'padam', 'alat-medis': 'tidak' })?.priority).toBe('P4')
  expect(outcome('listrik', { korban: 'tidak', apa: 'kabel', dilewati: 'ya', 'orang-dekat': 'ya' })?.priority).toBe(
    'P1',
  )
})

test('a strong quake at the coast is a tsunami warning before anything else is asked', () => {
  expect(outcome('bencana-gempa', { pantai: 'ya', 'air-laut': 'kuat-lama' })?.id).toBe('tsunami')
})

test('the published table says what the prover counts', () => {
  const rows = readFileSync('docs/triage.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  for (const protocol of shippedProtocols) {
    const row = rows.find((cells) => cells[1] === protocol.id)
    expect(row?.slice(2, 6)).toEqual([
      protocol.types.join(', ') || '–',
      String(protocol.questions.length),
      String(protocol.determinants.length),
      String(countPaths(protocol)),
    ])
  }
})
