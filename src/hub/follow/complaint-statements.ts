import { mayAgencySeeComplaint } from '../../domain/access/entitlement'
import { complaintState, currentRound, type Complaint } from '../../domain/complaint/complaint'
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
  return [
    [
      `INSERT INTO complaints (id, code, category, state, submitted_at, channel, location, excerpt, agencies, clocks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, category = excluded.category, state = excluded.state,
         submitted_at = excluded.submitted_at, channel = excluded.channel, location = excluded.location,
         excerpt = excluded.excerpt, agencies = excluded.agencies, clocks = excluded.clocks`,
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
      ],
    ],
    [`DELETE FROM complaint_text WHERE rowid = ${n}`, [id]],
    [
      // What only the room may read (who made it) is found by the room alone.
      `INSERT INTO complaint_text (rowid, words, common) VALUES (${n}, ?, ?)`,
      [id, words([...common, ...said, reporter?.name, reporter?.number, reporter?.email]), words([...common, ...said])],
    ],
    ...agencies.map(([agencyId, visible]): Statement => [
      `INSERT OR REPLACE INTO complaint_agencies (agency_id, submitted_at, n, visible) VALUES (?, ?, ${n}, ?)`,
      [agencyId, submittedAt, id, visible],
    ]),
  ]
}
