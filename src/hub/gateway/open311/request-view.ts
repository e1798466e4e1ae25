import type { ComplaintCategory } from '../../../domain/complaint/category'
import { activeTasks, complaintState, isComplaintOpen, type Complaint } from '../../../domain/complaint/complaint'
import { maskPersonal } from '../../../domain/complaint/mask-personal'
import { publicPoint } from '../../../domain/complaint/public-point'
import type { Instant } from '../../../domain/kernel/time'
import { kelurahanList } from '../../../domain/place/gazetteer-data'
import { currentWallClocks } from '../../../domain/sla/complaint-clocks'
import { OTHER_CATEGORY } from '../../query/list-public'
import type { Answer } from './answer'
import { wibTime } from './read-time'
import { words } from './words'

export interface ViewContext {
  readonly now: Instant
  readonly categories: readonly ComplaintCategory[]
  readonly agencyName: (agencyId: string) => string
  /** Of a photo anybody may see. */
  readonly photoUrl: (photoId: string) => string
}

type RequestView = Readonly<Record<string, string | number | null>>

/** Complaints that anybody may read, as GeoReport's requests. Who made them is in none of its fields. */
export function requestList(complaints: readonly Complaint[], context: ViewContext): Answer {
  const requests = complaints.map((complaint) => requestView(complaint, context))
  return { json: requests, xml: { service_requests: { request: requests } } }
}

function requestView(complaint: Complaint, { now, categories, agencyName, photoUrl }: ViewContext): RequestView {
  const code = complaint.category ?? OTHER_CATEGORY
  const { location, areaCode, photoIds, text } = complaint
  const [photoId] = photoIds
  const point = publicPoint(complaint)
  return {
    service_request_id: complaint.id,
    status: isComplaintOpen(complaint) ? 'open' : 'closed',
    status_notes: statusNotes(complaint),
    service_name: categories.find(({ id }) => id === code)?.name.id ?? code,
    service_code: code,
    description: text === undefined ? null : maskPersonal(text),
    agency_responsible:
      activeTasks(complaint)
        .map(({ agencyId }) => agencyName(agencyId))
        .join(', ') || null,
    service_notice: words.state[complaintState(complaint)],
    requested_datetime: wibTime(complaint.submittedAt),
    updated_datetime: wibTime(lastChangedAt(complaint)),
    expected_datetime: wibTime(currentWallClocks(complaint, now).completion.dueAt),
    address: location?.address === undefined ? null : maskPersonal(location.address),
    address_id: areaCode ?? null,
    zipcode: kelurahanList.find((kelurahan) => kelurahan.code === areaCode)?.postalCode ?? null,
    lat: point?.lat ?? null,
    long: point?.lon ?? null,
    media_url: photoId === undefined ? null : photoUrl(photoId),
  }
}

/** The agency's last words, or what became of it. */
function statusNotes(complaint: Complaint): string | null {
  const { life, answers } = complaint
  if (life.kind === 'promoted') return words.promoted
  if (life.kind === 'rejected') {
    return life.reason === undefined ? words.rejected : `${words.rejected}: ${maskPersonal(life.reason)}`
  }
  const said = answers.filter(({ empty, text }) => !empty && text !== undefined).at(-1)?.text
  return said === undefined ? null : maskPersonal(said)
}

/** Of a closed one when it was closed; else when something was last done or said about it. */
export function lastChangedAt({ life, submittedAt, tasks, answers, additions, ratings, disputes }: Complaint): Instant {
  if (life.kind === 'closed' || life.kind === 'rejected') return life.at
  const moments = [
    submittedAt,
    ...tasks.flatMap(({ routedAt, state }) => ('at' in state ? [routedAt, state.at] : [routedAt])),
    ...[...answers, ...additions, ...ratings, ...disputes].map(({ at }) => at),
    ...(life.kind === 'open' ? [life.reopened?.at ?? submittedAt] : [life.at]),
  ]
  return Math.max(...moments)
}
