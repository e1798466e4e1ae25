import type { Complaint } from '../../domain/complaint/complaint'
import type { HubCore } from '../core'
import type { Centre } from './centre'
import { mayAnybodySee } from './public-view'

/** The complaint with this code, if anybody may read it. A code as `readTrackingCode` reads it. */
export async function complaintByPublicCode(
  core: HubCore,
  centre: Centre,
  trackingCode: string,
): Promise<Complaint | undefined> {
  // The lists find a code like any other word: others may have written it in a report of theirs.
  const reply = await centre.say('query:complaints', { text: trackingCode, limit: 500 })
  if (!reply.ok) return undefined
  // The contract's table says what it answers with.
  const { items } = reply.value as {
    readonly items: readonly { readonly complaintId: string; readonly trackingCode: string }[]
  }
  for (const item of items) {
    if (item.trackingCode !== trackingCode) continue
    const complaint = await core.readComplaint(item.complaintId)
    if (complaint !== undefined && mayAnybodySee(complaint, core.categories())) return complaint
  }
  return undefined
}
