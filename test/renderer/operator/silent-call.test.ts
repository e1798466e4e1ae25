import { expect, test } from 'vitest'
import { emptyDraft, missingParts, viewDraft, type IntakeDraft } from '../../../renderer/features/operator/intake-draft'
import { SILENT_CALL } from '../../../renderer/features/operator/intake-protocol'
import { readIntake } from '../../../renderer/features/operator/intake-reading'
import { silentNarrative, typeOfSilent } from '../../../renderer/features/operator/intake-silent'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import { panggilanSenyap } from '../../../src/domain/triage/shipped/panggilan-senyap'
import type { Triage } from '../../../src/domain/triage/triage'
import { aPlanRoom } from '../../support/plan-room'

const active = new Set(['damkar', 'psc119', 'polresta', 'dinsos', 'bpbd'])
const room = aPlanRoom(active)

/** A silent call with these answers, each `question answer`. */
function view(answers: readonly string[], draft: Partial<IntakeDraft> = {}) {
  const whole = { ...emptyDraft, protocol: SILENT_CALL, ...draft }
  const reading = readIntake(whole.text, defaultLexicon)
  const triage = triageOf(answers)
  const call = triage === undefined ? {} : { triage }
  return viewDraft(whole, { reading, call, active, areas: [], protocols: noProtocols, room, now: 1_790_000_000_000 })
}

function triageOf(answers: readonly string[]): Triage | undefined {
  if (answers.length === 0) return undefined
  return {
    protocolId: SILENT_CALL,
    protocolVersion: panggilanSenyap.version,
    answers: answers.map((one, at) => {
      const [questionId = '', answer = ''] = one.split(' ')
      return { questionId, answer, by: 'operator1', at }
    }),
    state: { kind: 'open' },
    earlierOutcomes: [],
    earlierRounds: [],
  }
}

const yes = (question: string) => `${question} ketuk-sekali`
const no = (question: string) => `${question} ketuk-dua`

test('every outcome of the silent questions proposes its type and agencies, or says that none is called for', () => {
  const proposed = Object.fromEntries(
    panggilanSenyap.determinants.map(({ id }) => {
      const proposal = typeOfSilent(id)
      return [id, proposal === undefined ? 'none' : [proposal.type, ...proposal.agencies].join(' ')]
    }),
  )
  expect(proposed).toEqual({
    'ancaman-dekat': 'kdrt polresta dinsos',
    'ancaman-senyap': 'penganiayaan polresta psc119',
    'ancaman-terdengar': 'penganiayaan polresta psc119',
    'sakit-senyap': 'medis psc119',
    'sakit-terdengar': 'medis psc119',
    'api-senyap': 'kebakaran damkar psc119 polresta',
    'api-terdengar': 'kebakaran damkar psc119 polresta',
    'terjebak-senyap': 'lainnya damkar polresta',
    'perlu-bantuan': 'lainnya polresta',
    'tanpa-jawaban': 'lainnya polresta',
    'tidak-sengaja': 'none',
    'tidak-perlu': 'none',
  })
})

test('an outcome that a centre wrote itself, or none yet, is the unknown: somebody goes and looks', () => {
  const unknown = { type: 'lainnya', agencies: ['polresta'] }
  expect(typeOfSilent('tulisan-pusat')).toEqual(unknown)
  expect(typeOfSilent(undefined)).toEqual(unknown)
})

test('a silent call lacks nothing but its place, at P1, before the first tap', () => {
  const before = view([])
  expect(before).toMatchObject({ type: 'lainnya', priority: 'P1', agencies: ['polresta'] })
  expect(before.types).toEqual([])
  expect(missingParts({ ...emptyDraft, protocol: SILENT_CALL }, before)).toEqual(['place'])
})

test('threatened in the same room: the police are proposed, and never the flood service', () => {
  const near = view([yes('ada-orang'), yes('bahaya-orang'), yes('dekat')])
  expect(near).toMatchObject({ type: 'kdrt', priority: 'P1' })
  expect(near.agencies).toContain('polresta')
  expect(near.agencies).not.toContain('bpbd')
})

test('the taps stand above words; a type chosen by hand stands above both and keeps the priority of the taps', () => {
  const ill = [yes('ada-orang'), no('bahaya-orang'), yes('sakit')]
  expect(view(ill, { text: 'banjir di kali' })).toMatchObject({ type: 'medis', agencies: ['psc119'] })
  expect(view([], { text: 'kebakaran' })).toMatchObject({ type: 'kebakaran' })
  expect(view(ill, { type: 'ketertiban' })).toMatchObject({ type: 'ketertiban', priority: 'P1' })
})

test('a caller who answers that no help is needed is proposed nothing', () => {
  const none = view([no('ada-orang')])
  expect(none).toMatchObject({ type: undefined, priority: 'P4', agencies: [] })
})

test('without a word the record says what the taps came to', () => {
  expect(silentNarrative(panggilanSenyap, undefined).id).toBe('Panggilan senyap')
  const triage = triageOf([yes('ada-orang'), yes('bahaya-orang'), yes('dekat')])
  expect(silentNarrative(panggilanSenyap, triage).id).toBe('Senyap: pengancam di ruangan yang sama')
})
