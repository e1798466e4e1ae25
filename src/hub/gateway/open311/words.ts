/**
 * What an Open311 client shows its user word for word. GeoReport has one language a server: Indonesian, as the city writes.
 */
export const words = {
  contact: 'Rabeg, Pemerintah Kota Serang',
  keyService: 'Kunci API diberikan oleh pengelola pusat 112 Kota Serang.',
  emergency: 'Rabeg bukan layanan darurat. Bila ada bahaya atau korban, telepon 112.',
  yes: 'Ya',
  no: 'Tidak',
  roadStatus: 'Status jalan',
  roadStatusHelp: 'Pilih milik siapa jalan ini; "Tidak tahu" boleh.',
  yesOrNo: 'Ya atau tidak',
  place: 'Lokasi',
  photo: 'Foto',
  followUp: (code: string, pin: string, page: string) =>
    `Kode lacak ${code}, PIN ${pin}: ikuti, tambah, dan nilai di ${page}. Bila ada bahaya, telepon 112.`,
  promoted: 'Diteruskan ke 112.',
  rejected: 'Tidak diproses',
  road: {
    city: 'Jalan kota',
    housing: 'Jalan perumahan',
    province: 'Jalan provinsi',
    nation: 'Jalan nasional',
    unknown: 'Tidak tahu',
  },
  state: {
    received: 'Diterima, belum diteruskan ke OPD.',
    routed: 'Sudah diteruskan ke OPD.',
    returned: 'Dikembalikan OPD, dicarikan yang berwenang.',
    responded: 'Sudah ditanggapi.',
    'in-progress': 'Sedang dikerjakan.',
    completed: 'Dilaporkan selesai oleh OPD.',
    closed: 'Ditutup.',
    paused: 'Ditunda.',
    promoted: 'Diteruskan ke 112.',
    reopened: 'Dibuka lagi.',
    rejected: 'Tidak diproses.',
  },
} as const
