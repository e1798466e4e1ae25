import { expect, test } from 'vitest'
import { isUnfinished, wasSilent } from '../../../renderer/features/operator/incident-dangers'
import { orderText } from '../../../renderer/features/operator/order-text'
import { dangersOf } from '../../../src/domain/triage/dangers'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import { runProtocol } from '../../../src/domain/triage/run-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import type { Triage, TriageRound } from '../../../src/domain/triage/triage'
import { screenText } from '../../support/screen-texts'
import { aDispatch } from '../../support/a-dispatch'

const protocol = (id: string) => {
  const found = shippedProtocols.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no protocol ${id}.`)
  return found
}

/** Always the first answer, until the protocol has come to an outcome. */
function firstAnswers(id: string): TriageRound {
  const answers: { questionId: string; answer: string; by: string; at: number }[] = []
  for (;;) {
    const { next } = runProtocol(protocol(id), answers)
    const [given] = next?.answers ?? []
    if (next === undefined || given === undefined) break
    answers.push({ questionId: next.id, answer: given.id, by: 'operator1', at: answers.length })
  }
  return {
    protocolId: id,
    protocolVersion: protocol(id).version,
    answers,
    state: { kind: 'open' },
    earlierOutcomes: [],
  }
}

const of = (round: TriageRound, ...earlierRounds: TriageRound[]): Triage => ({ ...round, earlierRounds })
const silent = firstAnswers('panggilan-senyap')
const fire = firstAnswers('kebakaran')

test('dangers hold from the answers on, before anybody has finished the triage', () => {
  const run = runProtocol(protocol('panggilan-senyap'), silent.answers)
  expect(run.determinant?.dangers.length).toBeGreaterThan(0)
  expect(dangersOf(of(silent), noProtocols)).toEqual(run.determinant?.dangers)
  expect(isUnfinished(of(silent), noProtocols)).toBe(true)
  expect(dangersOf(undefined, noProtocols)).toEqual([])
  expect(isUnfinished(undefined, noProtocols)).toBe(false)
})

test('another protocol takes over and the dangers found before stay', () => {
  const both = dangersOf(of(fire, silent), noProtocols)
  for (const danger of dangersOf(of(silent), noProtocols)) expect(both).toContainEqual(danger)
  expect(wasSilent(of(fire, silent))).toBe(true)
  expect(wasSilent(of(fire))).toBe(false)
})

test('the order as text says the dangers before the place, and gives no silent caller away', () => {
  const incident = {
    number: '112-20261124-0042',
    type: 'penganiayaan',
    priority: 'P1',
    location: { lat: -6.1149, lon: 106.1625, source: 'map', address: 'Lopang' },
    triage: of(silent),
  } as const
  const t = (key: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), screenText('id', key))
  const dangers = dangersOf(of(silent), noProtocols).map(({ id }) => id)
  const parts = { incident, dispatch: aDispatch(), agencyName: 'Polresta', callers: ['081234567890'], dangers }
  const lines = orderText(parts, t).split('\n')
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
  expect(lines[at('BAHAYA BAGI PETUGAS: ')]).toContain('datang tanpa sirene')
  expect(at('BAHAYA BAGI PETUGAS: ')).toBeLessThan(at('Tempat: '))
  expect(lines.join('\n')).not.toContain('081234567890')
})
