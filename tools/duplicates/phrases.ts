import type { IncidentType } from '../../src/domain/incident/incident-types'
import type { Random } from './random'

/** What callers say of a type, what is particular about one incident, and how it goes. */
interface TypeStory {
  /** Share of incidents. */
  readonly weight: number
  /** How many further callers it draws, against the mean: a fire in a market, a theft at home. */
  readonly seen: number
  /** Minutes until it is over, on average. */
  readonly minutes: number
  /** Metres from the incident to the handset, on average: smoke is seen from far. */
  readonly away: number
  readonly openings: readonly string[]
  readonly details: readonly string[]
  /** What an operator may take it for. */
  readonly takenFor: readonly IncidentType[]
}

export const stories: Readonly<Partial<Record<IncidentType, TypeStory>>> = {
  kebakaran: {
    weight: 18,
    seen: 1.8,
    minutes: 80,
    away: 70,
    takenFor: ['listrik'],
    openings: [
      'ada kebakaran',
      'rumah kebakaran pak tolong',
      'api besar sekali',
      'kebakaran bu cepat kirim damkar',
      'asap hitam tebal',
      'kobong pak kobong gede',
      'kahuruan tulung',
    ],
    details: [
      'toko sembako',
      'warung makan',
      'gudang plastik',
      'rumah kosong',
      'pabrik kayu',
      'kios pasar',
      'lantai dua',
      'kompor gas meledak',
      'tabung elpiji',
      'bengkel motor',
      'kontrakan petak',
      'lahan ilalang',
      'anak terjebak',
      'angin kencang merembet',
      'ruko tiga pintu',
      'pesantren',
      'mobil box terbakar',
    ],
  },
  kecelakaan: {
    weight: 30,
    seen: 1.2,
    minutes: 45,
    away: 20,
    takenFor: ['medis'],
    openings: [
      'ada kecelakaan',
      'tabrakan pak',
      'motor ditabrak mobil',
      'laka lantas',
      'orang ketabrak tolong ambulans',
      'kecelakaan parah',
      'nabrak pak ana sing tatu',
    ],
    details: [
      'truk tronton',
      'angkot biru',
      'motor beat hitam',
      'avanza putih',
      'bus primajasa',
      'pejalan kaki',
      'anak sekolah',
      'truk pasir',
      'pembatas jalan',
      'terguling',
      'luka kepala',
      'patah kaki',
      'tabrak lari',
      'sepeda listrik',
      'mobil boks',
      'tiga motor',
      'solar tumpah',
      'macet panjang',
    ],
  },
  medis: {
    weight: 16,
    seen: 0.35,
    minutes: 35,
    away: 12,
    takenFor: ['kecelakaan'],
    openings: [
      'orang pingsan',
      'bapak saya sesak napas',
      'tolong ambulans sakit parah',
      'ada yang kejang',
      'ibu mau melahirkan',
      'serangan jantung pak',
    ],
    details: [
      'umur enam puluh',
      'lemas',
      'kejang kejang',
      'hamil tua',
      'stroke',
      'darah tinggi',
      'diabetes',
      'muntah darah',
      'keracunan makanan',
      'jatuh kamar mandi',
      'demam tinggi',
      'tukang bangunan',
      'penumpang bis',
    ],
  },
  listrik: {
    weight: 6,
    seen: 0.9,
    minutes: 60,
    away: 35,
    takenFor: ['kebakaran'],
    openings: [
      'kabel listrik putus',
      'gardu meledak',
      'ada percikan api di tiang',
      'korsleting listrik',
      'trafo keluar api',
    ],
    details: [
      'tiang miring',
      'trafo',
      'kabel menjuntai',
      'bunyi ledakan',
      'tersengat',
      'genangan',
      'sekolah dasar',
      'kabel tetangga',
      'lampu padam',
    ],
  },
  banjir: {
    weight: 5,
    seen: 1.4,
    minutes: 300,
    away: 80,
    takenFor: ['longsor'],
    openings: ['banjir pak', 'air masuk rumah', 'banjir sepinggang', 'kali meluap', 'banyu munggah pak'],
    details: [
      'sepaha',
      'lansia terjebak',
      'perahu karet',
      'kali cibanten',
      'tanggul jebol',
      'bayi',
      'arus deras',
      'mushola',
      'drainase mampet',
    ],
  },
  'pohon-tumbang': {
    weight: 5,
    seen: 1.1,
    minutes: 90,
    away: 20,
    takenFor: ['kecelakaan'],
    openings: ['pohon tumbang', 'pohon roboh nutup jalan', 'pohon besar tumbang pak', 'wit ambruk'],
    details: [
      'mahoni',
      'beringin',
      'menimpa mobil',
      'menimpa kabel',
      'menutup jalan',
      'menimpa warung',
      'akasia',
      'pagar sekolah',
    ],
  },
  perampokan: {
    weight: 4,
    seen: 0.7,
    minutes: 40,
    away: 25,
    takenFor: ['pencurian', 'penganiayaan'],
    openings: ['ada begal', 'perampokan pak', 'saya dibegal', 'orang ditodong', 'rampok bawa senjata'],
    details: [
      'celurit',
      'motor nmax',
      'minimarket',
      'pistol',
      'dua orang berboncengan',
      'tas dirampas',
      'atm',
      'helm fullface',
      'agen brilink',
    ],
  },
  penganiayaan: {
    weight: 6,
    seen: 0.9,
    minutes: 35,
    away: 25,
    takenFor: ['ketertiban', 'medis'],
    openings: ['orang dikeroyok', 'ada pengeroyokan', 'tawuran bawa senjata', 'dipukuli orang', 'penganiayaan pak'],
    details: [
      'pelajar smk',
      'celurit',
      'batu',
      'geng motor',
      'dekat warnet',
      'luka bacok',
      'parkiran',
      'mabuk',
      'tukang parkir',
    ],
  },
  pencurian: {
    weight: 5,
    seen: 0.3,
    minutes: 60,
    away: 12,
    takenFor: ['perampokan'],
    openings: ['rumah kemalingan', 'motor hilang dicuri', 'ada maling', 'maling ketangkep warga'],
    details: ['motor vario', 'laptop', 'kotak amal', 'jendela dicongkel', 'kambing', 'emas', 'cctv', 'kunci T'],
  },
  // Weight 0: only in the scenario of an earthquake.
  gempa: {
    weight: 0,
    seen: 0,
    minutes: 10,
    away: 5,
    takenFor: [],
    openings: ['ada gempa', 'gempa pak', 'rumah goyang', 'lindu gede', 'getaran kuat sekali', 'apakah ada tsunami'],
    details: ['genteng jatuh', 'retak tembok', 'lari keluar', 'lampu goyang', 'susulan'],
  },
  hewan: {
    weight: 5,
    seen: 0.4,
    minutes: 60,
    away: 12,
    takenFor: [],
    openings: ['ada ular', 'sarang tawon', 'ular masuk rumah', 'monyet liar', 'biawak masuk'],
    details: ['sanca', 'kobra', 'plafon', 'tawon vespa', 'kandang ayam', 'kamar mandi', 'sumur', 'anjing rabies'],
  },
}

const fillers = [
  'tolong',
  'pak',
  'cepat ya',
  'bu',
  'ini',
  'sekarang',
  'halo',
  'warga panik',
  'banyak orang',
  'buruan',
  'mohon bantuan',
  '',
]
const nearWords = ['di', 'dekat', 'depan', 'samping', 'daerah', 'sekitar', 'arah', 'ning']

/** One slip of the finger in about `rate` of the words longer than three letters. */
export function withSlips(text: string, random: Random, rate: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (word.length < 4 || !random.chance(rate)) return word
      const at = 1 + Math.floor(random.next() * (word.length - 2))
      switch (Math.floor(random.next() * 4)) {
        case 0:
          return word.slice(0, at) + word.slice(at + 1)
        case 1:
          return word.slice(0, at) + (word[at] ?? '') + word.slice(at)
        case 2:
          return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
        default:
          return word.slice(0, at) + random.pick('a e i o u n r t s k'.split(' ')) + word.slice(at + 1)
      }
    })
    .join(' ')
}

/** What an operator types of one call: an opening, some of what is particular, perhaps a place, with slips. */
export function say(type: IncidentType, details: readonly string[], place: string | undefined, random: Random): string {
  const opening = random.pick(stories[type]?.openings ?? ['ada kejadian'])
  const told = details.filter(() => random.chance(0.4))
  const where = place === undefined ? [] : [`${random.pick(nearWords)} ${place}`]
  const parts = random.chance(0.5) ? [opening, ...where, ...told] : [opening, ...told, ...where]
  return withSlips([...parts, random.pick(fillers)].join(' ').trim().toLowerCase(), random, 0.06)
}
