import { defaultLexicon } from '../../src/domain/intake/default-lexicon'
import { proposePlaces } from '../../src/domain/place/propose-places'
import type { PlaceProposal } from '../../src/domain/place/propose-places'
import { readReport } from '../../src/domain/intake/read-report'
import type { EmergencyReading } from '../../src/domain/intake/read-report'
import type { IncidentType } from '../../src/domain/incident/incident-types'
import type { LabelledAddress, LabelledReport } from './read-labelled'

export interface ReportResult {
  readonly report: LabelledReport
  readonly types: readonly IncidentType[]
  readonly emergency: EmergencyReading
}

/** How often of how many; a rate of none is undefined rather than 0 or 1. */
export interface Share {
  readonly right: number
  readonly of: number
}

export interface ReportMeasure {
  /** Reports whose label is a type: its first proposal, or one of the first three, is that type. */
  readonly top1: Share
  readonly top3: Share
  /** Mean over the types, and `none`, of the F1 of the first proposal. */
  readonly macroF1: number
  /** Emergencies that were read as `unlikely`. */
  readonly missed: Share
  /** Emergencies that were read as `likely`; the rest is `possible`. */
  readonly recognised: Share
  /** Other reports that were read as `likely`, and as `unlikely`. */
  readonly falseAlarms: Share
  readonly putAside: Share
  readonly results: readonly ReportResult[]
}

export interface AddressResult {
  readonly address: LabelledAddress
  readonly places: readonly PlaceProposal[]
  /** 1 for the first proposal; undefined when it is none of them. */
  readonly rank: number | undefined
}

export interface AddressMeasure {
  readonly hit1: Share
  readonly hit3: Share
  readonly results: readonly AddressResult[]
}

function share<T>(rows: readonly T[], right: (row: T) => boolean): Share {
  return { right: rows.filter(right).length, of: rows.length }
}

function macroF1(results: readonly ReportResult[]): number {
  const pairs = results.map(({ report, types }) => ({ truth: report.type ?? 'none', said: types[0] ?? 'none' }))
  const classes = [...new Set(pairs.map(({ truth }) => truth))]
  const scores = classes.map((one) => {
    const hits = pairs.filter(({ truth, said }) => truth === one && said === one).length
    const truths = pairs.filter(({ truth }) => truth === one).length
    const sayings = pairs.filter(({ said }) => said === one).length
    return (2 * hits) / (truths + sayings)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** How well types and emergencies are read in labelled reports, with the default lexicon. */
export function measureReports(reports: readonly LabelledReport[]): ReportMeasure {
  const results = reports.map((report) => {
    const { types, emergency } = readReport(report.text, defaultLexicon)
    return { report, types: types.map(({ type }) => type), emergency }
  })
  const typed = results.filter(({ report }) => report.type !== null)
  const real = results.filter(({ report }) => report.emergency)
  const other = results.filter(({ report }) => !report.emergency)
  return {
    top1: share(typed, ({ report, types }) => types[0] === report.type),
    top3: share(typed, ({ report, types }) => types.slice(0, 3).some((type) => type === report.type)),
    macroF1: macroF1(results),
    missed: share(real, ({ emergency }) => emergency === 'unlikely'),
    recognised: share(real, ({ emergency }) => emergency === 'likely'),
    falseAlarms: share(other, ({ emergency }) => emergency === 'likely'),
    putAside: share(other, ({ emergency }) => emergency === 'unlikely'),
    results,
  }
}

function isPlace(proposal: PlaceProposal, { place, kecamatan }: LabelledAddress): boolean {
  return proposal.place.name === place && (kecamatan === undefined || proposal.kecamatan === kecamatan)
}

/** How well places are found in labelled phrases; a place is right by its name, and its kecamatan where the label has one. */
export function measureAddresses(addresses: readonly LabelledAddress[]): AddressMeasure {
  const results = addresses.map((address) => {
    const places = proposePlaces(address.text)
    const at = places.findIndex((proposal) => isPlace(proposal, address))
    return { address, places, rank: at === -1 ? undefined : at + 1 }
  })
  return {
    hit1: share(results, ({ rank }) => rank === 1),
    hit3: share(results, ({ rank }) => rank !== undefined && rank <= 3),
    results,
  }
}
