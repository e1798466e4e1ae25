import { destination, pino, type Logger } from 'pino'
import type { LogLevel } from './config'

/** Fields that may hold a caller, a place, words about a person or a secret: the log of the machine never needs them. */
const personal = [
  'number',
  'name',
  'aml',
  'location',
  'narrative',
  'note',
  'text',
  'message',
  'reason',
  'password',
  'token',
  'key',
  'input',
  'body',
]

/** Logs JSON lines to stderr: stdout belongs to the one line that says where the hub listens. */
export function createLogger(level: LogLevel): Logger {
  const paths = personal.flatMap((field) => [field, `*.${field}`]).filter((path) => !path.startsWith('err.'))
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths: paths.filter((path) => path !== '*.message'), censor: '[hidden]' },
    },
    destination({ dest: 2, sync: true }),
  )
}
