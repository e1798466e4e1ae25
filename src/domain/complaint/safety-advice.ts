import { assertNever } from '../kernel/assert-never'
import type { IncidentType } from '../incident/incident-types'

/** One line for whoever is in danger, by what is dangerous. Its words are the hub's. */
export type SafetyAdvice = 'gas' | 'fire' | 'cable' | 'water' | 'ground' | 'hurt' | 'violence' | 'away'

const GAS = /\b(gas|elpiji|lpg|regulator)\b/i
const FLAMES = /\b(api|apinya|terbakar|kebakaran|menyala|fire|burning|flames?)\b/i

/**
 * What to do first, by what it would be for 112. `questions`: ids of danger questions answered with yes. Gas that does not
 * burn is a fire for 112, and the opposite of one for whoever stands beside it: no light, no switch.
 */
export function safetyAdvice(type: IncidentType, text: string, questions: readonly string[]): SafetyAdvice {
  if (questions.includes('bau-gas') || (type === 'kebakaran' && GAS.test(text) && !FLAMES.test(text))) return 'gas'
  switch (type) {
    case 'kebakaran':
      return 'fire'
    case 'listrik':
      return 'cable'
    case 'banjir':
    case 'tsunami':
      return 'water'
    case 'longsor':
    case 'gempa':
    case 'angin':
    case 'pohon-tumbang':
      return 'ground'
    case 'kecelakaan':
    case 'medis':
      return 'hurt'
    case 'pencurian':
    case 'perampokan':
    case 'penganiayaan':
    case 'kdrt':
      return 'violence'
    case 'jenazah':
    case 'ketertiban':
    case 'hewan':
    case 'odgj':
    case 'orang-hilang':
    case 'gizi-buruk':
    case 'lainnya':
      return 'away'
    default:
      return assertNever(type)
  }
}
