import { create } from 'zustand'
import { createHubClient, type HubClient } from '../../src/client/hub-client'
import type { Actor } from '../../src/domain/kernel/actor'
import { clientPorts } from './client-ports'
import { openDrafts } from './draft-store'
import { followClient } from './facts'
import { loginSchema, logOut, type CentreMode, type Login, type SessionUser } from './hub-api'

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

/** The tab's own memory: a reload keeps the session, closing the window ends it. */
const remembered = (hubUrl: string) => `siaga.session.${hubUrl}`

/** The session of this tab before a reload, unless it has run out. */
export function rememberedLogin(hubUrl: string): Login | undefined {
  const text = sessionStorage.getItem(remembered(hubUrl))
  if (text === null) return undefined
  try {
    const parsed = loginSchema.safeParse(JSON.parse(text))
    return parsed.success && parsed.data.expiresAt > Date.now() ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Opens the client with what the account left unsent and unfinished, then shows its screen. */
export async function startSession(hubUrl: string, mode: CentreMode, login: Login): Promise<void> {
  const { token, user } = login
  const owner = `${user.id}@${hubUrl}`
  sessionStorage.setItem(remembered(hubUrl), JSON.stringify(login))
  await openDrafts(owner)
  const client = createHubClient({
    url: hubUrl,
    token,
    account: user.id,
    actor: actorOf(user),
    ports: clientPorts(owner),
  })
  const unfollow = followClient(client)
  const signOut = async () => {
    sessionStorage.removeItem(remembered(hubUrl))
    unfollow()
    useSessionStore.setState({ session: undefined })
    await client.close()
    await logOut(hubUrl, token)
  }
  useSessionStore.setState({ session: { user, client, mode, hubUrl, owner, signOut } })
}

function actorOf({ id, role, agencyId }: SessionUser): Actor {
  return role === 'liaison' ? { role, username: id, agencyId: agencyId ?? '' } : { role, username: id }
}
