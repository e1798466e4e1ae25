import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 5 * 1024 * 1024
const KEPT = 4

export interface LogFile {
  readonly append: (text: string) => void
}

/** A log in `folder` that is turned over at 5 MB; the last four are kept as `name.1.log` (newest) to `name.4.log`. */
export function openLogFile(folder: string, name: string, maxBytes = MAX_BYTES): LogFile {
  mkdirSync(folder, { recursive: true })
  const path = (turn: number) => join(folder, turn === 0 ? `${name}.log` : `${name}.${turn}.log`)
  let size = existsSync(path(0)) ? statSync(path(0)).size : 0
  const turnOver = () => {
    for (let turn = KEPT - 1; turn >= 0; turn--) {
      if (existsSync(path(turn))) renameSync(path(turn), path(turn + 1))
    }
    size = 0
  }
  return {
    append: (text) => {
      if (size > 0 && size + Buffer.byteLength(text) > maxBytes) turnOver()
      appendFileSync(path(0), text)
      size += Buffer.byteLength(text)
    },
  }
}
