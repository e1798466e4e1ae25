import { create } from 'zustand'
import type { HubClient } from '../../src/client/hub-client'
import { parseLogin, type CentreMode, type Login, type SessionUser } from './hub-api'

export interface Session {
  readonly user: SessionUser
  readonly client: HubClient
  readonly mode: CentreMode
  readonly hubUrl: string
  /** account@hub: whose outbox and drafts these are. */
  readonly owner: string
  /** Closes the console of this person; unsent work stays and is sent when they sign in again. */
  readonly signOut: () => Promise<void>
}

const useSessionStore = create<{ readonly session: Session | undefined }>(() => ({ session: undefined }))

/** Who is signed in. Only inside the signed-in part of the screen. */
export function useSession(): Session {
  const session = useSessionStore((state) => state.session)
  if (session === undefined) throw new Error('There is no session here.')
  return session
}

export function useMaybeSession(): Session | undefined {
  return useSessionStore((state) => state.session)
}

export function holdSession(session: Session | undefined): void {
  useSessionStore.setState({ session })
}

/** The tab's own memory: a reload keeps the session, closing the window ends it. */
const remembered = (hubUrl: string) => `siaga.session.${hubUrl}`

export function rememberLogin(hubUrl: string, login: Login): void {
  sessionStorage.setItem(remembered(hubUrl), JSON.stringify(login))
}

export function forgetLogin(hubUrl: string): void {
  sessionStorage.removeItem(remembered(hubUrl))
}

/** The session of this tab before a reload, unless it has run out. */
export function rememberedLogin(hubUrl: string): Login | undefined {
  const login = parseLogin(sessionStorage.getItem(remembered(hubUrl)))
  return login !== undefined && login.expiresAt > Date.now() ? login : undefined
}
