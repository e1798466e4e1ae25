import { z } from 'zod'
import { roles } from '../../src/domain/kernel/actor'

const centreSchema = z.object({
  mode: z.enum(['new', 'training', 'live']),
  name: z.string(),
  contract: z.number(),
  version: z.string(),
})
export type Centre = z.infer<typeof centreSchema>
export type CentreMode = Centre['mode']

const userSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), agencyId: z.string().optional() })
export type SessionUser = z.infer<typeof userSchema>

export const loginSchema = z.object({ token: z.string(), expiresAt: z.number(), user: userSchema })
export type Login = z.infer<typeof loginSchema>

const problemSchema = z.object({ error: z.object({ code: z.string() }) })

/** `unreachable`: the hub did not answer; other codes are the hub's own. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

export function readCentre(hubUrl: string): Promise<Outcome<Centre>> {
  return ask(`${hubUrl}/api/centre`, {}, centreSchema)
}

export function logIn(hubUrl: string, username: string, password: string): Promise<Outcome<Login>> {
  return ask(`${hubUrl}/api/session`, json({ username, password }), loginSchema)
}

/** Ends the session at the hub; one that can't be reached lets it run out by itself. */
export async function logOut(hubUrl: string, token: string): Promise<void> {
  await ask(`${hubUrl}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }, z.unknown())
}

export type FirstRunRequest =
  | { readonly code: string; readonly training: true }
  | { readonly code: string; readonly username: string; readonly name: string; readonly password: string }

export function firstRun(hubUrl: string, request: FirstRunRequest): Promise<Outcome<unknown>> {
  return ask(`${hubUrl}/api/first-run`, json(request), z.unknown())
}

function json(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function ask<T>(url: string, init: RequestInit, schema: z.ZodType<T>): Promise<Outcome<T>> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })
    body = response.status === 204 ? undefined : await response.json()
  } catch {
    return { ok: false, code: 'unreachable' }
  }
  if (!response.ok) {
    const problem = problemSchema.safeParse(body)
    return { ok: false, code: problem.success ? problem.data.error.code : 'internal' }
  }
  const parsed = schema.safeParse(body)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, code: 'internal' }
}
