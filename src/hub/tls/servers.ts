import { createServer as createHttpServer, Server as HttpServer } from 'node:http'
import { createServer as createHttpsServer, Server as HttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { HubStartError } from '../hub-start-error'
import type { PemPair } from './make-certificate'

export type NodeServer = HttpServer | HttpsServer

const timeouts = { requestTimeout: 30_000, headersTimeout: 10_000 }

/** A server for the hub's HTTP; with `tls` for HTTPS. It does not listen yet. */
export function createNodeServer(fetch: Hono['fetch'], tls: PemPair | undefined): NodeServer {
  const server =
    tls === undefined
      ? createAdaptorServer({ fetch, createServer: createHttpServer, serverOptions: timeouts })
      : createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions: { ...timeouts, ...tls } })
  if (server instanceof HttpServer || server instanceof HttpsServer) return server
  throw new Error('The HTTP adaptor made another kind of server than it was asked for.')
}

/** Resolves with the port. Rejects with `HubStartError` when the port can't be had. */
export function listen(server: NodeServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE' ? 'is already in use' : `can not be opened (${cause.code ?? cause.message})`
      reject(new HubStartError(`Port ${port} on ${host} ${why}.`, { cause }))
    }
    server.once('error', refused)
    server.listen(port, host, () => {
      // Listening on a TCP port, so the address is never a pipe's name.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** A listening server, and the way to end it. */
export interface Door {
  readonly server: NodeServer
  /** Nobody new from here on. Resolves when all who were inside have gone. */
  readonly close: () => Promise<void>
  /** Ends connections that wait for nothing. */
  readonly hurry: () => void
  /** Cuts who is still inside, e.g. a console that does not read. */
  readonly cut: () => void
}

/** Remembers the TCP connections: one that became a WebSocket no longer counts as HTTP and would keep the server open. */
export function doorOf(server: NodeServer): Door {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return {
    server,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    hurry: () => server.closeIdleConnections(),
    cut: () => {
      for (const socket of open) socket.destroy()
    },
  }
}
