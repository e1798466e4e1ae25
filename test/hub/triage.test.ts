import { afterEach, beforeEach, expect, test } from 'vitest'
import { shippedProtocols } from '../../src/domain/triage/shipped/all'
import { damkar, lopang, openTestCentre, operator1, type TestCentre } from './core-fixture'

let centre: TestCentre
beforeEach(async () => {
  centre = await openTestCentre()
})
afterEach(() => centre.stop())

const admin = { role: 'admin', username: 'admin1' } as const
const kebakaran = shippedProtocols.find(({ id }) => id === 'kebakaran')
if (kebakaran === undefined) throw new Error('There is a protocol for fires.')
const board = () => centre.core().board({ kind: 'room' })
const receive = async () => String((await centre.done(operator1, 'call:receive', { channel: 'phone' }))['callId'])
const first = kebakaran.questions.find(({ id }) => id === kebakaran.first)
const [anAnswer, another] = first?.answers ?? []
const answer = (subject: object, answerId = anAnswer?.id) =>
  centre.done(operator1, 'triage:answer', {
    ...subject,
    protocolId: 'kebakaran',
    questionId: kebakaran.first,
    answer: answerId,
  })
const open = async (more: object = {}) =>
  String(
    (
      await centre.done(operator1, 'incident:open', {
        type: 'kebakaran',
        location: lopang,
        narrative: 'api',
        priority: 'P3',
        ...more,
      })
    )['incidentId'],
  )

test('what was asked on a call goes along to its incident, where the agency reads it', async () => {
  const callId = await receive()
  await answer({ callId })
  const incidentId = await open({ callId })
  expect(board().incidents[incidentId]?.triage?.answers).toMatchObject([{ answer: anAnswer?.id }])
  await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: ['damkar'] })
  const { incidents } = centre.core().board({ kind: 'agency', agencyId: 'damkar' })
  expect(incidents[incidentId]?.triage?.answers).toHaveLength(1)
  expect((await centre.done(damkar, 'query:timeline', { incidentId }))['events']).toContainEqual(
    expect.objectContaining({ type: 'triage-answered' }),
  )
})

test('a changed answer keeps the old one; the later one holds', async () => {
  const callId = await receive()
  await answer({ callId })
  await answer({ callId }, another?.id)
  expect(board().calls[callId]?.triage?.answers.map((given) => given.answer)).toEqual([anAnswer?.id, another?.id])
})

test('an override needs a reason, sets the priority of the incident and keeps what the answers gave', async () => {
  const incidentId = await open()
  await answer({ incidentId })
  const finish = { incidentId, protocolId: 'kebakaran', overridePriority: 'P1' }
  expect(await centre.say(operator1, 'triage:finish', finish)).toMatchObject({ error: { code: 'invalid-input' } })
  const finished = await centre.done(operator1, 'triage:finish', { ...finish, reason: 'pabrik bahan kimia' })
  expect(finished).toMatchObject({ priority: 'P1' })
  expect(board().incidents[incidentId]).toMatchObject({
    priority: 'P1',
    triage: { state: { kind: 'overridden', reason: 'pabrik bahan kimia' } },
  })
  expect(await centre.done(operator1, 'triage:finish', { ...finish, reason: 'pabrik bahan kimia' })).toMatchObject({
    priority: 'P1',
  })
})

test('a question or answer the protocol does not have is refused and nothing is kept', async () => {
  const callId = await receive()
  const input = { callId, protocolId: 'kebakaran', questionId: 'no-such', answer: 'x' }
  expect(await centre.say(operator1, 'triage:answer', input)).toMatchObject({ error: { code: 'invalid-input' } })
  expect(await centre.say(operator1, 'triage:answer', { ...input, protocolId: 'nothing' })).toMatchObject({
    error: { code: 'not-found' },
  })
  expect(board().calls[callId]?.triage).toBeUndefined()
})

test('a new version of a protocol does not change questions that were begun with the old one', async () => {
  const callId = await receive()
  await answer({ callId })
  const next = { ...kebakaran, version: kebakaran.version + 1 }
  await centre.done(admin, 'directory:put-protocol', next)
  await answer({ callId }, another?.id)
  expect(board().calls[callId]?.triage?.protocolVersion).toBe(kebakaran.version)
  const other = await receive()
  await answer({ callId: other })
  expect(board().calls[other]?.triage?.protocolVersion).toBe(next.version)
})

test('a protocol the prover finds fault with is not published, and the refusal shows the counter-example', async () => {
  const faulty = {
    ...kebakaran,
    version: kebakaran.version + 1,
    questions: kebakaran.questions.map((question) => ({
      ...question,
      answers: question.answers.map((one) => ({ ...one, next: kebakaran.first })),
    })),
  }
  const refused = await centre.say(admin, 'directory:put-protocol', faulty)
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(refused).toHaveProperty('error.issues.0.message')
  expect(board().protocols.published).toEqual([])
})

test('an outcome that calls for an agency the centre does not have is not published; the others are not held to it', async () => {
  const next = { ...kebakaran, version: kebakaran.version + 1 }
  const calling = (agencyId: string) => ({
    ...next,
    determinants: next.determinants.map((outcome, index) =>
      index === 0 ? { ...outcome, needs: [agencyId] } : outcome,
    ),
  })
  expect(await centre.say(admin, 'directory:put-protocol', calling('damkr'))).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'needs-unknown-agency' }] },
  })
  expect(board().protocols.published).toEqual([])
  await centre.done(admin, 'directory:put-protocol', calling('damkar'))
})

test('two admins who publish the same version: the second is told', async () => {
  const next = { ...kebakaran, version: kebakaran.version + 1 }
  await centre.done(admin, 'directory:put-protocol', next)
  expect(await centre.say(admin, 'directory:put-protocol', next)).toMatchObject({ error: { code: 'conflict' } })
})

test('words of the centre join the lexicon; one that can not be read is refused with its fault', async () => {
  const entry = { id: 'own-1', words: 'geni gede', type: 'kebakaran', weight: 0.9, language: 'jawa-serang' }
  await centre.done(admin, 'directory:put-lexicon', { entries: [entry], traps: [], disabled: [] })
  expect(board().lexicon).toMatchObject({ version: 1, changes: { entries: [entry] } })
  const bad = { entries: [{ ...entry, id: 'own-2', words: '!!!' }], traps: [], disabled: [] }
  expect(await centre.say(admin, 'directory:put-lexicon', bad)).toMatchObject({ error: { code: 'invalid-input' } })
})

test('imported borders of this city replace the approximate ones; a foreign code is refused', async () => {
  const square = [
    [
      [-6.1, 106.1],
      [-6.1, 106.2],
      [-6.2, 106.2],
    ],
  ]
  const areas = [{ code: '36.73.01.1005', polygons: [square] }]
  await centre.done(admin, 'directory:put-boundaries', { source: 'Bappeda 2026', areas })
  expect(board().boundaries).toMatchObject({ source: 'Bappeda 2026', areas })
  const foreign = { source: 'x', areas: [{ code: '31.71.01.1001', polygons: [square] }] }
  expect(await centre.say(admin, 'directory:put-boundaries', foreign)).toMatchObject({
    error: { code: 'invalid-input' },
  })
})
