import type { WantedPhrase } from './said-phrases'

const say = (of: string, weight: number, ...phrases: readonly string[]): readonly WantedPhrase[] =>
  phrases.map((words) => ({ of, words, weight }))

/** How it is said in Jawa Serang and Sunda, by the kind of complaint: the other lists are mostly Indonesian. */
export const regionalComplaints: readonly WantedPhrase[] = [
  ...say(
    'lampu-jalan',
    0.85,
    'poek|peteng|petengan ... jalan|dalan|gang',
    'tihang|cagak|tiang ... listrik|lampu|lampuna|lampune',
  ),
  ...say('jalan-berlubang', 0.9, 'dalan|dalane|jalanna ... bolong|legok|lobang|kedokan'),
  ...say('jalan-rusak', 0.88, 'dalan|dalane|jalanna ... rusak|becek|ledok|leutak|batu|ajur|lunyu|leueur|aspal|paping'),
  ...say('jembatan', 0.88, 'sasak|jembatane|jembatanna', 'wot ... bambu|pring|awi'),
  ...say('drainase', 0.85, 'solokan|saluranana|gote', 'got ... kebek|mampet|mampeg'),
  ...say('kali-macet', 0.88, 'walungan|susukan|kaline', 'kali ... kebek|mili|deet|saat|garing'),
  ...say(
    'banjir',
    0.88,
    'caah|kabanjiran|banyune|caina',
    'banyu|cai ... umah|imah|dada|sakdada|pundak|sapinggang|sedengkul|munggah|asup',
  ),
  ...say('sampah', 0.9, 'runtah|jarian|runtahe|runtahna'),
  ...say('kebersihan', 0.85, 'tangkal kai|gede|jati', 'bacin|hangit ... got|pabrik|kali|pasar'),
  ...say('bansos', 0.85, 'bantosan', 'gering|lara|lumpuh ... lawas|wae|bae|taun|bantuan|bantosan', 'wis tua|kolot'),
  ...say('ktp-kk', 0.85, 'gawe|nyieun|ngadamel ... ktp|kk|akta'),
  ...say('umkm', 0.85, 'bakul|bakulan|bakule', 'rega|pangaos ... larang|awis|mahal'),
  ...say(
    'ketertiban',
    0.88,
    'gelut|gelutan|tawur',
    'bedog|arit|gobang',
    'mabok|ngombe|nginum ... nom|bocah|budak|saben|unggal',
    'maling|bangsat ... umah|imah|motor',
  ),
  ...say('pelayanan-aparatur', 0.85, 'pegawe|pagawe ... galak|judes|kelurahan|kecamatan|sare|turu'),
  ...say(
    'lainnya',
    0.8,
    'kaduruk|kahuruan|kobong|kobongan|seuneu|seuneuna|genine',
    'kapiuhan|semaput|ujug|ngadadak ... sirah|ngomong|getih|tiris|teu|ora',
  ),
]

/** The same in English of what is no everyday complaint. */
export const englishOthers: readonly WantedPhrase[] = [
  ...say('banjir', 0.88, 'water ... chest|waist|neck|knee|table|roof'),
  ...say(
    'lainnya',
    0.8,
    'smell|smells|leak ... gas',
    'smoke|fire|flames|burning',
    'unconscious|fainted|ambulance|scaffolding',
  ),
  ...say('ketertiban', 0.85, 'beating|knife|robbed|threatening|fighting|husband'),
  ...say('lampu-merah', 0.85, 'collision|crash ... light|lights|intersection'),
]
