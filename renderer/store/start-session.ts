import { createHubClient } from '../../src/client/hub-client'
import type { Actor } from '../../src/domain/kernel/actor'
import { clientPorts } from './client-ports'
import { openDrafts } from './draft-store'
import { followClient } from './facts'
import { logOut, type CentreMode, type Login, type SessionUser } from './hub-api'
import { followPeople } from './people'
import { forgetLogin, holdSession, rememberLogin } from './session'

/** Opens the client with what the account left unsent and unfinished, then shows its screen. */
export async function startSession(hubUrl: string, mode: CentreMode, login: Login): Promise<void> {
  const { token, user } = login
  const owner = `${user.id}@${hubUrl}`
  rememberLogin(hubUrl, login)
  await openDrafts(owner)
  const client = createHubClient({
    url: hubUrl,
    token,
    account: user.id,
    actor: actorOf(user),
    ports: clientPorts(owner),
  })
  const unfollow = followClient(client)
  const unfollowPeople = followPeople(client)
  const signOut = async () => {
    forgetLogin(hubUrl)
    unfollow()
    unfollowPeople()
    holdSession(undefined)
    await client.close()
    await logOut(hubUrl, token)
  }
  holdSession({ user, client, mode, hubUrl, owner, signOut })
}

function actorOf({ id, role, agencyId }: SessionUser): Actor {
  return role === 'liaison' ? { role, username: id, agencyId: agencyId ?? '' } : { role, username: id }
}
