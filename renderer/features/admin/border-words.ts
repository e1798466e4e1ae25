import type { TFunction } from 'i18next'
import type { BoundaryProblem, BoundaryWarning } from '../../../src/domain/boundary/boundary-problem'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'

/** A kelurahan by its code, always with its kecamatan: two are called Sukawana. */
function placeName(code: string): string {
  const place = kelurahanList.find((kelurahan) => kelurahan.code === code)
  return place === undefined ? code : `${place.name} (${place.kecamatan})`
}

const placeNames = (codes: readonly string[]) => codes.map(placeName).join(' – ')

const percent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)

/** Why a file of borders can't be used, for a person who has the file open. Features count from 1. */
export function problemWords(problem: BoundaryProblem, t: TFunction, language: string): string {
  const { kind } = problem
  const ofFeature = (feature: number, words: string) => `${t('admin.border.feature', { feature })} ${words}`
  switch (kind) {
    case 'no-collection':
    case 'nothing-known':
      return t(`admin.problem.${kind}`)
    case 'too-large':
      return t(`admin.problem.too-large-${problem.what}`, { limit: problem.limit.toLocaleString(language) })
    case 'no-polygon':
    case 'bad-corner':
    case 'too-few-corners':
    case 'ring-open':
    case 'hole-outside':
    case 'swapped':
    case 'outside-indonesia':
      return ofFeature(problem.feature, t(`admin.problem.${kind}`))
    case 'self-crossing':
      return ofFeature(
        problem.feature,
        t('admin.problem.self-crossing', { lat: problem.lat.toFixed(5), lon: problem.lon.toFixed(5) }),
      )
    case 'ambiguous':
      return ofFeature(problem.feature, t('admin.problem.ambiguous', { name: problem.name }))
    case 'duplicate':
      return t('admin.problem.duplicate', { place: placeName(problem.code), features: problem.features.join(', ') })
    case 'overlap':
      return t('admin.problem.overlap', {
        places: placeNames(problem.codes),
        share: percent(problem.share, language),
      })
    default:
      return assertNever(kind)
  }
}

/** What is odd about a file that can be used. */
export function warningWords(warning: BoundaryWarning, t: TFunction, language: string): string {
  const { kind } = warning
  switch (kind) {
    case 'missing':
      return t('admin.warning.missing', { place: placeName(warning.code) })
    case 'unknown':
      return `${t('admin.border.feature', { feature: warning.feature })} ${t('admin.warning.unknown', { name: warning.name })}`
    case 'name-differs':
      return `${t('admin.border.feature', { feature: warning.feature })} ${t('admin.warning.name-differs', {
        place: placeName(warning.code),
        name: warning.name,
      })}`
    case 'far-from-place':
      return t('admin.warning.far-from-place', {
        place: placeName(warning.code),
        metres: warning.metres.toLocaleString(language),
      })
    case 'slight-overlap':
      return t('admin.warning.slight-overlap', {
        places: placeNames(warning.codes),
        share: percent(warning.share, language),
      })
    default:
      return assertNever(kind)
  }
}
