import { randomUUID } from 'node:crypto'
import type { ComplaintCategory } from '../../domain/complaint/category'
import { activeTasks } from '../../domain/complaint/complaint'
import type { Actor } from '../../domain/kernel/actor'
import type { HubCore } from '../core'
import type { ImportRow, RowFault, RowReading } from './import-row'

export interface ImportProgress {
  readonly read: number
  readonly of: number
  readonly added: number
  readonly known: number
  readonly refused: number
}

export interface ImportReport extends ImportProgress {
  /** Every row that was not taken, and why: a row may have several faults. */
  readonly faults: readonly RowFault[]
  /** What of the rows taken could not be. */
  readonly notes: readonly RowFault[]
}

/** Rows handed in at once: they share one durable transaction. */
const AT_ONCE = 50

/**
 * Takes complaints from elsewhere, in the order of the file. What is known is not added again and, once somebody has worked on it,
 * not changed; so the same file twice adds nothing, and one that broke off goes on. `by`: the account that imports, whose right to it is
 * known: an admin submits no complaints otherwise. `told`: after every group of rows; returns false to stop.
 */
export async function importComplaints(
  rows: readonly RowReading[],
  core: HubCore,
  by: string,
  told: (progress: ImportProgress) => boolean,
): Promise<ImportReport> {
  const actor: Actor = { role: 'system', username: by }
  const faults: RowFault[] = []
  const notes: RowFault[] = []
  let added = 0
  let known = 0
  let refused = 0
  let read = 0
  const progress = () => ({ read, of: rows.length, added, known, refused })
  const take = async (reading: RowReading): Promise<void> => {
    if (reading.kind === 'refused') {
      refused += 1
      faults.push(...reading.faults)
      return
    }
    const outcome = await takeRow(reading.row, core, actor)
    if (outcome.kind === 'refused') {
      refused += 1
      faults.push(...outcome.faults)
    } else if (outcome.kind === 'known') known += 1
    else {
      added += 1
      notes.push(...reading.notes, ...outcome.notes)
    }
  }
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const group = rows.slice(from, from + AT_ONCE)
    await Promise.all(group.map(take))
    read += group.length
    if (!told(progress())) break
  }
  const byRow = (a: RowFault, b: RowFault) => a.row - b.row
  return { ...progress(), faults: faults.sort(byRow), notes: notes.sort(byRow) }
}

type Outcome =
  | { readonly kind: 'added'; readonly notes: readonly RowFault[] }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly faults: readonly RowFault[] }

async function takeRow(item: ImportRow, core: HubCore, actor: Actor): Promise<Outcome> {
  const { row, externalId, text, submittedAt, location } = item
  const send = (name: string, input: object) =>
    core.execute({ actor, workstation: 'import', commandId: randomUUID(), name, input })
  const category = categoryNamed(item.category, core.categories())
  const submitted = await send('complaint:submit', {
    channel: 'import',
    text,
    externalId,
    anonymous: true,
    ...(category === undefined ? {} : { category: category.id }),
    ...(location === undefined ? {} : { location }),
    ...(submittedAt === undefined ? {} : { occurredAt: submittedAt }),
  })
  const refusal = (message: string): Outcome => ({
    kind: 'refused',
    faults: [{ row, column: '', code: 'refused', message }],
  })
  if (!submitted.ok) return refusal(submitted.error.message)
  const value = submitted.value as { readonly complaintId: string; readonly pin?: string }
  const { complaintId } = value
  // A PIN is given with a new one alone.
  const isNew = value.pin !== undefined
  const complaint = core.complaint(complaintId) ?? (await core.readComplaint(complaintId))
  const notes: RowFault[] = []
  if (item.agency !== undefined && isNew) {
    const agencyId = agencyNamed(item.agency, core)
    if (agencyId === undefined) {
      const message = `"${item.agency.slice(0, 80)}" is no agency here that answers complaints: routed by the rules.`
      notes.push({ row, column: 'dinas_tujuan', code: 'unknown-agency', message })
    } else if (complaint !== undefined && activeTasks(complaint).every((task) => task.agencyId !== agencyId)) {
      const others = activeTasks(complaint).map((task) => task.agencyId)
      const routed = await send('complaint:route', { complaintId, agencyId })
      if (!routed.ok) notes.push({ row, column: 'dinas_tujuan', code: 'refused', message: routed.error.message })
      else
        for (const other of others)
          await send('complaint:withdraw', { complaintId, agencyId: other, reason: item.agency })
    }
  }
  // Also of a known one nobody has touched: an import that broke off between the two goes on here.
  const isUntouched = complaint?.life.kind === 'open' && complaint.rounds.length === 1 && complaint.answers.length === 0
  if (item.life !== 'open' && isUntouched) {
    const name = item.life === 'closed' ? 'complaint:close' : 'complaint:reject'
    const ended = await send(name, { complaintId, reason: item.reason ?? item.life })
    if (!ended.ok) notes.push({ row, column: 'status', code: 'refused', message: ended.error.message })
  }
  return isNew ? { kind: 'added', notes } : { kind: 'known' }
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** By its id or either of its names; one that is no longer offered is none. */
function categoryNamed(
  said: string | undefined,
  categories: readonly ComplaintCategory[],
): ComplaintCategory | undefined {
  if (said === undefined) return undefined
  return categories.find(
    ({ id, name, active }) => active && [id, name.id, name.en].some((known) => plain(known) === plain(said)),
  )
}

function agencyNamed(said: string, core: HubCore): string | undefined {
  const wanted = plain(said).replace(/^dinas/, '')
  return Object.values(core.agencies().items).find(
    ({ id, name, active, services }) =>
      active &&
      services.includes('rabeg') &&
      [id, name].some((known) => plain(known).replace(/^dinas/, '') === wanted || plain(known) === plain(said)),
  )?.id
}
