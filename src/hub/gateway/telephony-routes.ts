import { Hono } from 'hono'
import { standingBlocks } from '../../domain/caller/caller-measure'
import { telephonyCommand, telephonyEvent } from '../channel/telephony'
import type { HubDeps } from './deps'
import { problem, readJson, statusOf } from './http-problem'

/** The telephone exchange's webhook. */
export function telephonyRoutes({ apiKeys, core, door, logger, now }: HubDeps): Hono {
  const routes = new Hono()
  routes.post('/events', async (c) => {
    const partner = await apiKeys.partnerOf(c.req.header('x-api-key'), 'telephony')
    if (partner === undefined) return problem(c, 403, 'forbidden', 'The API key is missing or wrong.')
    const body = await readJson(c, telephonyEvent)
    if (!body.ok) return body.response
    if (core.mode() === 'new') return problem(c, 409, 'conflict', 'The centre has not had its first run.')
    const { actor, workstation, name, commandId, input } = telephonyCommand(body.value, partner)
    const reply = await door.execute(actor, workstation, name, { commandId, input })
    if (!reply.ok) {
      logger.warn({ partner, code: reply.error.code }, 'an event of the telephone exchange was refused')
      const { code, message, issues } = reply.error
      return problem(c, statusOf(code), code, message, issues)
    }
    return c.json({ callId: callIdOf(reply.value) }, 202)
  })
  /** For the exchange to ask for: the hub itself blocks nothing, a call that still rings is shown like any other. */
  routes.get('/blocked-numbers', async (c) => {
    const partner = await apiKeys.partnerOf(c.req.header('x-api-key'), 'telephony')
    if (partner === undefined) return problem(c, 403, 'forbidden', 'The API key is missing or wrong.')
    const blocks = standingBlocks(core.measures(), now())
    const items = blocks.flatMap(({ number, until }) => (number === undefined ? [] : [{ number, until }]))
    return c.json({ items })
  })
  return routes
}

function callIdOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'callId' in value ? value.callId : undefined
}
