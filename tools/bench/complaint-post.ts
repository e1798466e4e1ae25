import { join } from 'node:path'
import { pause } from './desk'
import { startHubProcess } from './hub-process'
import { percentile, type Measurement } from './percentile'
import { startBareServer } from './sockets'

const POSTS = 500
const WARM_UP = 60
/** Between turns, so that what follows a commit (views, consoles) is not measured with the next. */
const QUIET_MS = 15
const GOAL = 3

/** A request over Open311 until it is answered, beside a bare durable insert of the same bytes over the same HTTP server, turn by turn. */
export async function complaintPost(folder: string): Promise<readonly Measurement[]> {
  const hub = await startHubProcess(join(folder, 'posts'))
  const bare = await startBareServer(join(folder, 'bare-posts.db'), 'bare-http.ts')
  try {
    const real: number[] = []
    const limit: number[] = []
    for (let turn = 0; turn < POSTS + WARM_UP; turn += 1) {
      const body = bodyOf(turn)
      const took = await timed(`${hub.url}/open311/v2/requests.json`, body)
      await pause(QUIET_MS)
      const least = await timed(`${bare.url}/requests`, body)
      await pause(QUIET_MS)
      if (turn < WARM_UP) continue
      real.push(took)
      limit.push(least)
    }
    const line = (share: number): Measurement => ({
      name: `complaint POST p${share * 100}, Open311`,
      measured: percentile(real, share),
      limit: percentile(limit, share),
      unit: 'ms',
      goal: GOAL,
    })
    return [line(0.5), line(0.99)]
  } finally {
    await bare.stop()
    await hub.stop()
  }
}

function bodyOf(turn: number): string {
  return new URLSearchParams({
    api_key: 'latihan112',
    service_code: 'sampah',
    lat: (-6.12 + (turn % 100) / 10_000).toFixed(5),
    long: '106.15',
    description: `Sampah menumpuk di depan pasar nomor ${turn}, sudah seminggu tidak diangkut.`,
  }).toString()
}

async function timed(url: string, body: string): Promise<number> {
  const started = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
  const text = await response.text()
  const took = performance.now() - started
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`)
  return took
}
