import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { Reply } from '../../../contract/commands/index'
import { isPublic } from '../../../domain/complaint/category'
import type { Actor } from '../../../domain/kernel/actor'
import { centreOf } from '../../citizen/centre'
import type { HubDeps } from '../deps'
import { ownAddress } from '../own-address'
import { createRateLimit, rateKeyOf } from '../rate-limit'
import { addressOf } from '../session-routes'
import { answer, fault, refusal, type Fault, type Format } from './answer'
import { discovery } from './discovery'
import { readFields, type Fields } from './read-form'
import { readSubmission } from './read-submission'
import { quoted, readRequestFilter } from './request-filter'
import { createMaskedWords } from './masked-words'
import { requestList, requestViews, type ViewContext } from './request-view'
import { serviceDefinition, serviceList } from './services'
import { words } from './words'

export const OPEN311_PATH = '/open311/v2'
/** The city's name on the internet, as GeoReport names jurisdictions. */
const JURISDICTION = 'serangkota.go.id'
/** Whoever sends is nobody of the centre: the partner stands in the log as the workstation. */
const SENDER: Actor = { role: 'system', username: 'system:citizen' }
/** Readings from one address: a page that shows a map asks often, a machine that copies everything may ask again. */
const AT_ONCE = 1_200
const PER_SECOND = 60
/** Lists from one address: each may hold a thousand requests. A partner that shows its key is held to the other limit alone. */
const LISTS_AT_ONCE = 30
const LISTS_PER_SECOND = 1
/** Ids that are read one by one for what a list costs: a thousand of them are ten lists. */
const IDS_A_LIST = 100

/** Open311 GeoReport v2: what the city's complaints look like to other programs, and how they send new ones. */
export function open311Routes({ apiKeys, config, core, door, logger, now }: HubDeps): Hono {
  const routes = new Hono()
  const limit = createRateLimit(now, AT_ONCE, PER_SECOND)
  const lists = createRateLimit(now, LISTS_AT_ONCE, LISTS_PER_SECOND)
  const maskedWords = createMaskedWords()
  const centre = centreOf(core)

  /** Reads the ending of the path, and refuses who asks too often or for another city. */
  function reading(handle: (c: Context, format: Format, name: string) => Promise<Response> | Response) {
    return async (c: Context) => {
      const { format, name } = formatOf(c)
      if (limit.take(rateKeyOf(addressOf(c))) > 0) {
        return refusal(c, format, [fault(429, 'Too many calls from this address; wait a little.')])
      }
      const wrong = wrongJurisdiction(c.req.queries('jurisdiction_id') ?? [])
      return wrong === undefined ? handle(c, format, name) : refusal(c, format, [wrong])
    }
  }

  function viewContext(c: Context): ViewContext {
    const base = ownAddress(c, config)
    return {
      now: now(),
      categories: core.categories(),
      agencyName: centre.agencyName,
      photoUrl: (photoId) => `${base}/api/photos/${photoId}`,
      maskedWords,
    }
  }

  const showDiscovery = reading((c, format) =>
    answer(c, format, discovery(`${ownAddress(c, config)}${OPEN311_PATH}`, core.mode())),
  )

  const showServices = reading(async (c, format) => {
    const routing = await centre.routing()
    const groupOf = (categoryId: string) => {
      const rule = routing?.rules.find(({ categories }) => categories?.includes(categoryId) === true)
      return rule?.agencyIds.map(centre.agencyName).join(', ')
    }
    return answer(c, format, serviceList(core.categories(), groupOf))
  })

  const showService = reading((c, format, code) => {
    const category = core.categories().find(({ id, active }) => active && id === code)
    if (category !== undefined) return answer(c, format, serviceDefinition(category))
    return refusal(c, format, [fault(404, `service_code ${quoted(code)} was not found.`)])
  })

  const listRequests = reading(async (c, format) => {
    const asked = readRequestFilter(c.req.query(), core.categories(), now())
    if (asked.kind === 'faults') return refusal(c, format, asked.faults)
    const key = c.req.query('api_key') ?? c.req.header('x-api-key')
    const isPartner = key !== undefined && (await apiKeys.partnerOf(key, 'open311')) !== undefined
    const cost = asked.kind === 'ids' ? Math.ceil(asked.ids.length / IDS_A_LIST) : 1
    const wait = isPartner ? 0 : lists.take(rateKeyOf(addressOf(c)), cost)
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return refusal(c, format, [fault(429, 'Too many lists from this address; wait a little.')])
    }
    const found =
      asked.kind === 'ids'
        ? (await Promise.all(asked.ids.map(publicComplaint))).filter((complaint) => complaint !== undefined)
        : await core.publicComplaints(asked.filter)
    return answer(c, format, requestList(await requestViews(found, viewContext(c))))
  })

  const showRequest = reading(async (c, format, id) => {
    const complaint = await publicComplaint(id)
    if (complaint !== undefined) return answer(c, format, requestList(await requestViews([complaint], viewContext(c))))
    return refusal(c, format, [fault(404, `service_request_id ${quoted(id)} was not found.`)])
  })

  /** A request has its id at once, so the id is its own token. One that is private answers like one that does not exist. */
  const showToken = reading(async (c, format, token) => {
    const complaint = await publicComplaint(token)
    if (complaint === undefined) return refusal(c, format, [fault(404, `token ${quoted(token)} was not found.`)])
    const request = [{ service_request_id: complaint.id, token }]
    return answer(c, format, { json: request, xml: { service_requests: { request } } })
  })

  async function publicComplaint(id: string) {
    const complaint = await core.readComplaint(id)
    const category = core.categories().find((kind) => kind.id === complaint?.category)
    return complaint !== undefined && isPublic(complaint, category) ? complaint : undefined
  }

  async function submit(c: Context): Promise<Response> {
    const { format } = formatOf(c)
    const fields = await readFields(c)
    if ('code' in fields) {
      // What is left of the body stays unread, so the connection can't carry another request.
      c.header('connection', 'close')
      return refusal(c, format, [fields])
    }
    const wrong = wrongJurisdiction(fields.get('jurisdiction_id') ?? [])
    if (wrong !== undefined) return refusal(c, format, [wrong])
    const partner = await apiKeys.partnerOf(keyOf(c, fields), 'open311')
    if (partner === undefined) return refusal(c, format, [fault(403, 'api_key is missing or wrong.')])
    if (core.mode() === 'new') return refusal(c, format, [fault(400, 'The centre has not had its first run.')])
    const reading = readSubmission(fields, core.categories(), await centre.areas())
    if (reading.kind === 'faults') return refusal(c, format, reading.faults)
    const payload = { commandId: randomUUID(), input: reading.submission }
    const reply = await door.execute(SENDER, partner, 'complaint:submit', payload)
    if (!reply.ok) {
      logger.warn({ partner, code: reply.error.code }, 'a request over Open311 was refused')
      return refusal(c, format, [faultOf(reply)])
    }
    // The contract's table says what this command answers with.
    const { complaintId, trackingCode, pin } = reply.value as {
      complaintId: string
      trackingCode: string
      pin?: string
    }
    const request = [
      {
        service_request_id: complaintId,
        service_notice: words.followUp(trackingCode, pin ?? '', `${ownAddress(c, config)}/rabeg`),
        account_id: null,
      },
    ]
    return answer(c, format, { json: request, xml: { service_requests: { request } } })
  }

  for (const ending of ['', '.json', '.xml']) {
    routes.get(`/discovery${ending}`, showDiscovery)
    routes.get(`/services${ending}`, showServices)
    routes.get(`/requests${ending}`, listRequests)
    routes.post(`/requests${ending}`, submit)
  }
  routes.get('/services/:name', showService)
  routes.get('/requests/:name', showRequest)
  routes.get('/tokens/:name', showToken)
  routes.all('*', (c) => refusal(c, formatOf(c).format, [fault(404, 'There is no such resource.')]))
  routes.onError((cause, c) => {
    logger.error({ err: cause, path: c.req.path }, 'a call of Open311 failed')
    return refusal(c, formatOf(c).format, [fault(500, 'The hub could not do this.')])
  })
  return routes
}

/** `.json` and `.xml` decide; without either what the client says it takes. JSON otherwise. `name`: the last part without it. */
function formatOf(c: Context): { readonly format: Format; readonly name: string } {
  const last = decoded(c.req.path.slice(c.req.path.lastIndexOf('/') + 1))
  const ending = /^(.*)\.(json|xml)$/.exec(last)
  if (ending !== null) return { format: ending[2] === 'xml' ? 'xml' : 'json', name: ending[1] ?? '' }
  const accepts = c.req.header('accept') ?? ''
  return { format: /\b(text|application)\/xml\b/.test(accepts) && !/json/.test(accepts) ? 'xml' : 'json', name: last }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function wrongJurisdiction(given: readonly string[]): Fault | undefined {
  const wrong = given.find((id) => id !== '' && id !== JURISDICTION)
  return wrong === undefined ? undefined : fault(404, `jurisdiction_id ${quoted(wrong)} was not found.`)
}

function keyOf(c: Context, fields: Fields): string | undefined {
  return fields.get('api_key')?.[0] ?? c.req.header('x-api-key')
}

function faultOf(reply: Reply & { readonly ok: false }): Fault {
  const { code, message } = reply.error
  if (code === 'overloaded') return fault(503, message)
  if (code === 'internal') return fault(500, message)
  return fault(code === 'not-found' ? 404 : 400, message)
}
