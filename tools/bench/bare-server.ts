import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { openSqlite } from '../../src/hub/db/sqlite'

// The limit of the order path: nothing but a durable insert of the same bytes and a fan-out to everybody. In a process
// of its own, as the hub is. Prints its port.
const log = await openSqlite(process.argv[2] ?? '')
await log.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (body TEXT NOT NULL) STRICT;')
const http = createServer()
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('order', (body: string, reply: () => void) => {
    void log.run('INSERT INTO rows VALUES (?)', [body]).then(() => {
      // First what is measured: whatever stands before it would make the limit look worse than it is.
      io.emit('events', body)
      reply()
    })
  })
})
http.listen(0, '127.0.0.1', () => process.stdout.write(`${(http.address() as AddressInfo).port}\n`))
process.on('SIGTERM', () => process.exit(0))
