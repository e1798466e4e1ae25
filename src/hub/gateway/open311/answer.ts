import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { toXml, type XmlNode } from './xml'

export type Format = 'json' | 'xml'

/** A resource as JSON says it and as XML says it: GeoReport's lists are bare in JSON and named in XML. */
export interface Answer {
  readonly json: unknown
  /** Its one key is the root element. */
  readonly xml: { readonly [root: string]: XmlNode }
}

/** What is wrong with a call, in words of whoever wrote the client. */
export interface Fault {
  readonly code: 400 | 403 | 404 | 429 | 500 | 503
  readonly description: string
}

export const fault = (code: Fault['code'], description: string): Fault => ({ code, description })

export function answer(c: Context, format: Format, { json, xml }: Answer, status: ContentfulStatusCode = 200) {
  const [type, body] =
    format === 'json'
      ? ['application/json; charset=utf-8', JSON.stringify(json)]
      : ['text/xml; charset=utf-8', toXml(xml)]
  // Public data, asked for without cookies: any page may read it.
  return c.body(body, status, { 'content-type': type, 'access-control-allow-origin': '*' })
}

/** GeoReport's errors are a list, each with its code; the first one's is the answer's. */
export function refusal(c: Context, format: Format, faults: readonly [Fault, ...Fault[]]) {
  const list = faults.map(({ code, description }) => ({ code, description }))
  return answer(c, format, { json: list, xml: { errors: { error: list } } }, faults[0].code)
}
