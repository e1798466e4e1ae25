import type { IncidentType } from '../../../src/domain/incident/incident-types'

export interface TypeProposal {
  readonly type: IncidentType
  /** The words in the text that made it. */
  readonly words: string
}

/** Plain words a caller uses, from the most telling type to the least; the first row that fits wins. */
const rows: readonly (readonly [IncidentType, string])[] = [
  ['kdrt', 'kdrt|dipukul (?:suami|istri|bapak|ayah)|suami (?:memukul|mukul|aniaya)|kekerasan (?:dalam )?rumah tangga'],
  ['kebakaran', 'kebakaran|terbakar|kobongan|api besar|ada api|rumah terbakar'],
  ['tsunami', 'tsunami'],
  ['gempa', 'gempa(?: bumi)?'],
  ['longsor', 'longsor'],
  ['perampokan', 'perampokan|dirampok|perampok|begal|dibegal|todong|ditodong'],
  ['kecelakaan', 'kecelakaan|tabrakan|ditabrak|tertabrak|lakalantas|terserempet|terguling'],
  ['penganiayaan', 'penganiayaan|dibacok|bacok|dikeroyok|pengeroyokan|ditusuk|tawuran|dipukuli'],
  ['orang-hilang', 'orang hilang|anak hilang|hanyut|tenggelam|hilang sejak'],
  ['jenazah', 'jenazah|mayat|meninggal'],
  [
    'medis',
    'sesak na[fp]as|pingsan|serangan jantung|kejang|melahirkan|tidak sadar|stroke|keracunan|sakit parah|ambulans?|pendarahan',
  ],
  ['banjir', 'banjir|kebanjiran|terendam|genangan|air naik'],
  ['pohon-tumbang', 'pohon (?:tumbang|roboh)'],
  ['angin', 'puting beliung|angin (?:kencang|ribut)|atap terbang'],
  ['listrik', 'korsleting|kabel (?:putus|listrik)|gardu|tersengat|kesetrum|tiang listrik'],
  ['pencurian', 'pencurian|maling|kemalingan|dicuri|pencuri|copet|curanmor'],
  ['odgj', 'odgj|orang gila|gangguan jiwa'],
  ['gizi-buruk', 'gizi buruk|kurang gizi'],
  ['hewan', 'ular|tawon|biawak|sarang lebah|buaya|monyet|anjing'],
  ['ketertiban', 'ketertiban|ribut|keributan|balap liar|mabuk|berisik|pengamen|pungli'],
]

const patterns = rows.map(([type, words]) => ({ type, pattern: new RegExp(`\\b(?:${words})\\b`, 'i') }))

/** Denied in the words just before: "tidak ada kebakaran", "bukan banjir". */
const denied = /\b(?:tidak(?: ada)?|bukan|belum(?: ada)?|gak(?: ada)?|nggak(?: ada)?)\s+$/i

/** What kind of incident the words speak of, or nothing. A proposal only: what the operator chooses wins. */
export function proposeType(text: string): TypeProposal | undefined {
  for (const { type, pattern } of patterns) {
    const found = pattern.exec(text)
    if (found !== null && !denied.test(text.slice(0, found.index))) return { type, words: found[0] }
  }
  return undefined
}
