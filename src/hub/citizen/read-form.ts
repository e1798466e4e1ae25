import type { Context } from 'hono'
import { LARGEST_PHOTO } from '../rabeg/photos'
import { BadFormError, readMultipart } from './read-multipart'

/** A file somebody chose, while it is in memory. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Buffer
  readonly isTooLarge: boolean
}

export interface SentForm {
  readonly fields: URLSearchParams
  /** The body was more than is ever read: what stands in `fields` is its beginning. */
  readonly isCut: boolean
}

const MEGABYTE = 1024 * 1024
/** Of all fields together. */
const MOST_FIELD_BYTES = 256 * 1024
/** Of a form without files. */
const MOST_PLAIN_BYTES = 128 * 1024
const MOST_FIELDS = 300
const limits = {
  /** 4,000 characters of four bytes and room for those who paste more: they get it back with a sentence about it. */
  fieldBytes: 64 * 1024,
  fileBytes: LARGEST_PHOTO,
  parts: 250,
  totalBytes: 200 * MEGABYTE,
}

/**
 * Reads a form as a browser sends it. Each file is handed on before the next is read, together with the fields that stand
 * before it. `keepFiles`: false reads and drops their bytes, so that they take no memory. Throws `BadFormError` for what no
 * browser sends.
 */
export async function readForm(
  c: Context,
  onFile: (file: ChosenFile, fields: URLSearchParams) => Promise<void>,
  keepFiles = true,
): Promise<SentForm> {
  const type = c.req.header('content-type') ?? ''
  const body = c.req.raw.body
  const fields = new URLSearchParams()
  if (body === null) return { fields, isCut: false }
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readPlain(body)
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  if (boundary === null) throw new BadFormError('malformed')
  const allowed = keepFiles ? limits : { ...limits, fileBytes: 0 }
  let fieldBytes = 0
  try {
    for await (const part of readMultipart(body, boundary[1] ?? boundary[2] ?? '', allowed)) {
      if (part.fileName === undefined) {
        fieldBytes += part.bytes.length
        if (fieldBytes > MOST_FIELD_BYTES) return { fields, isCut: true }
        fields.append(part.name, lines(part.bytes.toString('utf8')))
      } else if (part.fileName !== '' || part.bytes.length > 0 || part.isCut) {
        await onFile({ name: part.fileName, bytes: part.bytes, isTooLarge: part.isCut }, fields)
      }
    }
  } catch (cause) {
    if (cause instanceof BadFormError && cause.reason === 'too-large') return { fields, isCut: true }
    throw cause
  }
  return { fields, isCut: false }
}

async function readPlain(body: AsyncIterable<Uint8Array>): Promise<SentForm> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > MOST_PLAIN_BYTES) throw new BadFormError('too-large')
    chunks.push(chunk)
  }
  const read = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  if (read.size > MOST_FIELDS) throw new BadFormError('too-large')
  const fields = new URLSearchParams()
  for (const [name, value] of read) fields.append(name, lines(value))
  return { fields, isCut: false }
}

/** A browser ends lines as on a teletype; a person counts one character. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
