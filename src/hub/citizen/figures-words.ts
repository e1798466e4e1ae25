import type { AnswerStanding } from '../../domain/complaint/figure-facts'
import type { Language } from './language'

const wordsId = {
  title: 'Angka Rabeg',
  period: 'Aduan yang masuk tahun {year}, keadaan {now}.',
  definitionTitle: 'Cara menghitung',
  definition:
    'Dihitung: semua aduan yang dibuat di Rabeg pada periode ini menurut WIB, juga aduan rahasia dan aduan kembar; tanpa aduan impor ({imported}). ' +
    'Tingkat respons = aduan yang dijawab dengan isi ÷ semua aduan, kecuali yang masih dalam batas waktu. Jawaban tanpa isi ("akan kami ' +
    'tindaklanjuti") tidak dihitung. Tepat waktu: jawaban pertama dalam batas waktu aduan itu, umumnya 3×24 jam, tanpa jeda. Satu aduan dihitung ' +
    'pada OPD yang pertama menjawab; bila belum dijawab, pada OPD yang memegangnya.',
  published: 'Pembanding: 86–90 % aduan mendapat respons OPD (Pemerintah Kota Serang, 2019).',
  rate: 'Tingkat respons',
  rateInTime: 'Tepat waktu',
  agency: 'OPD',
  category: 'Jenis',
  complaintCount: '{count} aduan, rinciannya',
  total: 'Semua',
  nobody: 'Belum diteruskan',
  noCategory: 'Belum ditentukan',
  clocks: 'Lama waktu, tanpa jeda',
  response: 'Sampai jawaban pertama',
  completion: 'Sampai selesai',
  count: 'Jumlah',
  median: 'Median',
  p90: '90 % paling lama',
  hours: '{count} jam',
  openTitle: 'Masih terbuka, menurut umur',
  open: 'Terbuka',
  overdue: 'Lewat batas selesai',
  age: 'Umur',
  days: '{from}–{to} hari',
  daysOver: '{from} hari atau lebih',
  ratings: 'Penilaian warga',
  rating: 'Rata-rata {mean} dari 5, dari {count} penilaian.',
  noRating: 'Belum ada penilaian.',
  reopened: 'Dibuka lagi: {complaints} aduan, {times} kali.',
  promotions: 'Diteruskan ke 112: {promoted} aduan.',
  promotionTime: 'Median sampai diteruskan: {median} menit.',
  csv: 'Unduh aduan publik tahun {year} (CSV, bentuk GeoReport)',
  otherYear: 'Tahun {year}',
}
export type FigureWord = keyof typeof wordsId

const wordsEn: Readonly<Record<FigureWord, string>> = {
  title: 'Rabeg in figures',
  period: 'Complaints submitted in {year}, as of {now}.',
  definitionTitle: 'How it is counted',
  definition:
    'Counted: every complaint made in Rabeg in this period (WIB), secret and duplicate ones too; imported ones ({imported}) are not. ' +
    'Response rate = complaints answered with substance ÷ all complaints but those still within their time. An empty answer ("we will follow ' +
    'it up") does not count. In time: first answer within the time promised for that complaint, usually 3×24 hours, pauses taken out. A complaint counts ' +
    'for the agency that answered it first; before that, for the agency that has it.',
  published: 'For comparison: 86–90 % of complaints get an agency response (Serang City Government, 2019).',
  rate: 'Response rate',
  rateInTime: 'In time',
  agency: 'Agency',
  category: 'Kind',
  complaintCount: '{count} complaints, in detail',
  total: 'All',
  nobody: 'Not routed yet',
  noCategory: 'Not decided yet',
  clocks: 'How long it took, pauses taken out',
  response: 'Until the first answer',
  completion: 'Until done',
  count: 'Cases',
  median: 'Median',
  p90: '90th percentile',
  hours: '{count} hours',
  openTitle: 'Still open, by age',
  open: 'Open',
  overdue: 'Completion overdue',
  age: 'Age',
  days: '{from}–{to} days',
  daysOver: '{from} days or more',
  ratings: 'Ratings by citizens',
  rating: 'Mean {mean} of 5, from {count} ratings.',
  noRating: 'No ratings yet.',
  reopened: 'Reopened: {complaints} complaints, {times} times.',
  promotions: 'Handed to 112: {promoted} complaints.',
  promotionTime: 'Median until handed over: {median} minutes.',
  csv: 'Download the public complaints of {year} (CSV, GeoReport form)',
  otherYear: 'Year {year}',
}

export const standingWords: Readonly<Record<Language, Readonly<Record<AnswerStanding, string>>>> = {
  id: {
    'in-time': 'Dijawab tepat waktu',
    late: 'Dijawab terlambat',
    overdue: 'Lewat batas, belum dijawab',
    'ended-without': 'Ditutup tanpa jawaban',
    waiting: 'Masih dalam batas waktu',
  },
  en: {
    'in-time': 'Answered in time',
    late: 'Answered late',
    overdue: 'Overdue, no answer',
    'ended-without': 'Closed without an answer',
    waiting: 'Still within its time',
  },
}

/** Says a text of the table, `{…}` filled in. */
export function sayFigures(language: Language) {
  const table = language === 'id' ? wordsId : wordsEn
  return (key: FigureWord, values: Readonly<Record<string, string | number>> = {}) =>
    table[key].replace(/\{(\w+)\}/g, (hole, name: string) => (name in values ? String(values[name]) : hole))
}
