import type { Routing, RoutingRule } from './routing'

const rule = (id: string, agencyId: string, reason: string, more: Partial<RoutingRule>): RoutingRule => ({
  id,
  agencyIds: [agencyId],
  reason,
  ...more,
})

/** Which office answers what, as the city divided it in 2020. Roads of the province and the nation are not the city's. */
export const defaultRouting: Routing = {
  lastResort: 'diskominfo',
  confirmBelow: 0.5,
  mostReturns: 2,
  rules: [
    rule('jalan-lingkungan', 'perkim', 'Jalan lingkungan perumahan: Perkim', {
      categories: ['jalan-rusak', 'jalan-berlubang', 'drainase', 'lampu-jalan'],
      roadStatus: ['housing'],
    }),
    rule('jalan-bukan-kota', 'diskominfo', 'Jalan provinsi atau nasional: diteruskan lewat Diskominfo', {
      categories: ['jalan-rusak', 'jalan-berlubang', 'jembatan', 'drainase'],
      roadStatus: ['province', 'nation'],
    }),
    rule('jalan-perumahan', 'perkim', 'Disebut perumahan atau komplek: Perkim', {
      categories: ['jalan-rusak', 'drainase'],
      words: ['perumahan|perum|komplek|kompleks|fasum|psu', 'paving|pavling|paping|konblok', 'jalan lingkungan'],
    }),
    rule('rumah', 'perkim', 'Rumah tidak layak huni, rusunawa, fasum, makam: Perkim', {
      categories: ['lainnya', 'bansos'],
      words: [
        'rutilahu|rtlh',
        'bedah rumah',
        'layak huni',
        'rusunawa|rusun',
        'fasum|psu',
        'tpu|makam|pemakaman',
        'rumah|dinding|tembok|pondasi|atap ... rubuh|roboh|ambruk|retak|miring|lapuk|reot|bocor|belah',
        'septictank|septik|ipal',
      ],
    }),
    rule('damkar', 'satpolpp', 'Kebakaran, penyelamatan, hewan masuk rumah: Damkar, di Satpol PP', {
      categories: ['lainnya'],
      words: [
        'damkar|pemadam|hidran|apar',
        'kebakaran|kebakar|terbakar|kobong|kahuruan|api|apinya|geni|seuneu|kompor|meledak|meleduk',
        'asap|kebul|haseup|ngebul ... rumah|kios|gudang|lantai|kamar|pintu',
        'bau|ambu|mambu gas',
        'gas|tabung ... bocor|mendesis',
        'ular|tawon|lebah|biawak|kobra|sanca',
      ],
    }),
    rule('pohon', 'dlh', 'Pohon: DLH', {
      categories: ['lainnya'],
      words: ['pohon|dahan|ranting|tangkal|wit', 'tumbang|rungkad'],
    }),
    rule('lintas', 'dishub', 'Rel, rambu, marka: Dishub', {
      categories: ['lainnya'],
      words: ['rel|kereta|perlintasan|palang|rambu|marka|zebra|bus|bis|angkot'],
    }),
    rule('perhubungan', 'dishub', 'PJU, lampu merah, parkir, terminal: Dishub', {
      categories: ['lampu-jalan', 'lampu-merah', 'parkir-liar', 'terminal'],
    }),
    rule('pekerjaan-umum', 'dputr', 'Jalan kota, drainase, jembatan, kali, banjir: DPUTR', {
      categories: ['jalan-berlubang', 'jalan-rusak', 'drainase', 'jembatan', 'kali-macet', 'banjir'],
    }),
    rule('lingkungan-hidup', 'dlh', 'Sampah dan kebersihan: DLH', { categories: ['sampah', 'kebersihan'] }),
    rule('sosial', 'dinsos', 'Bantuan sosial: Dinsos', { categories: ['bansos'] }),
    rule('kependudukan', 'disdukcapil', 'KTP, KK, akta: Disdukcapil', { categories: ['ktp-kk'] }),
    rule('usaha', 'disperindagkop', 'UMKM dan pasar: Disperindagkop', { categories: ['umkm'] }),
    rule('ketertiban', 'satpolpp', 'Anak jalanan dan ketertiban: Satpol PP', {
      categories: ['anak-jalanan', 'ketertiban'],
    }),
    rule('aparatur', 'diskominfo', 'Pelayanan aparatur: Diskominfo dan Inspektorat', {
      categories: ['pelayanan-aparatur'],
    }),
    rule('lain', 'diskominfo', 'Belum ada yang berwenang: Diskominfo', { categories: ['lainnya'] }),
    rule('jalan-lingkungan-juga', 'perkim', 'Mungkin jalan lingkungan: Perkim', {
      categories: ['jalan-rusak', 'drainase'],
    }),
    rule('anak-jalanan-juga', 'dinsos', 'Pembinaan anak jalanan: Dinsos', { categories: ['anak-jalanan'] }),
  ],
}
