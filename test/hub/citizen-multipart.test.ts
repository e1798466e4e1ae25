import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BadFormError, readMultipart, type FormPart } from '../../src/hub/citizen/read-multipart'

const LIMITS = { fieldBytes: 1_000, fileBytes: 2_000, parts: 20, totalBytes: 100_000 }
const BOUNDARY = '----batas7MA4YWxk'

interface Sent {
  readonly name: string
  readonly fileName?: string
  readonly bytes: Buffer
}

/** As a browser writes it. */
function written(parts: readonly Sent[]): Buffer {
  const escaped = (text: string) => text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
  return Buffer.concat([
    ...parts.flatMap(({ name, fileName, bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${escaped(name)}"${
          fileName === undefined ? '' : `; filename="${escaped(fileName)}"\r\nContent-Type: image/jpeg`
        }\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])
}

async function* chunksOf(body: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let turn = 0; at < body.length; turn += 1) {
    const size = Math.max(1, sizes[turn % Math.max(1, sizes.length)] ?? 1)
    yield await Promise.resolve(body.subarray(at, at + size))
    at += size
  }
}

async function read(body: Buffer, sizes: readonly number[] = [64], limits = LIMITS): Promise<readonly FormPart[]> {
  const parts: FormPart[] = []
  for await (const part of readMultipart(chunksOf(body, sizes), BOUNDARY, limits)) parts.push(part)
  return parts
}

/** Bytes that look like the end of a part, and are none. */
const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('\r\n', '\r\n--', '--', '\r\n----batas', '\r').map((text) => Buffer.from(text)),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => Buffer.concat(pieces))
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/%(22|0d|0a)/i.test(text))

test('the parts of a form are the same however its bytes are cut', async () => {
  const part = fc.record({ name, bytes }, { requiredKeys: ['name', 'bytes'] })
  const file = fc.record({ name, fileName: name, bytes })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(part, file), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }),
      async (sent: readonly Sent[], sizes) => {
        const found = await read(written(sent), sizes)
        expect(found).toEqual(sent.map((one) => ({ ...one, isCut: false })))
      },
    ),
  )
})

test('of a file that is too large the beginning is kept, and what comes after it is read', async () => {
  const body = written([
    { name: 'photo', fileName: 'besar.jpg', bytes: Buffer.alloc(50_000, 7) },
    { name: 'text', bytes: Buffer.from('masih ada') },
  ])
  const [file, field] = await read(body, [1_000])
  expect(file).toMatchObject({ isCut: true, fileName: 'besar.jpg' })
  expect(file?.bytes.length).toBe(LIMITS.fileBytes)
  expect(field).toMatchObject({ name: 'text', isCut: false })
  expect(field?.bytes.toString()).toBe('masih ada')
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no end', written([{ name: 'a', bytes: Buffer.from('x') }]).subarray(0, -8)],
  ['no name', Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${BOUNDARY}--`)],
  ['an endless head', Buffer.from(`--${BOUNDARY}\r\nX: ${'a'.repeat(9_000)}\r\n\r\nx\r\n--${BOUNDARY}--`)],
])('%s is malformed', async (_, body) => {
  await expect(read(body)).rejects.toMatchObject({ reason: 'malformed' })
})

test('too many parts and too many bytes are too large', async () => {
  const many = written(Array.from({ length: 21 }, (_, at) => ({ name: `f${at}`, bytes: Buffer.from('x') })))
  await expect(read(many)).rejects.toMatchObject({ reason: 'too-large' })
  const large = written([{ name: 'photo', fileName: 'a', bytes: Buffer.alloc(120_000) }])
  await expect(read(large, [4_096])).rejects.toBeInstanceOf(BadFormError)
})
