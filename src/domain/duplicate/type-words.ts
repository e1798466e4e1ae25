import type { IncidentType } from '../incident/incident-types'
import { addressWords } from '../place/normalise'

/** Words that by themselves name one type: what is left to go by while nobody has chosen one. Not the intake's lexicon. */
const words: Readonly<Partial<Record<IncidentType, string>>> = {
  kebakaran: 'kebakaran terbakar kebakar kobaran api asap kobong kahuruan kahuru damkar pemadam gosong',
  listrik: 'korsleting korslet konslet gardu trafo travo kesetrum tersetrum tersengat',
  kecelakaan:
    'kecelakaan tabrakan nabrak tabrak ditabrak ketabrak tertabrak laka lakalantas serempetan diserempet terlindas',
  medis: 'sesak pingsan kejang melahirkan stroke jantung sakit keracunan semaput demam',
  jenazah: 'mayat jenazah jasad mayit',
  banjir: 'banjir kebanjiran banjiran meluap tanggul',
  gempa: 'gempa gempabumi lindu getaran',
  tsunami: 'tsunami sunami',
  longsor: 'longsor longsoran',
  angin: 'puting beliung',
  'pohon-tumbang': 'tumbang pohon wit',
  pencurian: 'pencurian kemalingan maling dicuri mencuri kecurian pencuri',
  perampokan: 'rampok perampokan dirampok begal dibegal pembegalan ditodong penodongan',
  penganiayaan: 'dikeroyok pengeroyokan penganiayaan dianiaya dipukuli dipukul tawuran dibacok pembacokan',
  kdrt: 'kdrt',
  ketertiban: 'keributan mabok',
  hewan: 'ular tawon biawak monyet buaya',
  odgj: 'odgj gila ngamuk',
  'gizi-buruk': 'stunting',
}

const typeOf = new Map<string, IncidentType>()
for (const [type, list] of Object.entries(words) as [IncidentType, string][]) {
  for (const word of list.split(' ')) typeOf.set(word, type)
}

/** All words that say no more than the type. */
export const wordsOfTypes: ReadonlySet<string> = new Set(typeOf.keys())

/** The type that the words of a text name, when the most of them agree on one. Any string is legal. */
export function typeInWords(text: string): IncidentType | undefined {
  const counts = new Map<IncidentType, number>()
  for (const word of addressWords(text.slice(0, 2_000))) {
    const type = typeOf.get(word)
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}
