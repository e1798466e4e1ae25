import type { ClientPorts } from '../../src/client/client-ports'
import { createHubClient, type HubClient } from '../../src/client/hub-client'
import type { Actor } from '../../src/domain/kernel/actor'
import type { FakeTime, ModelHub } from './model-hub'
import { SlowDisk } from './slow-disk'

type Fate = 'wanted' | 'withdrawn'

/** What the desk knows of one command it gave. */
export interface Given {
  fate: Fate
  /** The words that have to arrive. */
  text: string
  /** Whether the hub was told to refuse it for good. */
  readonly isWrong: boolean
  acknowledged: boolean
  /** Changes of mind the disk has not reported as written; after a crash they may have been kept or not. */
  unsure: number
  /** The crash came before the disk had reported it as written: it may be lost, never doubled. */
  mayBeLost: boolean
}

const location = { lat: -6.11, lon: 106.16, source: 'map' } as const

/** One console with its person: types, changes its mind, crashes, and remembers everything it was promised. */
export class FuzzDesk {
  readonly given = new Map<string, Given>()
  readonly disk: SlowDisk
  client: HubClient
  private readonly time: FakeTime
  private readonly hub: ModelHub
  private readonly random: () => number
  private readonly actor: Actor
  private incidents: string[] = []
  private life = { alive: true }
  private ids = 0

  constructor(time: FakeTime, hub: ModelHub, random: () => number, actor: Actor) {
    this.time = time
    this.hub = hub
    this.random = random
    this.actor = actor
    this.disk = new SlowDisk(time, () => Math.floor(random() * 30))
    this.client = this.start()
  }

  open(): void {
    const { commandId, reply } = this.client.send('incident:open', {
      type: 'kebakaran',
      location,
      narrative: this.words(),
    })
    this.incidents = [...this.incidents.slice(-4), commandId]
    this.remember(commandId, reply, false)
  }

  note(): void {
    const incidentId = this.incidents[Math.floor(this.random() * this.incidents.length)]
    if (incidentId === undefined) return this.open()
    const { commandId, reply } = this.client.send('incident:note', { incidentId, text: this.words() })
    this.remember(commandId, reply, false)
  }

  wrongNote(): void {
    const { commandId, reply } = this.client.send('incident:note', { incidentId: 'nowhere', text: this.words() })
    this.remember(commandId, reply, true)
  }

  async amend(): Promise<void> {
    const entry = this.client.snapshot().outbox.find(({ sent, name }) => !sent && name === 'incident:note')
    const known = entry === undefined ? undefined : this.given.get(entry.commandId)
    if (entry === undefined || known === undefined) return
    const text = this.words()
    const { life } = this
    const before = known.text
    known.text = text
    // Until it is said to be kept, a crash may bring either back.
    known.unsure += 1
    void this.client.amend(entry.commandId, { ...entry.input, text }).then((isDone) => {
      if (!life.alive) return
      known.unsure -= 1
      if (!isDone) known.text = before
    })
    await Promise.resolve()
  }

  /** Only the last one, so that nothing rests on it. */
  withdraw(): void {
    const entry = this.client.snapshot().outbox.at(-1)
    const known = entry === undefined ? undefined : this.given.get(entry.commandId)
    if (entry?.name !== 'incident:note' || known === undefined || entry.sent) return
    const { life } = this
    known.fate = 'withdrawn'
    known.unsure += 1
    void this.client.withdraw(entry.commandId).then((isDone) => {
      if (!life.alive) return
      known.unsure -= 1
      if (!isDone) known.fate = 'wanted'
    })
  }

  /** SIGKILL: no goodbye, and nothing that was on its way to the disk arrives. */
  crash(): void {
    this.life.alive = false
    for (const [commandId, known] of this.given) {
      if (!known.acknowledged && !this.disk.rows.has(commandId)) known.mayBeLost = true
    }
    this.incidents = this.incidents.filter((id) => this.disk.rows.has(id) || this.given.get(id)?.acknowledged === true)
    void this.client.close()
    this.client = this.start()
  }

  private start(): HubClient {
    const life = { alive: true }
    this.life = life
    const ports: ClientPorts = {
      now: () => this.time.now,
      uuid: () => `${this.actor.username}-${(this.ids += 1)}`,
      random: this.random,
      after: (ms, run) =>
        this.time.after(ms, () => {
          if (life.alive) run()
        }),
      open: (url, auth, handlers) => this.hub.open(url, auth, handlers),
      outbox: this.disk.storage(() => life.alive),
      sha256: (text) => Promise.resolve(text),
    }
    const { actor } = this
    return createHubClient({ url: 'http://hub', token: 't', account: actor.username, actor, ports })
  }

  private words(): string {
    return `${this.actor.username} ${(this.ids += 1)}`
  }

  private remember(commandId: string, reply: Promise<{ ok: boolean }>, isWrong: boolean): void {
    const entry = this.client.snapshot().outbox.find((one) => one.commandId === commandId)
    const { text, narrative } = (entry?.input ?? {}) as { text?: string; narrative?: string }
    const known: Given = {
      fate: 'wanted',
      text: text ?? narrative ?? '',
      isWrong,
      acknowledged: false,
      unsure: 0,
      mayBeLost: false,
    }
    this.given.set(commandId, known)
    void reply.then(({ ok }) => {
      if (ok) known.acknowledged = true
    })
  }
}
