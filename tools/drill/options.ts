import { parseArgs } from 'node:util'

export interface DrillOptions {
  readonly hub: string
  readonly csv: string
  /** How much faster than life; 0 is as fast as possible. */
  readonly speed: number
  readonly centre?: { readonly lat: number; readonly lon: number }
  readonly user: string
  readonly password: string
}

/** Reads the command line. Throws with words for the person who typed it. */
export function parseDrillOptions(args: readonly string[]): DrillOptions {
  const { values } = parseArgs({
    args: bindValues(args),
    options: {
      hub: { type: 'string' },
      csv: { type: 'string' },
      speed: { type: 'string', default: '1' },
      centre: { type: 'string' },
      user: { type: 'string', default: 'operator1' },
      password: { type: 'string', default: 'latihan112' },
    },
  })
  if (values.hub === undefined || values.csv === undefined) {
    throw new Error('Say which hub and which log: --hub URL --csv FILE [--speed N] [--centre lat,lon]')
  }
  const speed = values.speed === 'max' ? 0 : Number(values.speed)
  if (!Number.isFinite(speed) || speed < 0) throw new Error(`--speed ${values.speed} is neither a number nor max.`)
  const centre = values.centre === undefined ? {} : { centre: parseCentre(values.centre) }
  return { hub: values.hub, csv: values.csv, speed, user: values.user, password: values.password, ...centre }
}

/** A southern latitude begins with a dash, which would read as another option: `--centre -6.1,…` becomes `--centre=…`. */
function bindValues(args: readonly string[]): string[] {
  const bound: string[] = []
  for (const arg of args) {
    if (bound.at(-1) === '--centre') bound[bound.length - 1] = `--centre=${arg}`
    else bound.push(arg)
  }
  return bound
}

function parseCentre(text: string): { lat: number; lon: number } {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [lat = Number.NaN, lon = Number.NaN] = parts
  if (parts.length !== 2 || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    throw new Error(`--centre ${text} is not lat,lon in degrees, e.g. -6.12,106.15.`)
  }
  return { lat, lon }
}
