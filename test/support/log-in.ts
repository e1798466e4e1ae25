import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { text } from 'node:stream/consumers'

/** A session for a program, as a training account. `ca` (PEM) is the certificate a hub made for itself. Resolves with the token. */
export async function logIn(hubUrl: string, username: string, ca?: string): Promise<string> {
  const answer = await new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, agent: false } as const
    const target = new URL('/api/session', hubUrl)
    const asked = ca === undefined ? httpRequest(target, options) : httpsRequest(target, { ...options, ca })
    asked.on('error', reject)
    asked.on('response', (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject)
    })
    asked.end(JSON.stringify({ username, password: 'latihan112' }))
  })
  if (answer.status !== 200) throw new Error(`The hub answered ${answer.status}`)
  const { token } = JSON.parse(answer.body) as { token: string }
  return token
}
