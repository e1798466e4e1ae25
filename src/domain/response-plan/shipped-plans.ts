import { incidentTypeDefaults, incidentTypes, type IncidentType } from '../incident/incident-types'
import type { PlanPick, ResponsePlan } from './response-plan'

/** A plan's name and whom the second and third alarm add. Nobody joins `lainnya`: there the operator chooses. */
interface Additions {
  readonly name: string
  readonly second: readonly string[]
  readonly third: readonly string[]
}

const add = (name: string, second: readonly string[], third: readonly string[]): Additions => ({ name, second, third })

const additions: Readonly<Record<Exclude<IncidentType, 'lainnya'>, Additions>> = {
  kebakaran: add('Kebakaran', ['pln', 'pmi', 'damkar-kab-serang'], ['damkar-cilegon', 'bpbd', 'dishub']),
  listrik: add('Listrik', ['psc119', 'polresta'], ['damkar-kab-serang', 'dishub']),
  banjir: add('Banjir', ['basarnas', 'psc119', 'pmi'], ['kodim', 'satpolpp', 'pln', 'dishub']),
  gempa: add('Gempa', ['damkar', 'polresta', 'pmi', 'dinsos'], ['kodim', 'pln', 'damkar-kab-serang', 'damkar-cilegon']),
  tsunami: add('Tsunami', ['polresta', 'satpolpp', 'kodim', 'dishub'], ['pmi', 'dinsos', 'damkar', 'pln']),
  longsor: add('Longsor', ['psc119', 'damkar', 'pmi'], ['kodim', 'dinsos', 'polresta']),
  angin: add('Angin kencang', ['pln', 'dlh', 'dinsos'], ['basarnas', 'psc119', 'pmi']),
  'pohon-tumbang': add('Pohon tumbang', ['pln', 'dishub'], ['damkar', 'polresta']),
  kecelakaan: add('Kecelakaan', ['damkar', 'pmi'], ['basarnas', 'bpbd', 'satpolpp']),
  medis: add('Medis', ['pmi', 'polresta'], ['bpbd', 'dinsos']),
  jenazah: add('Jenazah', ['polresta'], ['pmi']),
  pencurian: add('Pencurian', ['satpolpp'], ['psc119']),
  perampokan: add('Perampokan', ['satpolpp', 'dishub'], ['kodim', 'pmi']),
  penganiayaan: add('Penganiayaan', ['satpolpp'], ['pmi', 'dinsos']),
  kdrt: add('KDRT', ['psc119'], ['satpolpp']),
  ketertiban: add('Ketertiban', ['polresta'], ['dishub', 'kodim']),
  hewan: add('Hewan', ['satpolpp'], ['psc119', 'bpbd']),
  odgj: add('ODGJ', ['psc119', 'polresta'], ['damkar']),
  'orang-hilang': add('Orang hilang', ['bpbd', 'satpolpp'], ['damkar', 'kodim', 'pmi']),
  'gizi-buruk': add('Gizi buruk', ['pmi'], ['satpolpp']),
}

const source =
  'Tabel bawaan: tingkat 1 menurut tabel jenis kejadian pusat (2026-11); tingkat 2 dan 3 usulan bawaan kami'

/** Who fights a fire is asked for units that can: the service area of the standard is theirs. */
function pickFor(type: IncidentType, agencyId: string): PlanPick {
  const isFireCrew = type === 'kebakaran' && agencyId.startsWith('damkar')
  return { agencyId, ...(isFireCrew ? { capability: 'pemadaman' } : {}) }
}

/**
 * One plan for the whole city, day and night, for every incident type the centre's table names somebody for. Level 1 is
 * that table in its order; what levels 2 and 3 add is our default, for the centre to change. Strength is left to the agencies.
 */
export const shippedPlans: readonly ResponsePlan[] = incidentTypes.flatMap((type): readonly ResponsePlan[] => {
  if (type === 'lainnya') return []
  const { name, second, third } = additions[type]
  const levels = [incidentTypeDefaults[type].agencies, second, third].map((agencyIds, index) => ({
    level: index + 1,
    picks: agencyIds.map((agencyId) => pickFor(type, agencyId)),
  }))
  return [
    {
      id: `bawaan-${type}`,
      version: 1,
      name,
      active: true,
      types: [type],
      priorities: [],
      area: { kind: 'city' },
      times: {},
      levels,
      source,
    },
  ]
})
