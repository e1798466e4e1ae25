import type { Complaint } from '../../domain/complaint/complaint'
import type { HubCore } from '../core'
import { mayAnybodySee } from './public-view'

/** The complaint with this code, if anybody may read it. A code as `readTrackingCode` reads it. */
export async function complaintByPublicCode(core: HubCore, trackingCode: string): Promise<Complaint | undefined> {
  const complaints = await core.complaintsWithCode(trackingCode)
  return complaints.find((complaint) => mayAnybodySee(complaint, core.categories()))
}
