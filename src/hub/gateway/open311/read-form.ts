import type { Context } from 'hono'
import { BadFormError, readMultipart } from '../../citizen/read-multipart'
import { readLimited } from '../limited-body'
import { fault, type Fault } from './answer'

/** 4,000 characters, four bytes each, each byte written as `%F0`, and as much again for everything else. */
const LARGEST = 96 * 1024
const MOST_FIELDS = 100

export type Fields = ReadonlyMap<string, readonly string[]>

/** A form in either of the two ways a client may send one, and what stands in the address beside it; the form goes first. */
export async function readFields(c: Context): Promise<Fields | Fault> {
  const form = await readBody(c)
  if ('code' in form) return form
  const fields = new Map<string, string[]>()
  const add = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value])
  for (const [name, value] of form.pairs) add(name, value)
  const inForm = new Set(fields.keys())
  for (const [name, values] of Object.entries(c.req.queries())) {
    if (!inForm.has(name)) for (const value of values) add(name, value)
  }
  if (fields.size > MOST_FIELDS) return fault(400, `A request has at most ${MOST_FIELDS} fields.`)
  return fields
}

type Body = { readonly pairs: readonly (readonly [string, string])[] } | Fault

async function readBody(c: Context): Promise<Body> {
  const type = c.req.header('content-type') ?? ''
  const tooLarge = fault(400, `A request is at most ${LARGEST / 1024} kB; the text at most 4000 characters.`)
  if (/^multipart\/form-data/i.test(type)) return readParts(c, type, tooLarge)
  const body = await readLimited(c.req.raw, LARGEST)
  if (body === 'too-large') return tooLarge
  if (body.length === 0) return { pairs: [] }
  if (!/^application\/x-www-form-urlencoded/i.test(type)) {
    return fault(400, 'Send the fields as application/x-www-form-urlencoded or multipart/form-data.')
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    return { pairs: [...new URLSearchParams(text)] }
  } catch {
    return fault(400, 'The body is not UTF-8.')
  }
}

async function readParts(c: Context, type: string, tooLarge: Fault): Promise<Body> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  const malformed = fault(400, 'The form can not be read.')
  if (boundary === null || c.req.raw.body === null) return malformed
  const limits = { fieldBytes: 20 * 1024, fileBytes: 0, parts: MOST_FIELDS, totalBytes: LARGEST }
  const pairs: [string, string][] = []
  try {
    // Its chunks are bytes (Fetch, 5.3); the type does not say so.
    const body = c.req.raw.body as unknown as AsyncIterable<Uint8Array>
    for await (const part of readMultipart(body, boundary[1] ?? boundary[2] ?? '', limits)) {
      if (part.fileName !== undefined && part.isCut) {
        return fault(400, 'Files are not taken here: give the address of a photo as media_url.')
      }
      if (part.isCut) return tooLarge
      pairs.push([part.name, part.bytes.toString('utf8')])
    }
    return { pairs }
  } catch (cause) {
    if (cause instanceof BadFormError) return cause.reason === 'too-large' ? tooLarge : malformed
    throw cause
  }
}
