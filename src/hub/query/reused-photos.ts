import type { PhotoTable, PhotoUse } from '../db/photo-table'
import { likenessDistance, SAME_PICTURE } from '../rabeg/photo-likeness'

/** An earlier use of a photo that looks the same. `distance`: bits of 64 that differ, 0 to 6. */
export interface EarlierUse extends PhotoUse {
  readonly distance: number
}

/**
 * Where the picture of this use was shown before: on another complaint, or by the citizen on the same one. The same agency
 * showing it again on the same complaint is its own proof twice and no reuse.
 */
export async function earlierUses(table: PhotoTable, use: PhotoUse): Promise<readonly EarlierUse[]> {
  const distances = new Map([[use.photoId, 0]])
  const own = await table.find(use.photoId)
  if (own?.likeness !== undefined) {
    for (const other of await table.likenesses()) {
      const distance = likenessDistance(own.likeness, other.likeness)
      if (distance <= SAME_PICTURE) distances.set(other.photoId, distance)
    }
  }
  const uses = await table.uses([...distances.keys()])
  return uses
    .filter((other) => other.at <= use.at && (other.complaintId !== use.complaintId || other.use !== 'proof'))
    .map((other) => ({ ...other, distance: distances.get(other.photoId) ?? 0 }))
}

export interface ReusedPhoto {
  readonly proof: PhotoUse
  readonly earlier: EarlierUse
}

/** Proofs since `since` (epoch ms) whose picture had been shown before, newest first, at most `most`. */
export async function reusedProofs(table: PhotoTable, since: number, most: number): Promise<readonly ReusedPhoto[]> {
  const found: ReusedPhoto[] = []
  for (const proof of await table.proofsSince(since)) {
    const [earlier] = await earlierUses(table, proof)
    if (earlier !== undefined) found.push({ proof, earlier })
    if (found.length === most) break
  }
  return found
}
