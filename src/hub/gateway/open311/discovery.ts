import type { CentreMode } from '../../core'
import type { Answer } from './answer'
import { words } from './words'

/** When the endpoint last changed what it answers. */
const CHANGESET = '2026-11-24T00:00:00+07:00'

/** Where the endpoint is (Service Discovery). A training centre's data are no one's: it says `test` as well. */
export function discovery(url: string, mode: CentreMode): Answer {
  const types = mode === 'training' ? ['production', 'test'] : ['production']
  const endpoints = types.map((type) => ({
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url,
    changeset: CHANGESET,
    type,
    formats: ['application/json', 'text/xml'],
  }))
  const head = { changeset: CHANGESET, contact: words.contact, key_service: words.keyService }
  const named = endpoints.map(({ formats, ...endpoint }) => ({ ...endpoint, formats: { format: formats } }))
  return { json: { ...head, endpoints }, xml: { discovery: { ...head, endpoints: { endpoint: named } } } }
}
