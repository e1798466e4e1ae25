import type { ComplaintCategory } from './category'
import type { Severity } from './complaint'
import { saidPhrases, type WantedPhrase } from './said-phrases'

const say = (of: Severity, ...phrases: readonly string[]): readonly WantedPhrase[] =>
  phrases.map((words) => ({ of, words, weight: 1 }))

const severityPhrases: readonly WantedPhrase[] = [
  ...say(
    'berat',
    'parah|berat|total|hancur|ancur',
    'korban|celaka|kecelakaan|jatuh|luka|meninggal|tewas',
    'putus|ambruk|roboh|jebol|longsor',
    'bahaya|berbahaya|membahayakan',
    'sebulan|berbulan|setahun|bertahun',
    'sudah|udah ... bulan|tahun|taun',
    'satu|1 kampung|kelurahan|komplek',
  ),
  ...say(
    'ringan',
    'usul|usulan|saran|tanya|nanya|info',
    'kurang rapi|enak|indah',
    'sedikit|agak',
    'terima kasih|makasih',
    'gimana|bagaimana|syaratnya|caranya',
  ),
]

/** How grave a complaint sounds; a person may say otherwise. Without a word for either it is what its category usually is. */
export function guessSeverity(text: string, category: ComplaintCategory | undefined): Severity {
  const said = new Set(saidPhrases(text, severityPhrases).map(({ of }) => of))
  if (said.has('berat')) return 'berat'
  return said.has('ringan') ? 'ringan' : (category?.severity ?? 'sedang')
}
