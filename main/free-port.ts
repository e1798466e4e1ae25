import { createServer } from 'node:net'

/** `wanted` when it can be listened on at loopback, else any free port. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted === undefined) return listenOnce(0)
  try {
    return await listenOnce(wanted)
  } catch {
    // Another program holds it: the console moves rather than not start.
    return listenOnce(0)
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const found = address !== null && typeof address === 'object' ? address.port : port
      server.close(() => resolve(found))
    })
  })
}
