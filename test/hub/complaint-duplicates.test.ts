import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
beforeAll(async () => {
  hub = await startTestHub()
  operator = await openConsole(hub, 'operator1')
})
afterAll(() => hub.remove())

const submit = async (text: string, lat: number, category = 'jalan-berlubang') =>
  String(
    (
      await operator.must('complaint:submit', {
        channel: 'counter',
        category,
        text,
        location: { lat, lon: 106.15, source: 'map' },
      })
    )['complaintId'],
  )

interface Found {
  readonly items: readonly { readonly complaintId: string; readonly evidence: { readonly words: string[] } }[]
  readonly bursts: readonly { readonly complaintIds: string[] }[]
}
const ask = async (input: object) => (await operator.must('query:complaint-duplicates', input)) as unknown as Found

test('a duplicate is proposed for a kept complaint and for words being typed, until they are linked', async () => {
  const first = await submit('Lubang besar depan bengkel Mandiri.', -6.12)
  const second = await submit('Ada lubang di depan bengkel Mandiri, bahaya.', -6.1201)
  await submit('Lubang di dekat alun-alun.', -6.13)
  const found = await ask({ complaintId: first })
  expect(found.items.map(({ complaintId }) => complaintId)).toEqual([second])
  expect(found.items[0]?.evidence.words).toContain('bengkel')
  const typed = await ask({ text: 'lubang bengkel mandiri', location: { lat: -6.12, lon: 106.15, source: 'map' } })
  expect(typed.items.map(({ complaintId }) => complaintId).sort()).toEqual([first, second].sort())
  await operator.must('complaint:link', { complaintId: second, leaderId: first })
  expect((await ask({ complaintId: first })).items).toEqual([])
})

test('many complaints of one spot within the hour are told as a burst', async () => {
  const ids: string[] = []
  for (let n = 0; n < 4; n += 1) ids.push(await submit(`Bau menyengat ${n}`, -6.09 + n / 10_000, 'kebersihan'))
  const { bursts } = await ask({ complaintId: ids[0] ?? '' })
  expect(bursts.some(({ complaintIds }) => ids.every((id) => complaintIds.includes(id)))).toBe(true)
})

test('it is for the room alone', async () => {
  const dlh = await openConsole(hub, 'dlh')
  const reply = await dlh.send('query:complaint-duplicates', { text: 'lubang' })
  expect(reply.ok ? 'accepted' : reply.error.code).toBe('forbidden')
  const unknown = await operator.send('query:complaint-duplicates', { complaintId: 'nothing' })
  expect(unknown.ok ? 'accepted' : unknown.error.code).toBe('not-found')
})
