import { dangerOf } from './danger-phrases-people'
import type { WantedPhrase } from './said-phrases'

const say = (of: string, weight: number, ...phrases: readonly string[]): readonly WantedPhrase[] =>
  phrases.map((words) => ({ of, words, weight }))

/** The citizen's page is in English too: what visitors and students write there, by the kind of complaint. */
export const englishComplaints: readonly WantedPhrase[] = [
  ...say(
    'lampu-jalan',
    0.9,
    'street|road lamp|lamps|light|lights|lighting',
    'streetlight|streetlights|lamppost',
    'light pole',
  ),
  ...say('lampu-merah', 0.9, 'traffic light|lights|signal|sign', 'pedestrian crossing', 'zebra crossing', 'stop sign'),
  ...say(
    'parkir-liar',
    0.9,
    'illegal|wrong|double parking',
    'parked|parking ... sidewalk|pavement|driveway|gate|road',
    'parking attendant|fee',
  ),
  ...say('terminal', 0.85, 'bus|minibus terminal|station|stop|driver|shelter', 'public transport|transportation'),
  ...say('jalan-berlubang', 0.92, 'pothole|potholes', 'hole|holes ... road|street|asphalt'),
  ...say(
    'jalan-rusak',
    0.85,
    'damaged|broken|bumpy|muddy road|street|sidewalk|pavement',
    'road|street ... damaged|broken|repaired|asphalt',
  ),
  ...say('drainase', 0.88, 'drain|drains|drainage|gutter|sewer|manhole', 'clogged|blocked ditch|drain|sewer|culvert'),
  ...say('jembatan', 0.88, 'bridge'),
  ...say('kali-macet', 0.85, 'river|creek|canal ... blocked|clogged|dredged|rubbish|trash|shallow'),
  ...say(
    'banjir',
    0.88,
    'flood|floods|flooded|flooding',
    'standing|stagnant water',
    'water ... house|homes|knee|rising',
  ),
  ...say('sampah', 0.92, 'trash|garbage|rubbish|litter', 'waste collection|collector|dump', 'garbage|trash bin|truck'),
  ...say(
    'kebersihan',
    0.85,
    'dirty|filthy park|toilet|street',
    'smell|smells|stench|stink',
    'fallen|dead|dangerous tree|branch|branches',
    'air|water pollution',
    'factory smoke|waste',
  ),
  ...say('bansos', 0.88, 'social aid|assistance|help', 'wheelchair', 'poor family|families|elderly', 'disabled'),
  ...say(
    'ktp-kk',
    0.9,
    'identity|id|family card',
    'birth|death|marriage certificate',
    'residence permit|letter',
    'population office',
  ),
  ...say(
    'umkm',
    0.85,
    'small business|businesses',
    'market stall|trader|traders|price|prices',
    'business permit|license',
    'cooking gas ... expensive|scarce|price',
  ),
  ...say('anak-jalanan', 0.9, 'street children|kids|child', 'beggar|beggars|begging', 'homeless', 'busker|buskers'),
  ...say(
    'ketertiban',
    0.88,
    'street vendor|vendors|hawkers',
    'noise|noisy|loud ... music|night|neighbour|neighbor|karaoke|motorbike',
    'illegal building|racing|alcohol',
    'drunk|gambling|prostitution',
    'stray|aggressive dog|dogs',
  ),
  ...say(
    'pelayanan-aparatur',
    0.9,
    'bribe|bribery|extortion|corruption',
    'rude|lazy|slow officer|staff|official|service|employee',
    'officer|official|staff|clerk ... rude|money|absent|late|bribe',
    'public service',
  ),
  ...say(
    'lainnya',
    0.8,
    'tap|clean water',
    'power|electricity outage|cut|off',
    'wifi|website|app',
    'hospital|clinic|school ... queue|fee|fees|doctor',
  ),
]

/** Danger in English. */
export const englishDangers: readonly WantedPhrase[] = [
  ...dangerOf(
    'kebakaran',
    0.88,
    'fire',
    'burning|burnt|explosion|exploded',
    'on fire',
    'gas leak|leaking',
    'smell|smells ... gas',
    'flames',
  ),
  ...dangerOf(
    'listrik',
    0.86,
    'electrocuted|electrocution',
    'live|broken|fallen|hanging|snapped wire|cable|wires|cables',
    'sparks|sparking',
  ),
  ...dangerOf(
    'kecelakaan',
    0.86,
    'accident|crash|crashed|collision',
    'hit ... car|truck|motorbike|train|bus',
    'trapped|stuck ... inside|under|car|elevator',
    'fell ... roof|bridge|river|well|stairs|drain',
    'run|ran over',
  ),
  ...dangerOf(
    'medis',
    0.86,
    'unconscious|fainted|collapsed|seizure|bleeding',
    'not breathing|moving|responding|waking',
    'ambulance',
    'heart attack',
    'stroke',
    'chest pain',
    'cannot|can t|hard breathe',
    'giving birth|labour|labor',
    'injured|wounded',
    'dying',
  ),
  ...dangerOf(
    'banjir',
    0.86,
    'swept away',
    'drowning|drowned',
    'water ... rising fast',
    'trapped ... flood|water',
    'rescue',
  ),
  ...dangerOf('longsor', 0.86, 'landslide', 'buried'),
  ...dangerOf(
    'lainnya',
    0.8,
    'collapsed|collapsing',
    'people|someone|somebody ... still inside|trapped|under',
    'suicide',
    'jump ... bridge|building|roof',
    'help ... please|now|hurry|quickly',
  ),
  ...dangerOf(
    'penganiayaan',
    0.88,
    'stabbed|stabbing|shot|shooting|gun|knife|machete',
    'beating|attacking|attacked|kidnapped|raped|strangling',
    'fight|fighting ... knife|now|blood|gang',
  ),
  ...dangerOf('perampokan', 0.86, 'robbed|robbery|robber|mugged'),
]

/** What says in English that it is now. */
export const englishNow: readonly string[] = [
  'right now',
  'just now',
  'please send',
  'hurry',
  'still inside|burning|bleeding|trapped',
  'immediately|urgent',
  'is|are happening',
]

/** What says in English that it is past, a habit or a fear. */
export const englishCalm: readonly string[] = [
  'last week|month|year|night',
  'yesterday|ago|often|always|every|usually|sometimes',
  'afraid|worried|might|could|may|dangerous|risk|before',
  'used to',
  'fire truck|station|drill|hydrant|extinguisher',
]
