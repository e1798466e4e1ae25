import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHubClient, type HubClient } from '../../src/client/hub-client'
import type { CommandInput, CommandName } from '../../src/contract/commands/index'
import { canonicalJson } from '../../src/projection/canonical-json'
import { nodePorts } from '../../tools/bench/desk'
import { logIn, startTestHub, until, type TestHub } from '../hub/support/training-hub'
import { startTcpProxy } from './tcp-proxy'

let hub: TestHub
let token: string
beforeAll(async () => {
  hub = await startTestHub()
  token = await logIn(hub, 'operator1')
})
afterAll(() => hub.remove())

const location = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map' } as const

/** The steps of the main job; `typed` gives a command and remembers its id. */
type Typed = <N extends CommandName>(name: N, input: CommandInput<N>) => string
const steps: readonly ((typed: Typed, ids: Record<string, string>) => void)[] = [
  (typed, ids) => (ids['call'] = typed('call:receive', { channel: 'radio', name: 'Pelapor' })),
  (typed, ids) => typed('call:answer', { callId: ids['call'] ?? '' }),
  (typed, ids) => typed('call:dispose', { callId: ids['call'] ?? '', kind: 'emergency' }),
  (typed, ids) => typed('call:locate', { callId: ids['call'] ?? '', location }),
  (typed, ids) =>
    (ids['incident'] = typed('incident:open', {
      callId: ids['call'] ?? '',
      type: 'kebakaran',
      location,
      narrative: 'Api di dapur.',
    })),
  (typed, ids) => typed('incident:note', { incidentId: ids['incident'] ?? '', text: 'Ada warga di dalam.' }),
  (typed, ids) =>
    (ids['order'] = typed('incident:dispatch', { incidentId: ids['incident'] ?? '', agencyIds: ['damkar'] })),
  (typed, ids) =>
    typed('dispatch:acknowledge', { dispatchId: `${ids['order'] ?? ''}.damkar`, via: 'radio', name: 'Damkar' }),
  (typed, ids) =>
    typed('dispatch:status', {
      dispatchId: `${ids['order'] ?? ''}.damkar`,
      status: 'cleared',
      via: 'radio',
      name: 'Damkar',
    }),
  (typed, ids) => typed('call:end', { callId: ids['call'] ?? '' }),
  (typed, ids) => typed('incident:close', { incidentId: ids['incident'] ?? '', disposition: 'selesai' }),
]

const is = (client: HubClient, connection: string) => () => client.snapshot().connection === connection

/** The whole job on a line of its own that is cut once, as the step `cutAt` is typed: before the loss is noticed. */
async function job(how: 'kill' | 'swallow', cutAt: number): Promise<void> {
  const proxy = await startTcpProxy(hub.url)
  const client = createHubClient({
    url: proxy.url,
    token,
    account: 'operator1',
    actor: { role: 'operator', username: 'operator1' },
    ports: nodePorts(),
  })
  try {
    await until(is(client, 'online'))
    const replies: Promise<{ readonly ok: boolean }>[] = []
    const ids: Record<string, string> = {}
    for (const [at, step] of steps.entries()) {
      if (at === cutAt) proxy[how]()
      step((name, input) => {
        const { commandId, reply } = client.send(name, input)
        replies.push(reply)
        return commandId
      }, ids)
      if (at === cutAt) {
        await until(is(client, 'offline'))
        expect(client.snapshot().outbox).toHaveLength(1)
        proxy.mend()
      }
      await until(() => client.snapshot().outbox.length === 0, 30_000)
    }
    expect((await Promise.all(replies)).map(({ ok }) => ok)).toEqual(steps.map(() => true))
    expect(client.snapshot().refused).toEqual([])
    const timeline = await client.query('query:timeline', { incidentId: ids['incident'] ?? '' })
    // Events as the contract has them; the table leaves them open.
    const events = (timeline.ok ? timeline.value.events : []) as readonly { readonly type: string }[]
    const types = events.map(({ type }) => type)
    for (const once of ['incident-opened', 'note-added', 'dispatch-ordered', 'incident-closed']) {
      expect(types.filter((type) => type === once)).toHaveLength(1)
    }
    await until(() => client.snapshot().cursor === hub.core.head(), 30_000)
    const board = () => canonicalJson(client.snapshot().board) === canonicalJson(hub.core.board({ kind: 'room' }))
    await until(board, 30_000)
  } finally {
    await client.close()
    await proxy.close()
  }
}

test.each(['kill', 'swallow'] as const)(
  'a line that is cut (%s) at any step of the main job delivers what was typed exactly once',
  async (how) => {
    await Promise.all(steps.map((_, cutAt) => job(how, cutAt)))
  },
  120_000,
)

test('a console whose board differs from the hub’s fetches it anew, and the hub counts it', async () => {
  const ports = nodePorts()
  let isWrong = true
  const client = createHubClient({
    url: hub.url,
    token,
    account: 'operator1',
    actor: { role: 'operator', username: 'operator1' },
    ports: {
      ...ports,
      // The background check comes at once instead of after half a minute.
      after: (ms, run) => ports.after(ms === 30_000 ? 50 : ms, run),
      sha256: async (text) => {
        const right = (await ports.sha256?.(text)) ?? ''
        return isWrong ? `not ${right}` : right
      },
    },
  })
  try {
    await until(() => client.snapshot().resyncs > 0)
    isWrong = false
    await until(is(client, 'online'))
    const metrics = await (await fetch(`${hub.url}/metrics`)).text()
    expect(metrics).toMatch(/siaga_diverged_consoles_total [1-9]/)
  } finally {
    await client.close()
  }
})
