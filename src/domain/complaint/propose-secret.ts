import { categoriesSaid } from './classify-complaint'
import { saidPhrases, type WantedPhrase } from './said-phrases'

/** Why a report had better be for the staff alone: it is about violence in a home, or about how an official behaves. */
export type SecretReason = 'family' | 'officials'

const AT_HOME =
  'suami|suaminya|suamiku|bapak|bapaknya|bapakku|ayah|ayahnya|ayahku|istri|istrinya|istriku|pacar|pacarnya|mantan|ibu|ibunya|ibuku|paman|pamannya|kakek|majikan|majikannya|anaknya|ortu|orangtua|tetangga'
const HITS =
  'mukul|mukulin|mukuli|memukul|memukuli|memukulin|pukul|pukulin|gebukin|ngegebukin|menyiksa|nyiksa|siksa|menampar|nampar|menendang|nendang|menganiaya|aniaya|mencekik|nyekek|menyekap|ngancam|mengancam|hajar|menghajar'
const IS_HIT =
  'dipukul|dipukulin|dipukuli|digebukin|disiksa|ditampar|ditendang|dianiaya|dicekik|dihajar|disekap|diancam|dikasari|dilecehkan'

/** A habit is as much a reason as what happens now, so this hears more than what calls for 112. */
const atHome: readonly WantedPhrase[] = [
  'kdrt',
  'kekerasan ... rumah|keluarga|anak|istri|suami|perempuan|seksual',
  `${AT_HOME} ... ${HITS}`,
  `${HITS} ... ${AT_HOME}`,
  `${IS_HIT} ... ${AT_HOME}`,
  'anak|anaknya|istri|istrinya|pembantu|art ... ditelantarkan|dikurung|disekap',
  'diperkosa|perkosaan|memperkosa|dicabuli|pencabulan|mencabuli|dilecehkan|pelecehan',
  'domestic violence|abuse',
  'husband|wife|father|mother|boyfriend|uncle|stepfather|neighbour|neighbor ... beats|hits|beating|hitting|hurts|abuses|abused|threatens|chokes|kicks|slaps',
  'beaten|abused|raped|molested ... husband|wife|father|mother|boyfriend|uncle|stepfather',
].map((words) => ({ of: 'family', words, weight: 1 }))

/** A word that only looks like one of these is no reason. */
const SURE = 0.9
/** How much a text has to be about officials, and how much more than about anything else: a hole before an office is a hole. */
const CLEARLY = 0.6
const AHEAD = 0.2
const OFFICIALS = 'pelayanan-aparatur'

/** Proposes, never decides: whoever writes may leave it open. `undefined`: nothing speaks for it. Any text is legal. */
export function proposeSecret(text: string, category: string): SecretReason | undefined {
  if (saidPhrases(text, atHome).some(({ sure }) => sure >= SURE)) return 'family'
  if (category === OFFICIALS) return 'officials'
  const [first, second] = categoriesSaid(text)
  if (category !== '' || first?.category !== OFFICIALS || first.score < CLEARLY) return undefined
  return first.score - (second?.score ?? 0) >= AHEAD ? 'officials' : undefined
}
