import type { WantedPhrase } from './said-phrases'

function say(of: string, weight: number, ...phrases: readonly string[]): readonly WantedPhrase[] {
  return phrases.map((words) => ({ of, words, weight }))
}

/** What citizens of Serang write, by the kind of complaint it speaks for. Written as `readPhrase` says. */
export const complaintPhrases: readonly WantedPhrase[] = [
  ...say('lampu-jalan', 0.9, 'lampu jalan', 'pju', 'penerangan jalan'),
  ...say('lampu-merah', 0.9, 'lampu merah', 'bangjo', 'traffic light', 'apil'),
  ...say('parkir-liar', 0.85, 'parkir liar', 'parkir sembarangan', 'juru parkir|jukir|tukang parkir'),
  ...say('terminal', 0.8, 'terminal'),
  ...say('jalan-berlubang', 0.9, 'jalan ... lubang|berlubang|bolong'),
  ...say('jalan-rusak', 0.85, 'jalan ... rusak|hancur'),
  ...say('drainase', 0.8, 'drainase', 'selokan', 'got', 'gorong*'),
  ...say('jembatan', 0.8, 'jembatan'),
  ...say('kali-macet', 0.8, 'kali|sungai ... macet|mampet|tersumbat|dangkal'),
  ...say('banjir', 0.8, 'banjir', 'genangan|tergenang'),
  ...say('sampah', 0.8, 'sampah'),
  ...say('kebersihan', 0.6, 'kotor', 'kumuh', 'kebersihan'),
  ...say('bansos', 0.9, 'bansos', 'pkh', 'blt', 'bpnt', 'bantuan sosial'),
  ...say('ktp-kk', 0.9, 'ktp', 'kk', 'kartu keluarga', 'akta|akte', 'kia'),
  ...say('umkm', 0.85, 'umkm', 'pedagang pasar'),
  ...say('anak-jalanan', 0.85, 'anak jalanan', 'anjal', 'pengamen', 'pengemis', 'gepeng', 'punk'),
  ...say('ketertiban', 0.7, 'pkl', 'miras', 'bising|berisik', 'karaoke'),
  ...say('pelayanan-aparatur', 0.8, 'pungli', 'petugas ... kasar|jutek|lambat', 'pegawai ... bolos|telat'),
]
