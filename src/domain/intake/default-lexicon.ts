import { accidentEntries, crimeEntries } from './default-entries-people'
import { cueEntries } from './default-entries-cues'
import { englishEntries } from './default-entries-english'
import { hazardEntries } from './default-entries-hazards'
import { otherEntries } from './default-entries-other'
import { defaultTraps } from './default-traps'
import {
  defaultAbbreviations,
  defaultFillers,
  defaultNegations,
  defaultPlainWords,
  defaultSigns,
} from './default-words'
import { englishNegations, englishPlainWords, englishSigns } from './default-words-english'
import { personSigns } from './person-signs'
import type { IncidentType } from '../incident/incident-types'
import type { Lexicon } from './lexicon'

const likenesses: readonly (readonly [IncidentType, IncidentType])[] = [
  ['pencurian', 'perampokan'],
  ['perampokan', 'pencurian'],
  ['perampokan', 'penganiayaan'],
  ['penganiayaan', 'kdrt'],
  ['penganiayaan', 'ketertiban'],
  ['kdrt', 'penganiayaan'],
  ['ketertiban', 'penganiayaan'],
  ['odgj', 'ketertiban'],
  ['kecelakaan', 'medis'],
  ['medis', 'kecelakaan'],
  ['medis', 'lainnya'],
  ['jenazah', 'medis'],
  ['orang-hilang', 'medis'],
  ['gizi-buruk', 'medis'],
  ['tsunami', 'gempa'],
  ['gempa', 'tsunami'],
  ['longsor', 'lainnya'],
  ['angin', 'pohon-tumbang'],
  ['pohon-tumbang', 'angin'],
  ['listrik', 'kebakaran'],
  ['kebakaran', 'listrik'],
  ['kebakaran', 'lainnya'],
  ['hewan', 'medis'],
]

/**
 * The words a new centre starts with: Indonesian as it is spoken and typed, Jawa Serang, Sunda and plain English. Written for this
 * project; an admin's edited lexicon takes its place.
 */
export const defaultLexicon: Lexicon = {
  version: 1,
  entries: [...hazardEntries, ...accidentEntries, ...crimeEntries, ...otherEntries, ...cueEntries, ...englishEntries],
  traps: defaultTraps,
  signs: [...defaultSigns, ...englishSigns, ...personSigns],
  alike: likenesses.map(([said, meant]) => ({ said, meant })),
  abbreviations: defaultAbbreviations,
  negations: [...defaultNegations, ...englishNegations],
  fillers: [...new Set(defaultFillers)],
  plainWords: [...new Set([...defaultPlainWords, ...englishPlainWords])],
}
