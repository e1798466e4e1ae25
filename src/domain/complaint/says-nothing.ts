import { plainSpelling } from '../words/spoken-words'

/**
 * What an answer may consist of without telling anything: thanks, that it was received, that something will be done. Groups of
 * words that are taken out; what is left decides. In the spelling of `plainSpelling`, which writes a double letter once.
 */
const empties: readonly RegExp[] = [
  /\b(akan|segera|sedang|kami|dapat|bisa|untuk|agar|mohon|kiranya|telah|sudah|masih|lagi)( \w+)?( kami)? (di)?(tindak ?lanjut\w*|tl|proses|ko?ordinasi\w*|terus\w*|disposisi\w*|jadwal\w*|agenda\w*|cek|sampaikan|perhati\w*|upaya\w*|usaha\w*)( \w*nya)?\b/g,
  /\b(terima ?kasih|trima ?kasih|makasih|tks|trims|thx|matur nuwun|hatur nuhun)( banyak| sekali)?\b/g,
  /\b(di|me)?(tindak ?lanjut\w*|ko?ordinasi\w*|proses|disposisi\w*|mengko?ordinasi\w*)\b/g,
  /\b(mohon|harap|maa?f|bersabar|sabar|menunggu|ditunggu|tunggu|ketidaknyamanan\w*|kelola|partisipasi\w*|perhatian\w*|kerja ?sama\w*)\b/g,
  /\b(laporan|aduan|pengaduan|informasi|info|masukan|saran|keluhan|berita)(nya)?\b/g,
  /\b(di)?(terima|catat|baca|tampung)\b/g,
  /\b(selamat|pagi|siang|sore|malam|assalamualaikum|asalamualaikum|waalaikumsalam|wr|wb|salam|hormat|halo|hai|yth|bapak|bpk|ibu|bu|pak|sdr|saudara|kak|kakak|warga|masyarakat|pelapor|admin|min)\b/g,
  /\b(siap|laksanakan|baik|ok|oke|noted|ya|iya|sip|mantap|monitor|copy|86)\b/g,
]

/** Words that carry no fact of their own. */
const hollow = new Set(
  (
    'akan segera sedang kami kita saya anda atas yang untuk agar dan dengan di ke dari oleh pada ini itu tersebut telah sudah ' +
    'secepatnya cepat mungkin lanjut lebih guna sesuai prosedur berlaku pihak terkait dinas instansi bidang teknis petugas tim ' +
    'lapangan kepada semoga sebagai bahan evaluasi perhatiannya kerjasamanya kesabarannya hal tim nya juga serta dalam waktu ' +
    'dekat mohon bantuan bantuannya teruskan diteruskan terus waktunya sampaikan disampaikan menyampaikan adanya selalu ada'
  ).split(' '),
)

/**
 * Whether an answer tells the citizen nothing: "akan kami tindaklanjuti", "terima kasih atas laporannya". A place, a date, a
 * number, a name or a deed makes it an answer; when in doubt it is one. Any string is legal.
 */
export function saysNothing(text: string): boolean {
  let rest = ` ${plainSpelling(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  if (/\d{2,}/.test(rest.replace(/\b86\b/g, ' '))) return false
  for (const empty of empties) rest = rest.replace(empty, ' ')
  return rest.split(/\s+/).every((word) => word === '' || hollow.has(word))
}
