import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import { slug } from '../../contract/primitives'
import type { HubDeps } from '../gateway/deps'
import { problem } from '../gateway/http-problem'
import { readLimited } from '../gateway/limited-body'
import { importComplaints } from './import-complaints'
import { readSp4nCsv } from './import-csv'
import { readOpen311Json, readOpen311Xml } from './import-open311'
import { NOT_UTF8, textOfFile, type FileReading } from './import-row'

/** A hundred thousand rows of a table, and nothing that fills the memory. */
const LARGEST_FILE = 64 * 1024 * 1024

export const importFormats = ['open311-json', 'open311-xml', 'sp4n-csv'] as const
const asked = z.object({
  format: z.enum(importFormats),
  /** The system it comes from: two systems may give the same number. */
  source: slug.default('lain'),
})

const read: Readonly<
  Record<(typeof importFormats)[number], (text: string, source: string, now: number) => FileReading>
> = {
  'open311-json': readOpen311Json,
  'open311-xml': readOpen311Xml,
  'sp4n-csv': readSp4nCsv,
}

/**
 * `POST /api/complaints/import?format=&source=` (Bearer of a supervisor or admin, the file as the body). Answers in lines of
 * JSON while it goes on: `{"event":"progress",…}`, at last `{"event":"done","faults":[…],"notes":[…],…}`. One at a time; closing the
 * connection stops it after the rows at hand, and the same file again goes on from there.
 */
export function importRoutes({ core, sessions, now, logger }: HubDeps): Hono {
  const routes = new Hono()
  let isBusy = false
  routes.post('/import', async (c) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const session = token === undefined ? 'unauthorised' : await sessions.check(token)
    if (typeof session === 'string') return problem(c, 401, 'unauthorised', 'There is no such session.')
    const { actor } = session
    if (actor.role !== 'supervisor' && actor.role !== 'admin') {
      return problem(c, 403, 'forbidden', 'Only a supervisor or an admin imports complaints.')
    }
    const query = asked.safeParse(c.req.query())
    if (!query.success) {
      const issues = query.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
      return problem(
        c,
        422,
        'invalid-input',
        `format is one of ${importFormats.join(', ')}; source is a short name.`,
        issues,
      )
    }
    if (isBusy) return problem(c, 409, 'conflict', 'Another import is going on; wait until it is done.')
    isBusy = true
    let rows: Extract<FileReading, { kind: 'rows' }>['rows']
    try {
      const bytes = await readLimited(c.req.raw, LARGEST_FILE)
      if (bytes === 'too-large') {
        c.header('connection', 'close')
        isBusy = false
        return problem(c, 413, 'too-large', `A file is at most ${LARGEST_FILE / 1024 / 1024} MB.`, [])
      }
      const text = textOfFile(bytes)
      const { format, source } = query.data
      const reading: FileReading =
        text === undefined ? { kind: 'refused', message: NOT_UTF8 } : read[format](text, source, now())
      if (reading.kind === 'refused') {
        isBusy = false
        return problem(c, 422, 'invalid-input', reading.message, [])
      }
      rows = reading.rows
    } catch (cause) {
      isBusy = false
      throw cause
    }
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    return stream(c, async (out) => {
      let isHeard = true
      out.onAbort(() => void (isHeard = false))
      const line = (event: object) => out.write(`${JSON.stringify(event)}\n`)
      try {
        const report = await importComplaints(rows, core, actor.username, (progress) => {
          line({ event: 'progress', ...progress }).catch(() => (isHeard = false))
          return isHeard
        })
        await line({ event: 'done', ...report })
        logger.info(
          { by: actor.username, added: report.added, known: report.known, refused: report.refused },
          'complaints imported',
        )
      } catch (cause) {
        logger.error({ err: cause }, 'an import broke off')
        await line({ event: 'failed', message: 'The import broke off; the same file again goes on from there.' })
      } finally {
        isBusy = false
      }
    })
  })
  return routes
}
