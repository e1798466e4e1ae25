import type { CommandValue } from '../../contract/commands/index'
import type { Audience } from '../../domain/access/entitlement'
import type { Complaint } from '../../domain/complaint/complaint'
import type { PhotoTable } from '../db/photo-table'
import { earlierUses } from './reused-photos'

type Items = CommandValue<'query:complaint-photos'>['items']

/**
 * The photos of a complaint with what is known of them. Where the camera was is told to the room; to an agency only when the
 * reporter is no secret, whose home it may be. Which other complaint a proof was shown on is the room's too.
 */
export async function askPhotos({ id, identity }: Complaint, audience: Audience, table: PhotoTable): Promise<Items> {
  const isRoom = audience.kind === 'room'
  const uses = await table.usesOf(id)
  return Promise.all(
    uses.map(async (use) => {
      const { photoId, at } = use
      const known = await table.find(photoId)
      const earlier = use.use === 'proof' ? await earlierUses(table, use) : []
      const mayKnowPlace = isRoom || identity.kind === 'open'
      return {
        photoId,
        use: use.use,
        at,
        ...(known === undefined ? {} : { width: known.width, height: known.height }),
        ...(known?.position === undefined || !mayKnowPlace ? {} : { position: { ...known.position } }),
        usedBefore: earlier.map((other) => ({
          ...(isRoom ? { complaintId: other.complaintId } : {}),
          use: other.use,
          at: other.at,
          distance: other.distance,
        })),
      }
    }),
  )
}
