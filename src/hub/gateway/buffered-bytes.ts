import type { Socket } from 'socket.io'

interface Packet {
  readonly data?: unknown
}

/**
 * How much was sent to a socket that the operating system has not taken yet, in characters (close to bytes). Engine.IO
 * hands a transport one flush at a time and keeps the rest, so both parts count.
 */
export function countBufferedBytes(socket: Socket): () => number {
  let queued = 0
  let inFlight = 0
  const { conn } = socket
  conn.on('packetCreate', (packet: Packet) => {
    queued += sizeOf(packet.data)
  })
  conn.on('flush', () => {
    inFlight = queued
    queued = 0
  })
  conn.transport.on('drain', () => {
    inFlight = 0
  })
  return () => queued + inFlight
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  return data instanceof Uint8Array ? data.byteLength : 0
}
