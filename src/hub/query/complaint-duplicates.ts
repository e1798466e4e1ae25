import type { CommandInput, CommandValue } from '../../contract/commands/index'
import { complaintState, type Complaint } from '../../domain/complaint/complaint'
import { complaintBursts } from '../../domain/complaint/complaint-bursts'
import { comparedOf, happeningNow, type ComparedComplaint } from '../../domain/complaint/compared-complaint'
import { proposeDuplicates } from '../../domain/complaint/propose-duplicates'

type Value = Omit<CommandValue<'query:complaint-duplicates'>, 'seq'>

const EXCERPT = 160

/**
 * Open complaints that may tell of the same as one that is kept, or as words that are still being typed; and the bursts of the
 * last hour. Those it is linked with already are left out. `undefined`: there is no such complaint.
 */
export function complaintDuplicates(
  input: CommandInput<'query:complaint-duplicates'>,
  complaint: Complaint | undefined,
  open: Iterable<Complaint>,
  now: number,
): Value | undefined {
  const { complaintId, limit, text, category, location } = input
  if (complaintId !== undefined && complaint === undefined) return undefined
  const known = new Map([...open].map((one) => [one.id, one]))
  const own: ComparedComplaint =
    complaint === undefined
      ? {
          id: '',
          at: now,
          ...(text === undefined ? {} : { text }),
          ...(category === undefined ? {} : { category }),
          ...(location === undefined ? {} : { location }),
        }
      : comparedOf(complaint)
  const linked = new Set([complaint?.leader, ...(complaint?.members ?? [])])
  const others = [...known.values()].filter(({ id }) => !linked.has(id))
  const items = proposeDuplicates(own, others.map(comparedOf), limit).flatMap(
    ({ complaintId: id, score, evidence }) => {
      const other = known.get(id)
      if (other === undefined) return []
      const told = {
        complaintId: id,
        trackingCode: other.trackingCode,
        state: complaintState(other),
        submittedAt: other.submittedAt,
        ...(other.text === undefined ? {} : { excerpt: other.text.slice(0, EXCERPT) }),
        ...(other.leader === undefined ? {} : { leaderId: other.leader }),
      }
      return [{ ...told, score, evidence: { ...evidence, words: [...evidence.words] } }]
    },
  )
  const bursts = complaintBursts(happeningNow(known.values()), now).map((burst) => ({
    ...burst,
    complaintIds: [...burst.complaintIds],
  }))
  return { items, bursts }
}
