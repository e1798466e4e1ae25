import type { LexiconSign } from './lexicon'

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

const sign = (weight: number, ...phrases: readonly string[]): readonly LexiconSign[] =>
  phrases.map((phrase) => ({ words: phrase, weight, language: 'en' }))

/** English words that speak for an emergency of any kind. */
export const englishSigns: readonly LexiconSign[] = [
  ...sign(0.6, 'emergency', 'help me|us', 'please help', 'send|need|call ... ambulance|police|help|firefighters'),
  ...sign(
    0.5,
    'people|person|someone|somebody|child|children|kids|family|mother|father|baby|man|woman ... inside|trapped|stuck',
    'trapped',
    'hurry',
    'urgent',
    'dying',
    'injured',
    'bleeding',
  ),
]

/** What denies in English what follows it: `no fire`, `not on fire`. */
export const englishNegations: readonly string[] = ['no', 'not']

/** Everyday English words: none is a misspelling of an Indonesian one (`inside` is no `insiden`). */
export const englishPlainWords: readonly string[] = words(
  'about above across after again against alone along already also always among another anyone anything apartment around asked asking awake away backyard badly because become before began begin behind being below beside best better ' +
    'between both bottom bridge bring brother building called caller calling came cannot chair cheap child children church city clear close clothes coming corner could couple cousin cross daughter didnt different doing done door ' +
    'down downstairs driver driving during each early easy either else employee engine enough entire even evening ever every everybody everyone everything factory family father feel feeling field fifth find first five floor ' +
    'follow foreign foreigner found four fourth friend friends from front garden gate girl give going gone good grandfather grandmother great green ground group guest guide half hand happen happened happening hard have having head hear ' +
    'heard hello here herself high highway himself hold home hospital hotel hour hours house however hundred husband immediately inside instead into island itself just keep kids kind kitchen know known lady large last late later ' +
    'least leave leaving left less like little living local location long look looking looks made main make making manager many market maybe mean meter meters metres middle might mile minute minutes money month more morning ' +
    'most mother mountain much must name near nearby neighbor neighbour neighbourhood neighbours never next night nobody north nothing number office often older once only open opened other others our outside over own owner ' +
    'parents park parking part partner pass past people person persons phone place please possible probably problem quick quickly quite rather reach ready really report reporting request restaurant right river road roof room ' +
    'roundabout said same school second security seen send serious seriously seven several shop should shouting show side since sister sitting small some somebody someone something soon sorry south speak speaking staff stand ' +
    'standing station stay still stop store street student students such suddenly sure take taken taking talk tall teacher tell than thank thanks that their them then there these they thing things think third this those though ' +
    'thought thousand three through time today together told tonight took toward towards traffic train tried truck trying turn twenty twice under understand until unit upstairs using very village visitor voice wait waiting walk ' +
    'walking wall want water week well went were what when where which while white whole whose wife will window with without woman women wont work worker workers working world would wrong yard year years yellow yesterday young your',
)
