import { parseArgs } from 'node:util'
import { BackupError } from '../src/hub/backup/backup-error'
import { restoreBackup } from '../src/hub/backup/restore-backup'
import { say } from './say'

// `npm run hub:restore -- --from FILE --data DIR`: a new data folder from a backup, checked first. One JSON line on stdout;
// exit 1 with a sentence on stderr.
try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, data: { type: 'string' } } })
  if (values.from === undefined || values.data === undefined)
    throw new BackupError('--from FILE and --data DIR are needed.')
  const restored = await restoreBackup(values.from, values.data)
  process.stdout.write(`${JSON.stringify({ ok: true, ...restored })}\n`)
} catch (cause) {
  say(cause instanceof Error ? cause.message : String(cause))
  process.stdout.write(`${JSON.stringify({ ok: false })}\n`)
  process.exitCode = 1
}
