import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LOG_FILE } from './db/data-folder'
import { openSqlite } from './db/sqlite'
import { walkChain, type ChainVerdict } from './log/walk-chain'

// `verify-log --data DIR [--head SEQ:HASH]`: walks the hash chain without parsing a single event, also beside a running
// hub. Exit 0 with one JSON line, or exit 1 naming the first bad `seq`.
async function verify(dataDir: string, expectedHead: string | undefined): Promise<ChainVerdict> {
  const log = await openSqlite(join(dataDir, LOG_FILE), true)
  try {
    return await walkChain(log, expectedHead)
  } finally {
    await log.close()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, head: { type: 'string' } } })
  if (values.data === undefined) throw new Error('--data DIR is needed')
  const verdict = await verify(values.data, values.head)
  process.stdout.write(`${JSON.stringify(verdict)}\n`)
  process.exitCode = verdict.ok ? 0 : 1
}

main().catch((cause: unknown) => {
  process.stderr.write(`The log cannot be read: ${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
