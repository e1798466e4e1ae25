import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
let dlh: TestConsole
const now = 1_795_500_000_000
const DAY = 86_400_000
const ANSWER = 'Petugas sudah mengangkut semuanya pagi ini.'
const place = { lat: -6.12, lon: 106.15, source: 'map', areaCode: '36.73.01.1005' }
const vocabulary = ['kuning', 'kuningan', 'merpati', 'melati', 'gajah', 'gading', 'éclair'] as const

interface Item {
  readonly complaintId: string
  readonly state: string
  readonly category?: string
  readonly agencyIds: readonly string[]
  readonly submittedAt: number
  readonly excerpt: string
  readonly trackingCode: string
  readonly respondedAt?: number
}

interface Filter {
  readonly text?: string
  readonly state?: string
  readonly category?: string
  readonly agencyId?: string
  readonly from?: number
  readonly to?: number
}

const ask = async (console: TestConsole, input: object) => {
  const { items, next } = await console.must('query:complaints', input)
  return { items: items as Item[], next: next as string | undefined }
}

beforeAll(async () => {
  hub = await startTestHub({ now: () => now })
  operator = await openConsole(hub, 'operator1')
  dlh = await openConsole(hub, 'dlh')
  const made = fc.sample(
    fc.record({
      words: fc.subarray([...vocabulary], { minLength: 1 }),
      // Several in the same millisecond: their order is that of the log.
      day: fc.integer({ min: 0, max: 9 }),
      category: fc.constantFrom('sampah', 'kebersihan', 'lampu-jalan', 'jalan-rusak'),
      answered: fc.boolean(),
    }),
    { numRuns: 80, seed: 112 },
  )
  for (const { words, day, category, answered } of made) {
    const { complaintId } = await operator.must('complaint:submit', {
      channel: 'import',
      category,
      text: words.join(' '),
      location: place,
      externalId: `cari-${Math.random()}`,
      occurredAt: now - day * DAY,
    })
    if (answered && (category === 'sampah' || category === 'kebersihan'))
      await dlh.must('complaint:respond', { complaintId, text: ANSWER })
  }
}, 60_000)
afterAll(() => hub.remove())

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Slow and obvious. */
function meets({ text, state, category, agencyId, from, to }: Filter, item: Item): boolean {
  const said = [
    item.excerpt,
    item.category ?? '',
    item.trackingCode,
    item.trackingCode.replaceAll('-', ''),
    item.respondedAt === undefined ? '' : ANSWER,
  ]
  const words = plain(said.join(' ')).split(/[^\p{L}\p{N}]+/u)
  return (
    (text ?? '').split(' ').every((part) => words.some((word) => word.startsWith(plain(part)))) &&
    (state === undefined || item.state === state) &&
    (category === undefined || item.category === category) &&
    (agencyId === undefined || item.agencyIds.includes(agencyId)) &&
    (from === undefined || item.submittedAt >= from) &&
    (to === undefined || item.submittedAt < to)
  )
}

const parts = {
  text: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...vocabulary), fc.integer({ min: 1, max: 8 })), {
      minLength: 1,
      maxLength: 2,
    })
    .map((words) => words.map(([word, length]) => word.slice(0, length)).join(' ')),
  state: fc.constantFrom('received', 'routed', 'responded', 'paused'),
  category: fc.constantFrom('sampah', 'kebersihan', 'lampu-jalan', 'jalan-rusak', 'banjir'),
  agencyId: fc.constantFrom('dlh', 'dishub', 'dputr'),
  from: fc.integer({ min: 0, max: 10 }).map((day) => now - day * DAY),
  to: fc.integer({ min: 0, max: 10 }).map((day) => now - day * DAY + 1),
}

/** Of all filters at once nothing would be left. */
const aFilter: fc.Arbitrary<Filter> = fc
  .tuple(fc.record(parts), fc.subarray(['text', 'state', 'category', 'agencyId', 'from', 'to'], { maxLength: 3 }))
  .map(([whole, kept]) => Object.fromEntries(Object.entries(whole).filter(([name]) => kept.includes(name))))

test('any words and filters find what a slow look through the whole list finds, in its order, for the room and an agency', async () => {
  const whole = new Map([
    [operator, (await ask(operator, { limit: 500 })).items],
    [dlh, (await ask(dlh, { limit: 500 })).items],
  ])
  expect(whole.get(operator)).toHaveLength(80)
  expect(whole.get(dlh)?.length).toBeGreaterThan(10)
  let found = 0
  await fc.assert(
    fc.asyncProperty(aFilter, fc.constantFrom(operator, dlh), async (filter, who) => {
      const expected = (whole.get(who) ?? []).filter((item) => meets(filter, item))
      const { items } = await ask(who, { ...filter, limit: 500 })
      expect(items.map(({ complaintId }) => complaintId)).toEqual(expected.map(({ complaintId }) => complaintId))
      found += items.length
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(300)
}, 60_000)

test('a search goes on page after page, none twice and none left out', async () => {
  const whole = (await ask(operator, { text: 'k', limit: 500 })).items
  const paged: Item[] = []
  let after: string | undefined
  do {
    const page = await ask(operator, { text: 'k', limit: 7, ...(after === undefined ? {} : { after }) })
    paged.push(...page.items)
    after = page.next
  } while (after !== undefined)
  expect(paged).toEqual(whole)
  expect(whole.length).toBeGreaterThan(14)
})
