import { parse } from 'csv-parse/sync'
import { landmarkKinds } from '../../src/domain/place/place'
import type { Kecamatan, Kelurahan, Landmark, LandmarkKind } from '../../src/domain/place/place'

export interface Places {
  readonly kecamatan: readonly Kecamatan[]
  readonly kelurahan: readonly Kelurahan[]
  readonly landmarks: readonly Landmark[]
}

interface Row {
  readonly name: string
  readonly kind: string
  readonly code: string
  readonly postal_code: string
  readonly kecamatan: string
  readonly lat: string
  readonly lon: string
  readonly aliases: string
  readonly address: string
  readonly source: string
}

const isVerified = (row: Row) => !row.source.includes('unverified')
const aliasesOf = (row: Row) => row.aliases.split(';').filter((alias) => alias !== '')
const pointOf = (row: Row) => ({ lat: Number(row.lat), lon: Number(row.lon) })

function kindOf(row: Row): LandmarkKind {
  const kind = landmarkKinds.find((known) => known === row.kind)
  if (kind === undefined) throw new Error(`places.csv: unknown kind "${row.kind}" of ${row.name}`)
  return kind
}

function landmark(row: Row): Landmark {
  return {
    name: row.name,
    kind: kindOf(row),
    ...(row.kecamatan === '' ? {} : { kecamatan: row.kecamatan }),
    ...(row.lat === '' ? {} : pointOf(row)),
    ...(row.address === '' ? {} : { address: row.address }),
    aliases: aliasesOf(row),
    source: row.source,
    verified: isVerified(row),
  }
}

/** Reads the committed table of places. Throws on a kind it does not know: a slip in the table stops the build. */
export function readPlaces(csv: string): Places {
  const rows: Row[] = parse(csv, { columns: true })
  return {
    kecamatan: rows
      .filter((row) => row.kind === 'kecamatan')
      .map((row) => ({ code: row.code, name: row.name, ...pointOf(row) })),
    kelurahan: rows
      .filter((row) => row.kind === 'kelurahan')
      .map((row) => ({
        code: row.code,
        name: row.name,
        kecamatan: row.kecamatan,
        postalCode: row.postal_code,
        ...pointOf(row),
        aliases: aliasesOf(row),
        source: row.source,
        verified: isVerified(row),
      })),
    // A row of kind "place" is one point for the whole city: nothing to find or to draw.
    landmarks: rows.filter((row) => !['kecamatan', 'kelurahan', 'place'].includes(row.kind)).map(landmark),
  }
}
