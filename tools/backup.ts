import { parseArgs } from 'node:util'
import { BackupError } from '../src/hub/backup/backup-error'
import { makeBackup } from '../src/hub/backup/make-backup'
import { say } from './say'

// `npm run hub:backup -- --data DIR --to FILE`: a checked backup, also beside a running hub. Run from the sources, so that
// nothing of the program is built anew under a hub that runs. One JSON line on stdout; exit 1 with a sentence on stderr.
try {
  const { values } = parseArgs({ options: { data: { type: 'string' }, to: { type: 'string' } } })
  if (values.data === undefined || values.to === undefined)
    throw new BackupError('--data DIR and --to FILE are needed.')
  const made = await makeBackup(values.data, values.to, Date.now())
  process.stdout.write(`${JSON.stringify({ ok: true, ...made })}\n`)
} catch (cause) {
  say(cause instanceof Error ? cause.message : String(cause))
  process.stdout.write(`${JSON.stringify({ ok: false })}\n`)
  process.exitCode = 1
}
