import { app } from 'electron'
import type { LogFile } from './log-file'

/**
 * Writes what broke, and where in our code, to the console's log. Error messages may quote what a person typed and
 * are left out; memory dumps would hold callers' data and are not taken.
 */
export function logCrashes(log: LogFile): void {
  const write = (what: string, details: Record<string, unknown>) =>
    log.append(`${JSON.stringify({ at: new Date().toISOString(), what, ...details })}\n`)
  process.on('uncaughtException', (error) => {
    write('uncaught-exception', describe(error))
    app.exit(1)
  })
  process.on('unhandledRejection', (reason) => write('unhandled-rejection', describe(reason)))
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    write('renderer-gone', { reason, exitCode })
    // Drafts and unsent work are on disk: a fresh page brings them back.
    if (reason !== 'clean-exit' && !contents.isDestroyed()) contents.reload()
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) =>
    write('child-process-gone', { type, reason, exitCode, serviceName }),
  )
}

function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { name: typeof cause }
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: cause.name, frames: frames.map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\//, '(')) }
}
