import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect } from 'vitest'
import { readXml, type XmlElement } from '../../support/read-xml'
import { KEY, type TestHub } from './training-hub'

export interface Said {
  readonly status: number
  readonly type: string
  readonly text: string
}

const XMLLINT = ['/usr/bin/xmllint', '/usr/local/bin/xmllint'].find((file) => existsSync(file))

/** Calls of one hub's Open311, as a client makes them. */
export function open311(hub: TestHub) {
  const base = `${hub.url}/open311/v2`
  const say = async (path: string, init?: RequestInit): Promise<Said> => {
    const response = await fetch(`${base}/${path}`, init)
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    }
  }
  const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams({ api_key: KEY, ...fields }),
  })
  return {
    base,
    say,
    json: async (path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> => {
      const { status, type, text } = await say(path, init)
      expect(type).toBe('application/json; charset=utf-8')
      return { status, body: JSON.parse(text) as unknown }
    },
    /** Read twice: by a reader of its own, and by xmllint where it is installed. */
    xml: async (path: string, init?: RequestInit): Promise<{ status: number; body: XmlElement }> => {
      const { status, type, text } = await say(path, init)
      expect(type).toBe('text/xml; charset=utf-8')
      if (XMLLINT !== undefined) execFileSync(XMLLINT, ['--nonet', '--noout', '-'], { input: text })
      return { status, body: readXml(text) }
    },
    post: async (fields: Readonly<Record<string, string>>): Promise<{ status: number; body: unknown }> => {
      const { status, text } = await say('requests.json', form(fields))
      return { status, body: JSON.parse(text) as unknown }
    },
    form,
  }
}

export type Open311 = ReturnType<typeof open311>

export type Fields = Readonly<Record<string, unknown>>

/** A list of one. */
export function only(body: unknown): Fields {
  expect(Array.isArray(body)).toBe(true)
  const list = body as readonly Fields[]
  expect(list).toHaveLength(1)
  return list[0] ?? {}
}
