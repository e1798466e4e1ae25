import type { IncidentType } from '../incident/incident-types'

export type TypeRelation = 'same' | 'related' | 'other' | 'unknown'

/**
 * Types that two callers may honestly give to one incident. Each line is a group: a fire seen as sparks, a crash told as
 * a person lying on the road, one crime under three names.
 */
const groups: readonly (readonly IncidentType[])[] = [
  ['kebakaran', 'listrik'],
  ['kecelakaan', 'medis'],
  ['medis', 'jenazah'],
  ['medis', 'penganiayaan'],
  ['gempa', 'longsor', 'tsunami'],
  ['banjir', 'longsor'],
  ['angin', 'pohon-tumbang', 'listrik'],
  ['kecelakaan', 'pohon-tumbang'],
  ['perampokan', 'penganiayaan', 'pencurian'],
  ['penganiayaan', 'kdrt', 'ketertiban'],
  ['odgj', 'ketertiban'],
  ['odgj', 'orang-hilang'],
]

const relatedTo = new Map<IncidentType, Set<IncidentType>>()
for (const group of groups) {
  for (const type of group) relatedTo.set(type, new Set([...(relatedTo.get(type) ?? []), ...group]))
}

/** How two types stand to each other. Symmetric. `lainnya` says nothing about what happened, so it is unknown too. */
export function typeRelation(a: IncidentType | undefined, b: IncidentType | undefined): TypeRelation {
  if (a === undefined || b === undefined || a === 'lainnya' || b === 'lainnya') return 'unknown'
  if (a === b) return 'same'
  return relatedTo.get(a)?.has(b) === true ? 'related' : 'other'
}
