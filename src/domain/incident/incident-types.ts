export const incidentCategories = ['fire', 'disaster', 'accident', 'crime', 'other'] as const
export type IncidentCategory = (typeof incidentCategories)[number]

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const
export type Priority = (typeof priorities)[number]

export const incidentTypes = [
  'kebakaran',
  'listrik',
  'kecelakaan',
  'medis',
  'jenazah',
  'banjir',
  'gempa',
  'tsunami',
  'longsor',
  'angin',
  'pohon-tumbang',
  'pencurian',
  'perampokan',
  'penganiayaan',
  'kdrt',
  'ketertiban',
  'hewan',
  'odgj',
  'orang-hilang',
  'gizi-buruk',
  'lainnya',
] as const
export type IncidentType = (typeof incidentTypes)[number]

export interface IncidentTypeDefaults {
  readonly category: IncidentCategory
  readonly priority: Priority
  /** First the agency whose job it is, then who joins. Empty: the operator chooses. */
  readonly agencies: readonly string[]
}

const row = (category: IncidentCategory, priority: Priority, ...agencies: string[]): IncidentTypeDefaults => ({
  category,
  priority,
  agencies,
})

/** The centre's default table (facts of 2026-11; the categories are those the city names, Diskominfo 2019). */
export const incidentTypeDefaults: Readonly<Record<IncidentType, IncidentTypeDefaults>> = {
  kebakaran: row('fire', 'P1', 'damkar', 'psc119', 'polresta'),
  listrik: row('fire', 'P2', 'pln', 'damkar'),
  banjir: row('disaster', 'P2', 'bpbd', 'dinsos'),
  gempa: row('disaster', 'P1', 'bpbd', 'basarnas', 'psc119'),
  tsunami: row('disaster', 'P1', 'bpbd', 'basarnas', 'psc119'),
  longsor: row('disaster', 'P1', 'bpbd', 'basarnas'),
  angin: row('disaster', 'P2', 'bpbd'),
  'pohon-tumbang': row('disaster', 'P3', 'bpbd', 'dlh'),
  kecelakaan: row('accident', 'P1', 'psc119', 'polresta', 'dishub'),
  medis: row('accident', 'P1', 'psc119'),
  jenazah: row('accident', 'P4', 'psc119'),
  pencurian: row('crime', 'P3', 'polresta'),
  perampokan: row('crime', 'P1', 'polresta', 'psc119'),
  penganiayaan: row('crime', 'P1', 'polresta', 'psc119'),
  kdrt: row('crime', 'P2', 'polresta', 'dinsos'),
  ketertiban: row('crime', 'P3', 'satpolpp'),
  hewan: row('other', 'P4', 'damkar'),
  odgj: row('other', 'P4', 'satpolpp', 'dinsos'),
  'orang-hilang': row('other', 'P2', 'polresta', 'basarnas'),
  'gizi-buruk': row('other', 'P4', 'psc119', 'dinsos'),
  lainnya: row('other', 'P3'),
}
