import { Hono } from 'hono'
import { openSqlite } from '../../src/hub/db/sqlite'
import { createNodeServer, listen } from '../../src/hub/tls/servers'

// The limit of a submission: the hub's own HTTP server, one durable insert of what came, an answer. In a process of its
// own, as the hub is. Prints its port.
const log = await openSqlite(process.argv[2] ?? '')
await log.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (body TEXT NOT NULL) STRICT;')
const http = new Hono()
http.post('/requests', async (c) => {
  await log.run('INSERT INTO rows VALUES (?)', [await c.req.text()])
  return c.json([{ service_request_id: '1' }])
})
const port = await listen(createNodeServer(http.fetch, undefined), '127.0.0.1', 0)
process.stdout.write(`${port}\n`)
process.on('SIGTERM', () => process.exit(0))
