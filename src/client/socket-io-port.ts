import { io } from 'socket.io-client'
import type { Reply } from '../contract/commands/index'
import { HEARTBEAT } from '../contract/heartbeat'
import type { PositionsMessage, PresenceMessage } from '../contract/presence'
import type { ClientPorts, EventsMessage, SocketHandlers } from './client-ports'

/** A Socket.IO connection to the hub. Reconnecting is the client's business, so the library's own is off. */
export const openSocketIo: ClientPorts['open'] = (url, auth, handlers) => {
  const socket = io(url, {
    auth: { ...auth },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: 5_000,
  })
  socket.on('connect', handlers.connected)
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => handlers.failed(error.data?.code))
  socket.on('disconnect', handlers.disconnected)
  socket.on('snapshot', (message: Parameters<SocketHandlers['snapshot']>[0]) => handlers.snapshot(message))
  socket.on('events', (message: EventsMessage) => handlers.events(message))
  socket.on('forget', ({ streams }: { streams: readonly string[] }) => handlers.forget(streams))
  socket.on('presence', (message: PresenceMessage) => handlers.presence(message))
  socket.on('positions', (message: PositionsMessage) => handlers.positions(message))
  return {
    emit: (name, payload, answered) => {
      socket.emit(name, payload, (reply: Reply) => answered(reply))
    },
    alive: (answered) => {
      socket.emit(HEARTBEAT, answered)
    },
    close: () => {
      socket.off()
      socket.disconnect()
    },
  }
}
