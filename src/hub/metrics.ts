import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { isCommandName } from '../contract/commands/index'

/** What the hub counts, for `/metrics`. Names and outcomes only, never what a command said. */
export interface Metrics {
  readonly registry: Registry
  /** `outcome`: `ok` or the refusal's code. */
  readonly command: (name: string, outcome: string, seconds: number, query: boolean) => void
  readonly events: (count: number) => void
  readonly connected: (role: string, change: 1 | -1) => void
  readonly slowConsole: () => void
  readonly malformedFrame: () => void
  /** A console found that its board was not the hub's, and fetched it anew. */
  readonly diverged: () => void
}

export function createMetrics(head: () => number): Metrics {
  const registers = [new Registry()] as const
  const commands = new Counter({
    name: 'siaga_commands_total',
    help: 'Commands and queries by name and outcome',
    labelNames: ['name', 'outcome'],
    registers: [...registers],
  })
  const latency = new Histogram({
    name: 'siaga_commit_seconds',
    help: 'From receiving a command to its durable acceptance',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [...registers],
  })
  const consoles = new Gauge({
    name: 'siaga_connected_consoles',
    help: 'Consoles connected now, by role',
    labelNames: ['role'],
    registers: [...registers],
  })
  const events = new Counter({
    name: 'siaga_events_total',
    help: 'Events committed since the start',
    registers: [...registers],
  })
  const slow = new Counter({
    name: 'siaga_slow_consoles_total',
    help: 'Consoles disconnected because they did not read what was sent',
    registers: [...registers],
  })
  const malformed = new Counter({
    name: 'siaga_malformed_frames_total',
    help: 'Frames that were no command',
    registers: [...registers],
  })
  const diverged = new Counter({
    name: 'siaga_diverged_consoles_total',
    help: 'Consoles whose board differed from the hub and was fetched anew',
    registers: [...registers],
  })
  registers[0].registerMetric(
    new Gauge({
      name: 'siaga_head_seq',
      help: 'Last committed seq',
      registers: [],
      collect() {
        this.set(head())
      },
    }),
  )
  return {
    registry: registers[0],
    command: (name, outcome, seconds, query) => {
      // A name somebody made up must not make a new time series.
      commands.inc({ name: isCommandName(name) || name === 'system:telephony' ? name : 'unknown', outcome })
      if (outcome === 'ok' && !query) latency.observe(seconds)
    },
    events: (count) => events.inc(count),
    connected: (role, change) => consoles.inc({ role }, change),
    slowConsole: () => slow.inc(),
    malformedFrame: () => malformed.inc(),
    diverged: () => diverged.inc(),
  }
}
