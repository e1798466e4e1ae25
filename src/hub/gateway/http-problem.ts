import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { Issue } from '../../contract/commands/index'
import type { RefusalCode } from '../../domain/kernel/result'

type ProblemCode = RefusalCode | 'bad-credentials' | 'unauthorised' | 'session-expired' | 'too-large'

/** What every failed call answers: a code, a sentence and the fields that were wrong. Never a stack trace. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: ProblemCode,
  message: string,
  issues?: readonly Issue[],
) {
  return c.json({ error: { code, message, ...(issues === undefined ? {} : { issues }) } }, status)
}

type Body<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response }

/** Reads a JSON body: 400 where it is no JSON, 422 where it does not fit the schema. */
export async function readJson<S extends z.ZodType>(c: Context, schema: S): Promise<Body<z.output<S>>> {
  let json: unknown
  try {
    json = JSON.parse(await c.req.text())
  } catch {
    return { ok: false, response: problem(c, 400, 'invalid-input', 'The body is not JSON.', []) }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  return { ok: false, response: problem(c, 422, 'invalid-input', 'The body does not fit.', issues) }
}

/** How a refused command reads over HTTP. */
export function statusOf(code: RefusalCode): ContentfulStatusCode {
  switch (code) {
    case 'invalid-input':
      return 422
    case 'forbidden':
    case 'training-only':
      return 403
    case 'not-found':
    case 'unknown-command':
      return 404
    case 'conflict':
    case 'dispatch-open':
    case 'already-acknowledged':
    case 'already-closed':
    case 'not-open':
    case 'merged-away':
      return 409
    case 'rate-limited':
      return 429
    case 'overloaded':
      return 503
    case 'internal':
      return 500
  }
}
