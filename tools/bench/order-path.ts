import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import type { EventsMessage } from '../../src/client/client-ports'
import { startCrowd, type Crowd } from './crowd'
import { logIn, pause } from './desk'
import { startHubProcess } from './hub-process'
import { percentile, type Measurement } from './percentile'
import { connect, must, startBareServer } from './sockets'

const ORDERS = 250
const WARM_UP = 30
const place = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map' } as const

interface Goals {
  readonly consoles: number
  readonly p50?: number
  readonly p99: number
}

/**
 * From `incident:dispatch` sent to the agency's console having it, beside a bare insert and fan-out, turn by turn. The
 * consoles that only watch live in processes of their own.
 */
export async function orderPath(folder: string, { consoles, p50, p99 }: Goals): Promise<readonly Measurement[]> {
  const hub = await startHubProcess(join(folder, `order-${consoles}`))
  const bare = await startBareServer(join(folder, `bare-${consoles}.db`))
  const sockets: Socket[] = []
  const add = async (url: string, token?: string) => {
    const socket = await connect(url, token)
    sockets.push(socket)
    return socket
  }
  const crowds: Crowd[] = []
  // A turn begins when the watchers of the turn before have read what it sent them.
  const quiet = 15 + consoles / 10
  try {
    const tokens = [await logIn(hub.url, 'operator1'), await logIn(hub.url, 'supervisor1')]
    const damkar = await add(hub.url, await logIn(hub.url, 'damkar'))
    const operator = await add(hub.url, tokens[0])
    const receiver = await add(bare.url)
    const sender = await add(bare.url)
    crowds.push(await startCrowd({ url: hub.url, tokens, consoles: consoles - 2 }))
    crowds.push(await startCrowd({ url: bare.url, tokens: [], consoles: consoles - 2 }))
    const real: number[] = []
    const limit: number[] = []
    for (let turn = 0; turn < ORDERS + WARM_UP; turn += 1) {
      const { incidentId } = await must(operator, 'incident:open', {
        type: 'kebakaran',
        location: place,
        narrative: 'Api.',
      })
      await pause(quiet)
      const arrival = orderArrives(damkar, `incident:${incidentId}`)
      const started = performance.now()
      const answer = must(operator, 'incident:dispatch', { incidentId, agencyIds: ['damkar'], message: 'Segera.' })
      const { at, bytes } = await arrival
      await answer
      await pause(quiet)
      const bareArrival = new Promise<number>((resolve) => receiver.once('events', () => resolve(performance.now())))
      const bareStarted = performance.now()
      const bareAnswer: Promise<unknown> = sender.emitWithAck('order', bytes)
      const bareAt = await bareArrival
      await bareAnswer
      if (turn < WARM_UP) continue
      real.push(at - started)
      limit.push(bareAt - bareStarted)
    }
    const line = (share: number, goal: number): Measurement => ({
      name: `order path p${share * 100}, ${consoles} consoles`,
      measured: percentile(real, share),
      limit: percentile(limit, share),
      unit: 'ms',
      goal,
    })
    return [...(p50 === undefined ? [] : [line(0.5, p50)]), line(0.99, p99)]
  } finally {
    for (const socket of sockets) socket.disconnect()
    for (const crowd of crowds) await crowd.stop()
    await bare.stop()
    await hub.stop()
  }
}

/** When the order for this incident has come, and the bytes it came in. */
function orderArrives(liaison: Socket, stream: string): Promise<{ at: number; bytes: string }> {
  return new Promise((resolve) => {
    const listen = (message: EventsMessage) => {
      if (!message.events.some((event) => event.stream === stream && event.type === 'dispatch-ordered')) return
      const at = performance.now()
      liaison.off('events', listen)
      resolve({ at, bytes: JSON.stringify(message) })
    }
    liaison.on('events', listen)
  })
}
