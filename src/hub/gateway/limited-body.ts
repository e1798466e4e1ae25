/**
 * A body of at most `most` bytes. `too-large` as soon as one more has come, or was announced: the rest is not read, so
 * whoever answers closes the connection.
 */
export async function readLimited(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large'
  if (request.body === null) return new Uint8Array(0)
  // Its chunks are bytes (Fetch, 5.3); the type does not say so.
  const reader = (request.body as ReadableStream<Uint8Array>).getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      return 'too-large'
    }
    parts.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
