import { createInterface } from 'node:readline'
import { io } from 'socket.io-client'
import type { CrowdOptions, CrowdReport } from './crowd'
import { pause } from './desk'

// Many bare consoles in a process of their own, so that what they cost is not counted as the hub's. Takes its options as
// JSON in the first argument; answers each line on stdin with one JSON line.
const options = JSON.parse(process.argv[2] ?? '{}') as CrowdOptions
const { url, tokens, consoles, behind = 0 } = options

/** Milliseconds from the hub's clock at the commit to the arrival; one machine, one clock. The last one holds the rest. */
const LONGEST = 20_000
/** A console that was refused asks again after this long. */
const AGAIN_AFTER = 100
const arrivals = new Uint32Array(LONGEST + 1)
let messages = 0
let events = 0
let gaps = 0
let snapshots = 0
let bytes = 0
const cursors: (number | undefined)[] = Array.from({ length: consoles }, () => undefined)
let current = 0
let allCurrent: () => void = () => undefined

interface EventsMessage {
  readonly from: number
  readonly to: number
  readonly events: readonly { readonly recordedAt: number }[]
  readonly backfill?: true
}

function open(index: number): void {
  const cursor = cursors[index]
  const token = tokens[index % tokens.length]
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: token === undefined ? {} : { token, ...(cursor === undefined ? {} : { cursor: cursor - behind }) },
  })
  let greeted = false
  const greet = () => {
    if (greeted) return
    greeted = true
    current += 1
    if (current === consoles) allCurrent()
  }
  const again = async () => {
    socket.off()
    socket.disconnect()
    if (greeted) current -= 1
    await pause(AGAIN_AFTER * Math.random())
    open(index)
  }
  socket.on('connect_error', () => void again())
  socket.on('disconnect', () => void again())
  // A bare server has nothing to greet with.
  if (token === undefined) socket.on('connect', greet)
  socket.on('snapshot', (message: { seq: number }) => {
    snapshots += 1
    cursors[index] = message.seq
    greet()
  })
  socket.on('events', (message: EventsMessage | string) => {
    messages += 1
    if (typeof message === 'string') {
      bytes += message.length
      return
    }
    const known = cursors[index] ?? 0
    if (message.backfill !== true) {
      if (greeted && message.from > known) gaps += 1
      cursors[index] = Math.max(known, message.to)
    }
    const now = Date.now()
    for (const { recordedAt } of greeted ? message.events : []) {
      events += 1
      const late = Math.min(LONGEST, Math.max(0, now - recordedAt))
      arrivals[late] = (arrivals[late] ?? 0) + 1
    }
    greet()
  })
}

/** The arrival below which `share` of them lie. */
function arrivalAt(share: number): number {
  let seen = 0
  for (let late = 0; late <= LONGEST; late += 1) {
    seen += arrivals[late] ?? 0
    if (seen >= share * events) return late
  }
  return LONGEST
}

function report(): CrowdReport {
  const known = cursors.filter((cursor) => cursor !== undefined)
  return {
    current,
    messages,
    events,
    gaps,
    snapshots,
    bytes,
    slowestCursor: known.length < consoles ? 0 : Math.min(...known),
    p50: arrivalAt(0.5),
    p99: arrivalAt(0.99),
    slowest: arrivalAt(1),
  }
}

const say = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`)

createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line === 'report') say(report())
    if (line !== 'current') return
    const told = () => say({ at: Date.now() })
    if (current === consoles) told()
    else allCurrent = told
  })
  .on('close', () => process.exit(0))

for (let index = 0; index < consoles; index += 1) {
  open(index)
  // Not all in one moment at the start: only coming back is measured.
  if (index % 50 === 49) await pause(20)
}
