// The small build of the same library: this file is loaded before the login field can be shown.
import * as z from 'zod/mini'
import { roles } from '../../src/domain/kernel/actor'

const centreSchema = z.object({
  mode: z.enum(['new', 'training', 'live']),
  name: z.string(),
  contract: z.number(),
  version: z.string(),
})
export type Centre = z.infer<typeof centreSchema>
export type CentreMode = Centre['mode']

const userSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), agencyId: z.optional(z.string()) })
export type SessionUser = z.infer<typeof userSchema>

const loginSchema = z.object({ token: z.string(), expiresAt: z.number(), user: userSchema })
export type Login = z.infer<typeof loginSchema>

/** A login kept as JSON; undefined when it is torn or from another version. */
export function parseLogin(text: string | null): Login | undefined {
  return parsed(loginSchema, text)
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string | null): T | undefined {
  if (text === null) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const problemSchema = z.object({ error: z.object({ code: z.string() }) })

/** `unreachable`: the hub did not answer; other codes are the hub's own. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

/** Asks the hub, and remembers its answer on this machine. */
export async function readCentre(hubUrl: string): Promise<Outcome<Centre>> {
  const found = await ask(`${hubUrl}/api/centre`, {}, centreSchema)
  // A new one has no accounts yet: nobody can sign in before it has answered.
  if (found.ok && found.value.mode !== 'new') localStorage.setItem(rememberedAt(hubUrl), JSON.stringify(found.value))
  return found
}

const rememberedAt = (hubUrl: string) => `siaga.centre.${hubUrl}`

/** What the hub said the last time; the login field need not wait for a hub that is still starting. */
export function rememberedCentre(hubUrl: string): Centre | undefined {
  return parsed(centreSchema, localStorage.getItem(rememberedAt(hubUrl)))
}

/** The form stands before an embedded hub is up: one that does not answer is waited for, up to 5 s. */
export async function logIn(hubUrl: string, username: string, password: string): Promise<Outcome<Login>> {
  const until = Date.now() + 5_000
  for (;;) {
    const found = await ask(`${hubUrl}/api/session`, json({ username, password }), loginSchema)
    if (found.ok || found.code !== 'unreachable' || Date.now() > until) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
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

async function ask<T>(url: string, init: RequestInit, schema: z.ZodMiniType<T>): Promise<Outcome<T>> {
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
