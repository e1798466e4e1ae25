import { join } from 'node:path'
import { openSqlite } from '../../src/hub/db/sqlite'
import { logIn } from './desk'
import { startHubProcess } from './hub-process'
import type { Measurement } from './percentile'
import { connect, must } from './sockets'

const SENDERS = 100
const CONSOLES = 20
const SECONDS = 10
const place = { lat: -6.1097, lon: 106.1606, source: 'map' } as const

/** Acknowledged durable commands a second from 100 senders, each waiting for its answer, beside bare durable inserts. */
export async function throughput(folder: string): Promise<Measurement> {
  const before = await bareInserts(join(folder, 'rows-before.db'))
  const hub = await startHubProcess(join(folder, 'throughput'))
  try {
    const token = await logIn(hub.url, 'operator1')
    const sockets = await Promise.all(Array.from({ length: CONSOLES }, () => connect(hub.url, token)))
    let accepted = 0
    const senders = Array.from({ length: SENDERS }, async (_, index) => {
      const socket = sockets[index % CONSOLES]
      if (socket === undefined) throw new Error('There is a console for every sender.')
      const narrative = 'Api.'
      const { incidentId } = await must(socket, 'incident:open', { type: 'kebakaran', location: place, narrative })
      return async () => {
        const end = performance.now() + SECONDS * 1_000
        while (performance.now() < end) {
          await must(socket, 'incident:note', { incidentId, text: 'Api sudah padam, petugas masih di lokasi.' })
          accepted += 1
        }
      }
    })
    const ready = await Promise.all(senders)
    const started = performance.now()
    await Promise.all(ready.map((send) => send()))
    const measured = accepted / ((performance.now() - started) / 1_000)
    for (const socket of sockets) socket.disconnect()
    const after = await bareInserts(join(folder, 'rows-after.db'))
    const name = `commands/s, ${SENDERS} senders`
    return { name, measured, limit: (before + after) / 2, unit: '/s', goal: 1, isRate: true }
  } finally {
    await hub.stop()
  }
}

/** Durable single-row inserts a second, one after the other. */
async function bareInserts(file: string): Promise<number> {
  const log = await openSqlite(file)
  await log.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (body TEXT NOT NULL) STRICT;')
  const body = 'x'.repeat(400)
  const started = performance.now()
  let rows = 0
  while (performance.now() - started < 3_000) {
    await log.run('INSERT INTO rows VALUES (?)', [body])
    rows += 1
  }
  const seconds = (performance.now() - started) / 1_000
  await log.close()
  return rows / seconds
}
