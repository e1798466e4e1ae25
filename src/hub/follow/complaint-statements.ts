import { mayAgencySeeComplaint } from '../../domain/access/entitlement'
import { isPublic } from '../../domain/complaint/category'
import { complaintState, currentRound, type Complaint } from '../../domain/complaint/complaint'
import { figureFacts } from '../../domain/complaint/figure-facts'
import { facetWords } from '../db/search-facets'
import type { Statement } from '../db/sqlite'

/** Enough of a text to know it again in a list. */
const EXCERPT = 160

/** A complaint in the lists: its row, its agencies, its words. */
export function complaintStatements(complaint: Complaint): readonly Statement[] {
  const { id, trackingCode, category, submittedAt, channel, location, text, promise, answers, additions, tasks } =
    complaint
  const round = currentRound(complaint)
  const agencies = [...new Set(tasks.map(({ agencyId }) => agencyId))].map(
    (agencyId) => [agencyId, mayAgencySeeComplaint(complaint, agencyId) ? 1 : 0] as const,
  )
  const active = agencies.filter(([, visible]) => visible === 1).map(([agencyId]) => agencyId)
  const reporter = complaint.identity.kind === 'open' ? complaint.identity.reporter : undefined
  const common = [trackingCode, trackingCode.replaceAll('-', ''), category, location?.address, text]
  const said = [...answers, ...additions].map((item) => item.text)
  const words = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n')
  const n = '(SELECT n FROM complaints WHERE id = ?)'
  const searchRow = '(SELECT search_row FROM complaints WHERE id = ?)'
  const facets = facetWords({
    state: complaintState(complaint),
    category,
    agencyIds: agencies.map(([agencyId]) => agencyId),
    visibleTo: active,
  })
  return [
    // Before its row is written: the row's time is the name of its words.
    [`DELETE FROM complaint_text WHERE rowid = ${searchRow}`, [id]],
    [
      `INSERT INTO complaints (id, code, category, state, submitted_at, channel, location, excerpt, agencies, clocks, reserved, figures)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, category = excluded.category, state = excluded.state,
         submitted_at = excluded.submitted_at, channel = excluded.channel, location = excluded.location,
         excerpt = excluded.excerpt, agencies = excluded.agencies, clocks = excluded.clocks,
         reserved = excluded.reserved, figures = excluded.figures`,
      [
        id,
        trackingCode,
        category ?? null,
        complaintState(complaint),
        submittedAt,
        channel,
        location === undefined ? null : JSON.stringify(location),
        text === undefined ? null : text.slice(0, EXCERPT),
        JSON.stringify(active),
        JSON.stringify({ round, promise }),
        // Its category may keep it from the public too: that is asked when it is read.
        isPublic(complaint, undefined) ? 0 : 1,
        JSON.stringify(figureFacts(complaint)),
      ],
    ],
    [
      // What only the room may read (who made it) is found by the room alone.
      `INSERT INTO complaint_text (rowid, words, common, facets) VALUES (${searchRow}, ?, ?, ?)`,
      [
        id,
        words([...common, ...said, reporter?.name, reporter?.number, reporter?.email]),
        words([...common, ...said]),
        facets.join(' '),
      ],
    ],
    ...agencies.map(([agencyId, visible]): Statement => [
      `INSERT OR REPLACE INTO complaint_agencies (agency_id, submitted_at, n, visible, state, category, shared)
       VALUES (?, ?, ${n}, ?, ?, ?, ?)`,
      [agencyId, submittedAt, id, visible, complaintState(complaint), category ?? null, agencies.length > 1 ? 1 : 0],
    ]),
    ...photoStatements(complaint),
  ]
}

/** Where which photo is used, so that a proof that was shown before is known again. */
function photoStatements({ id, photoIds, answers, additions, submittedAt, erasedAt }: Complaint): readonly Statement[] {
  const uses = [
    ...photoIds.map((photoId) => [photoId, 'report', submittedAt] as const),
    ...additions.flatMap(({ at, ...item }) => item.photoIds.map((photoId) => [photoId, 'addition', at] as const)),
    // An answer given on the complaint this one is linked to is shown there.
    ...answers.flatMap(({ at, of, ...item }) =>
      of === undefined ? item.photoIds.map((photoId) => [photoId, 'proof', at] as const) : [],
    ),
  ]
  const erased: readonly Statement[] =
    erasedAt === undefined ? [] : [['DELETE FROM complaint_photos WHERE complaint_id = ?', [id]]]
  return [
    ...erased,
    ...uses.map(([photoId, use, at]): Statement => [
      'INSERT OR IGNORE INTO complaint_photos (complaint_id, photo_id, use, at) VALUES (?, ?, ?, ?)',
      [id, photoId, use, at],
    ]),
  ]
}
