/** One part of a form: a field, or a file somebody chose. */
export interface FormPart {
  readonly name: string
  /** Of a file; empty where none was chosen. */
  readonly fileName?: string
  readonly bytes: Buffer
  /** There was more than may be kept: `bytes` is its beginning. */
  readonly isCut: boolean
}

export interface PartLimits {
  readonly fieldBytes: number
  readonly fileBytes: number
  readonly parts: number
  /** Of the whole body: past it the reading ends. */
  readonly totalBytes: number
}

/** What was sent is no form, or more than any form. */
export class BadFormError extends Error {
  readonly reason: 'malformed' | 'too-large'
  constructor(reason: 'malformed' | 'too-large') {
    super(`A form could not be read: ${reason}.`)
    this.reason = reason
  }
}

const LONGEST_HEADER = 4 * 1024
const HEADER_END = Buffer.from('\r\n\r\n')

/**
 * The parts of a `multipart/form-data` body as they come (RFC 7578). One part is in memory at a time, and what is too much of
 * it is read and dropped: the words beside a photo of 30 MB are not lost. Throws `BadFormError`.
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: PartLimits,
): AsyncGenerator<FormPart> {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const source = body[Symbol.asyncIterator]()
  // The first delimiter has no line before it.
  let rest: Buffer = Buffer.from('\r\n')
  let total = 0
  const more = async (): Promise<boolean> => {
    const next = await source.next()
    if (next.done === true) return false
    total += next.value.length
    if (total > limits.totalBytes) throw new BadFormError('too-large')
    rest = Buffer.concat([rest, next.value])
    return true
  }
  /** Takes everything before `mark`, keeping at most `most` of it. */
  const upTo = async (mark: Buffer, most: number): Promise<{ readonly bytes: Buffer; readonly isCut: boolean }> => {
    const kept: Buffer[] = []
    let size = 0
    let isCut = false
    const keep = (piece: Buffer) => {
      const taken = piece.subarray(0, Math.max(0, most - size))
      isCut ||= taken.length < piece.length
      size += taken.length
      kept.push(Buffer.from(taken))
    }
    for (;;) {
      const at = rest.indexOf(mark)
      if (at >= 0) {
        keep(rest.subarray(0, at))
        rest = rest.subarray(at + mark.length)
        return { bytes: Buffer.concat(kept), isCut }
      }
      // A mark may stand across two chunks.
      const sure = Math.max(0, rest.length - mark.length + 1)
      keep(rest.subarray(0, sure))
      rest = rest.subarray(sure)
      if (!(await more())) throw new BadFormError('malformed')
    }
  }
  await upTo(delimiter, 0)
  for (let count = 0; ; count += 1) {
    while (rest.length < 2) if (!(await more())) throw new BadFormError('malformed')
    if (rest.subarray(0, 2).toString('latin1') === '--') return
    if (count === limits.parts) throw new BadFormError('too-large')
    const head = await upTo(HEADER_END, LONGEST_HEADER)
    if (head.isCut) throw new BadFormError('malformed')
    const { name, fileName } = dispositionOf(head.bytes.toString('utf8'))
    const most = fileName === undefined ? limits.fieldBytes : limits.fileBytes
    const { bytes, isCut } = await upTo(delimiter, most)
    yield { name, bytes, isCut, ...(fileName === undefined ? {} : { fileName }) }
  }
}

function dispositionOf(header: string): { readonly name: string; readonly fileName: string | undefined } {
  // A line ends in CRLF alone: a file's name may hold what `$` takes for an end.
  const line = /(?:^|\r\n)content-disposition:[ \t]*form-data([^\r\n]*)/i.exec(header)?.[1]
  const name = /;\s*name="([^"]*)"/i.exec(line ?? '')?.[1]
  if (line === undefined || name === undefined) throw new BadFormError('malformed')
  return { name: unescaped(name), fileName: unescaped(/;\s*filename="([^"]*)"/i.exec(line)?.[1]) }
}

/** Browsers write a quote and a line's end in a name as these three. */
function unescaped(text: string): string
function unescaped(text: string | undefined): string | undefined
function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
