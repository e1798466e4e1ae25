import type { LexiconLanguage, LexiconSign } from './lexicon'
import type { PersonHarm } from './person-harm'

const sign = (
  person: PersonHarm,
  language: LexiconLanguage,
  weight: number,
  ...phrases: readonly string[]
): readonly LexiconSign[] => phrases.map((words) => ({ words, weight, language, person }))

/**
 * Words that say what happened to a person, whatever kind of incident they are told of: `pohon tumbang, motor ketindih,
 * orangnya pingsan` names a tree and means a rescue.
 */
export const personSigns: readonly LexiconSign[] = [
  ...sign(
    'trapped',
    'id',
    0.5,
    'kejepit',
    'terjepit',
    'kejepet',
    'kegencet',
    'tergencet',
    'ketindih',
    'tertindih',
    'ketindihan',
    'tertimbun',
    'ketimbun',
    'orang|orangnya|org|korban|korbannya|anak|ibu|bapak|warga|pengendara|sopir|supir|penumpang ... tertimpa|ketimpa|ketiban',
    'ga|gak|nggak|tidak bisa keluar ... mobil|truk|bus|angkot|kabin|lift|reruntuhan',
  ),
  ...sign('trapped', 'en', 0.5, 'pinned', 'crushed', 'stuck|trapped under|in|inside'),
  // Of things as well as of people: `rumah tertimpa pohon`. Somebody may be inside.
  ...sign('struck', 'id', 0.5, 'tertimpa', 'ketimpa', 'ketiban pohon|dahan|kayu|tembok|tiang|besi|genteng|plafon'),
  ...sign(
    'down',
    'id',
    0.5,
    'pingsan',
    'ga|gak|nggak|tidak|belum sadar|sadarkan|napas|bernapas|bernafas',
    'hilang kesadaran',
    'sekarat',
    'luka parah|berat',
  ),
  ...sign('down', 'jawa-serang', 0.5, 'semaput', 'ora|boten sadar|ambekan|eling'),
  ...sign('down', 'sunda', 0.5, 'kapiuhan', 'teu|henteu sadar|eling|ambekan'),
  ...sign('down', 'en', 0.5, 'unconscious', 'not breathing'),
]
