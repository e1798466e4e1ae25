import type { ComplaintCategory } from '../../../domain/complaint/category'
import { activeTasks, complaintState, isComplaintOpen, type Complaint } from '../../../domain/complaint/complaint'
import { publicPoint } from '../../../domain/complaint/public-point'
import type { Instant } from '../../../domain/kernel/time'
import { kelurahanList } from '../../../domain/place/gazetteer-data'
import { currentWallClocks } from '../../../domain/sla/complaint-clocks'
import { OTHER_CATEGORY } from '../../query/list-public'
import type { Answer } from './answer'
import type { MaskedWords } from './masked-words'
import { wibTime } from './read-time'
import { words } from './words'

export interface ViewContext {
  readonly now: Instant
  readonly categories: readonly ComplaintCategory[]
  readonly agencyName: (agencyId: string) => string
  /** Of a photo anybody may see. */
  readonly photoUrl: (photoId: string) => string
  readonly maskedWords: MaskedWords
}

export type RequestView = Readonly<Record<string, string | number | null>>

/** So many are made in one go: what dispatches need goes between. */
const AT_ONCE = 10

/** Complaints that anybody may read, as GeoReport's requests. Who made them is in none of its fields. */
export async function requestViews(
  complaints: readonly Complaint[],
  context: ViewContext,
): Promise<readonly RequestView[]> {
  const views: RequestView[] = []
  for (const complaint of complaints) {
    if (views.length % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve))
    views.push(requestView(complaint, context))
  }
  return views
}

export function requestList(requests: readonly RequestView[]): Answer {
  return { json: requests, xml: { service_requests: { request: requests } } }
}

function requestView(
  complaint: Complaint,
  { now, categories, agencyName, photoUrl, maskedWords }: ViewContext,
): RequestView {
  const code = complaint.category ?? OTHER_CATEGORY
  const { areaCode, photoIds } = complaint
  const { description, address, statusNotes } = maskedWords(complaint)
  const [photoId] = photoIds
  const point = publicPoint(complaint)
  return {
    service_request_id: complaint.id,
    status: isComplaintOpen(complaint) ? 'open' : 'closed',
    status_notes: statusNotes,
    service_name: categories.find(({ id }) => id === code)?.name.id ?? code,
    service_code: code,
    description,
    agency_responsible:
      activeTasks(complaint)
        .map(({ agencyId }) => agencyName(agencyId))
        .join(', ') || null,
    service_notice: words.state[complaintState(complaint)],
    requested_datetime: wibTime(complaint.submittedAt),
    updated_datetime: wibTime(lastChangedAt(complaint)),
    expected_datetime: wibTime(currentWallClocks(complaint, now).completion.dueAt),
    address,
    address_id: areaCode ?? null,
    zipcode: kelurahanList.find((kelurahan) => kelurahan.code === areaCode)?.postalCode ?? null,
    lat: point?.lat ?? null,
    long: point?.lon ?? null,
    media_url: photoId === undefined ? null : photoUrl(photoId),
  }
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
