import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PresenceMessage } from '../../src/contract/presence'
import { connect, logIn, startTestHub, until, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.remove())

interface Watching {
  readonly console: TestConsole
  /** What it was told last. */
  readonly told: () => PresenceMessage | undefined
}

async function open(username: string): Promise<Watching> {
  const console = await connect(hub, { token: await logIn(hub, username) })
  let told: PresenceMessage | undefined
  console.socket.on('presence', (message: PresenceMessage) => (told = message))
  return { console, told: () => told }
}

const sounds = ({ console }: Watching, sound: string) => console.must('presence:report', { sound })

test('a console is told who is there as soon as it comes, an agency only of its own', async () => {
  const [room, first] = [await open('operator1'), await open('damkar')]
  const late = await connect(hub, { token: await logIn(hub, 'damkar-wakil') })
  await late.must('query:board-hash', {})
  // Straight after its first message, not only when the others are told.
  const frames = late.bytes.filter((frame) => frame.includes('"presence",'))
  expect(frames[0]).toContain(
    JSON.stringify({ present: ['damkar', 'damkar-wakil'], agencies: { damkar: { consoles: 2, sound: 'unknown' } } }),
  )
  expect(late.bytes.join('\n')).not.toContain('operator1')
  for (const { console } of [room, first]) console.close()
  late.close()
})

test('the best of an agency’s consoles counts, and one that leaves no longer does', async () => {
  const [room, one, two] = [await open('supervisor1'), await open('damkar'), await open('damkar-wakil')]
  const other = await open('psc119')
  const isTold = (watching: Watching, consoles: number, sound: string) =>
    until(() => {
      const damkar = watching.told()?.agencies?.['damkar']
      return damkar?.consoles === consoles && damkar.sound === sound
    })
  await isTold(room, 2, 'unknown')
  await sounds(one, 'blocked')
  await isTold(room, 2, 'unknown')
  await sounds(two, 'muted')
  await isTold(room, 2, 'muted')
  await sounds(one, 'on')
  await isTold(room, 2, 'on')
  await isTold(two, 2, 'on')
  expect(two.told()?.present).toEqual(['damkar', 'damkar-wakil'])
  expect(other.told()).toEqual({ present: ['psc119'], agencies: { psc119: { consoles: 1, sound: 'unknown' } } })
  one.console.close()
  await isTold(room, 1, 'muted')
  await isTold(two, 1, 'muted')
  expect(two.told()?.present).toEqual(['damkar-wakil'])
  two.console.close()
  await until(() => room.told()?.agencies?.['damkar'] === undefined)
  expect(room.told()?.present).toEqual(['psc119', 'supervisor1'])
  for (const { console } of [room, other]) console.close()
})

test('an account with two consoles is one person with two consoles', async () => {
  const [room, one, two] = [await open('operator1'), await open('damkar'), await open('damkar')]
  await until(() => room.told()?.agencies?.['damkar']?.consoles === 2)
  expect(room.told()?.present).toEqual(['damkar', 'operator1'])
  for (const { console } of [room, one, two]) console.close()
})

test.each([undefined, null, 'on', 7, {}, { sound: 'loud' }, { sound: 'on', more: 1 }, { sound: 'unknown' }])(
  'rubbish as a report of sound is refused: %j',
  async (input) => {
    const { console } = await open('damkar')
    const reply = await console.send('presence:report', input)
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    console.close()
  },
)

test('the room is told how many of an agency’s consoles can sound, so a dead one beside a loud one shows', async () => {
  const [room, one, two] = [await open('supervisor1'), await open('damkar'), await open('damkar-wakil')]
  const isHeardAt = (heard: number | undefined) =>
    until(() => {
      const damkar = room.told()?.agencies?.['damkar']
      return damkar?.consoles === 2 && damkar.heard === heard
    })
  await isHeardAt(undefined)
  await sounds(one, 'on')
  await sounds(two, 'on')
  await isHeardAt(2)
  await sounds(two, 'blocked')
  await isHeardAt(1)
  expect(room.told()?.agencies?.['damkar']?.sound).toBe('on')
  for (const { console } of [room, one, two]) console.close()
})
