import type { Boundaries, Ring } from '../../src/domain/place/place'
import { drawBoundaries } from './boundaries'
import { readPlaces } from './read-places'

const note =
  '// Made from tools/gazetteer/places.csv by `npx tsx tools/gazetteer/build.ts`; edit the table, not this file.'

/** One entry a line, in the house's quotes, so that a changed fact is one changed line. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${key}: ${literal(entry)}`)
    return `{ ${entries.join(', ')} }`
  }
  return String(value)
}

function list(name: string, type: string, doc: string, entries: readonly unknown[]): string {
  const lines = entries.map((entry) => `  ${literal(entry)},`)
  return `/** ${doc} */\n// prettier-ignore\nexport const ${name}: readonly ${type}[] = [\n${lines.join('\n')}\n]\n`
}

function boundaryLiteral({ city, kecamatan, kelurahan }: Boundaries): string {
  const areas = (name: string, entries: readonly { readonly code: string; readonly rings: readonly Ring[] }[]) =>
    `  ${name}: [\n${entries.map((entry) => `    ${literal(entry)},`).join('\n')}\n  ],`
  return [`  city: ${literal(city)},`, areas('kecamatan', kecamatan), areas('kelurahan', kelurahan)].join('\n')
}

/** The two generated modules of `src/domain/place` as text; the same table always gives the same text. */
export function renderGazetteer(csv: string): { readonly gazetteer: string; readonly boundaries: string } {
  const places = readPlaces(csv)
  return {
    gazetteer: [
      `${note}\nimport type { Kecamatan, Kelurahan, Landmark } from './place'\n`,
      list(
        'kecamatanList',
        'Kecamatan',
        'The city’s kecamatan; the point is the mean of their kelurahan.',
        places.kecamatan,
      ),
      list('kelurahanList', 'Kelurahan', 'The city’s kelurahan, each with one point.', places.kelurahan),
      list(
        'landmarks',
        'Landmark',
        'Known places from public listings; to be confirmed by the centre.',
        places.landmarks,
      ),
    ].join('\n'),
    boundaries: [
      `${note}\nimport type { Boundaries } from './place'\n`,
      `/** Approximate: the land nearest to each kelurahan’s point, inside an outline drawn round all points. */`,
      `// prettier-ignore\nexport const approximateBoundaries: Boundaries = {\n${boundaryLiteral(drawBoundaries(places))}\n}\n`,
    ].join('\n'),
  }
}
