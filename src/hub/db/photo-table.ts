import type { Sqlite, SqlRow } from './sqlite'

/** What is known of a photo beside its picture. The position is the staff's alone. */
export interface PhotoRow {
  readonly photoId: string
  readonly width: number
  readonly height: number
  /** What it looks like, to know it again. */
  readonly likeness?: string
  readonly position?: { readonly lat: number; readonly lon: number }
  /** Epoch milliseconds. */
  readonly keptAt: number
}

/** How a complaint uses a photo. */
export interface PhotoUse {
  readonly photoId: string
  readonly complaintId: string
  /** `proof`: with an agency's answer. */
  readonly use: 'report' | 'addition' | 'proof'
  readonly at: number
}

export interface PhotoTable {
  /** One that is known stays; a position it came without is added. */
  readonly put: (row: PhotoRow) => Promise<void>
  readonly find: (photoId: string) => Promise<PhotoRow | undefined>
  readonly likenesses: () => Promise<readonly { readonly photoId: string; readonly likeness: string }[]>
  readonly remove: (photoId: string) => Promise<void>
  /** Of one complaint, in the order of their time. */
  readonly usesOf: (complaintId: string) => Promise<readonly PhotoUse[]>
  /** Newest first. */
  readonly proofsSince: (since: number) => Promise<readonly PhotoUse[]>
  /** Everything up to the last commit. */
  readonly uses: (photoIds: readonly string[]) => Promise<readonly PhotoUse[]>
  /** Kept before `before` and on no complaint: uploaded and never sent, or its complaint was erased. */
  readonly unused: (before: number) => Promise<readonly string[]>
}

/** `log`: what was kept; `views`: where it is used. `current`: waits until the views have all that was committed. */
export function photoTableOf(log: Sqlite, views: Sqlite, current: () => Promise<void>): PhotoTable {
  return {
    put: ({ photoId, width, height, likeness, position, keptAt }) =>
      log.run(
        `INSERT INTO photos (id, width, height, likeness, position, kept_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET position = COALESCE(position, excluded.position), kept_at = excluded.kept_at`,
        [
          photoId,
          width,
          height,
          likeness ?? null,
          position === undefined ? null : JSON.stringify({ lat: position.lat, lon: position.lon }),
          keptAt,
        ],
      ),
    find: async (photoId) => {
      const [row] = await log.all('SELECT * FROM photos WHERE id = ?', [photoId])
      return row === undefined ? undefined : rowOf(row)
    },
    likenesses: async () => {
      const rows = await log.all('SELECT id, likeness FROM photos WHERE likeness IS NOT NULL')
      return rows.map((row) => ({ photoId: String(row['id']), likeness: String(row['likeness']) }))
    },
    remove: (photoId) => log.run('DELETE FROM photos WHERE id = ?', [photoId]),
    usesOf: async (complaintId) => {
      await current()
      const sql = 'SELECT * FROM complaint_photos WHERE complaint_id = ? ORDER BY at, use, photo_id'
      return (await views.all(sql, [complaintId])).map(useOf)
    },
    proofsSince: async (since) => {
      await current()
      const sql = "SELECT * FROM complaint_photos WHERE use = 'proof' AND at >= ? ORDER BY at DESC"
      return (await views.all(sql, [since])).map(useOf)
    },
    uses: async (photoIds) => {
      await current()
      const sql = 'SELECT * FROM complaint_photos WHERE photo_id = ? ORDER BY at'
      const found = await Promise.all(photoIds.map((photoId) => views.all(sql, [photoId])))
      return found.flat().map(useOf)
    },
    unused: async (before) => {
      await current()
      const rows = await log.all('SELECT id FROM photos WHERE kept_at < ?', [before])
      const used = new Set(
        (await views.all('SELECT DISTINCT photo_id FROM complaint_photos')).map((row) => row['photo_id']),
      )
      return rows.map((row) => String(row['id'])).filter((photoId) => !used.has(photoId))
    },
  }
}

function useOf(row: SqlRow): PhotoUse {
  return {
    photoId: String(row['photo_id']),
    complaintId: String(row['complaint_id']),
    // Written by the follower alone.
    use: String(row['use']) as PhotoUse['use'],
    at: Number(row['at']),
  }
}

function rowOf(row: SqlRow): PhotoRow {
  return {
    photoId: String(row['id']),
    width: Number(row['width']),
    height: Number(row['height']),
    keptAt: Number(row['kept_at']),
    ...(row['likeness'] === null ? {} : { likeness: String(row['likeness']) }),
    // Written by `put` alone.
    ...(row['position'] === null
      ? {}
      : { position: JSON.parse(String(row['position'])) as { lat: number; lon: number } }),
  }
}
