import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A wire that can be cut in both ways a wire is cut. */
export interface TcpProxy {
  readonly url: string
  /** Resets every connection and takes no new one. */
  readonly kill: () => void
  /** Half open: nothing is passed on and nobody is told, no FIN and no RST; new connections go the same way. */
  readonly swallow: () => void
  /** Takes connections again; those that were swallowed stay dead. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'open' | 'killed' | 'swallowing' = 'open'
  const server = createServer((near) => {
    near.on('error', () => undefined)
    if (state === 'killed') return void near.resetAndDestroy()
    const far = connect(Number(port), hostname)
    far.on('error', () => near.destroy())
    const pair = [near, far] as const
    const dead = state === 'swallowing'
    pairs.add(pair)
    const swallowed = () => dead || lost.has(pair)
    near.on('data', (chunk) => {
      if (!swallowed()) far.write(chunk)
    })
    far.on('data', (chunk) => {
      if (!swallowed()) near.write(chunk)
    })
    near.on('close', () => {
      pairs.delete(pair)
      if (!swallowed()) far.destroy()
    })
    far.on('close', () => {
      if (!swallowed()) near.destroy()
    })
  })
  const lost = new WeakSet<readonly [Socket, Socket]>()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    // It listens on a TCP port, so the address is no pipe's name.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kill: () => {
      state = 'killed'
      for (const [near, far] of pairs) {
        near.resetAndDestroy()
        far.resetAndDestroy()
      }
    },
    swallow: () => {
      state = 'swallowing'
      for (const pair of pairs) lost.add(pair)
    },
    mend: () => {
      state = 'open'
    },
    close: async () => {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
