import { callAgainIfWorse, pressOnBleeding, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

const stayAlive = tell(
  'Jangan melawan dan jangan mengejar. Barang bisa diganti.',
  'Do not resist and do not give chase. Things can be replaced.',
)

const remember = tell(
  'Ingat ciri pelaku, kendaraan, nomor polisi, dan arah larinya.',
  'Remember looks, vehicle, number plate and the way they fled.',
)

export const kriminal = writeProtocol({
  id: 'kriminal',
  title: ['Kriminal dan ketertiban', 'Crime and public order'],
  types: ['pencurian', 'perampokan', 'penganiayaan', 'ketertiban'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum kepolisian bagi warga: selamatkan diri, jangan mengejar, jaga bukti.',
    'Own words; follows general police advice: stay safe, do not chase, keep evidence.',
  ],
  questions: [
    ask(
      'apa',
      ['Apa yang terjadi?', 'What is happening?'],
      [
        choice('pencurian', 'Pencurian', 'Theft', 'pencuri'),
        choice('perampokan', 'Perampokan, begal, todong', 'Robbery, hold-up', 'luka'),
        choice('penganiayaan', 'Penganiayaan, perkelahian', 'Assault, fight', 'luka'),
        choice('ketertiban', 'Gangguan ketertiban', 'Public disorder', 'gangguan'),
      ],
      'luka',
    ),
    askYesNo('luka', ['Ada yang terluka?', 'Is anyone hurt?'], end('korban-luka'), 'senjata', 'senjata'),
    askYesNo(
      'senjata',
      ['Ada senjata tajam, senjata api, atau ancaman?', 'Any blade, firearm or threat?'],
      end('bersenjata'),
      'pelaku',
    ),
    ask(
      'pelaku',
      ['Di mana pelakunya sekarang?', 'Where is the offender now?'],
      [
        choice('di-sini', 'Masih di sini', 'Still here', end('pelaku-di-tempat')),
        choice('baru-lari', 'Baru lari', 'Just fled', end('pelaku-lari')),
        choice('lama', 'Sudah lama pergi', 'Gone for long', end('kekerasan-selesai')),
        choice('ditangkap', 'Ditahan warga', 'Held by residents', end('ditahan-warga')),
      ],
      end('pelaku-di-tempat'),
    ),
    ask(
      'pencuri',
      ['Pencurinya masih di tempat?', 'Is the thief still there?'],
      [
        choice('di-rumah', 'Ya, dan ada orang di dalam', 'Yes, with people inside', end('pencuri-di-dalam')),
        choice('di-luar', 'Ya, tidak ada orang di dalam', 'Yes, nobody inside', end('pencurian-berlangsung')),
        choice('ditahan', 'Ditahan warga', 'Held by residents', end('ditahan-warga')),
        choice('pergi', 'Sudah pergi', 'Gone', 'kapan'),
      ],
      end('pencuri-di-dalam'),
    ),
    askYesNo(
      'kapan',
      ['Apakah baru terjadi, kurang dari 30 menit?', 'Did it happen less than 30 minutes ago?'],
      end('pencurian-baru'),
      end('pencurian-lama'),
    ),
    ask(
      'gangguan',
      ['Gangguan seperti apa?', 'What kind of disorder?'],
      [
        choice('tawuran', 'Tawuran, massa', 'Group fight, crowd', 'luka'),
        choice('mengancam', 'Orang mabuk atau mengamuk', 'Someone drunk or raging', 'senjata'),
        choice('mencurigakan', 'Orang mencurigakan', 'Suspicious person', end('mencurigakan')),
        choice('bising', 'Bising, parkir, pedagang', 'Noise, parking, vendors', end('bising')),
      ],
      'senjata',
    ),
  ],
  determinants: [
    determinant(
      'korban-luka',
      'P1',
      ['Kekerasan, ada korban luka', 'Violence, someone hurt'],
      [
        tell('Pergi ke tempat aman dulu, kunci pintu.', 'Get to safety first, lock the door.'),
        ...pressOnBleeding,
        remember,
        stayOnTheLine,
      ],
      [
        [
          'Pelaku mungkin masih di tempat; ambulans menunggu aba-aba polisi.',
          'Offender may be there; ambulance waits for police.',
        ],
      ],
      'medis',
    ),
    determinant(
      'bersenjata',
      'P1',
      ['Pelaku bersenjata atau mengancam', 'Armed or threatening offender'],
      [
        stayAlive,
        tell(
          'Menjauh, berlindung, kunci pintu, redupkan suara telepon.',
          'Get away, take cover, lock the door, mute the phone.',
        ),
        tell('Bila tidak bisa bicara, biarkan telepon tersambung.', 'If you cannot speak, leave the line open.'),
        remember,
      ],
      [['Pelaku bersenjata.', 'Armed offender.']],
    ),
    determinant(
      'pelaku-di-tempat',
      'P1',
      ['Kekerasan, pelaku masih di tempat', 'Violence, offender still there'],
      [
        stayAlive,
        tell('Menjauh ke tempat ramai atau terkunci.', 'Go to a busy or locked place.'),
        remember,
        stayOnTheLine,
      ],
      [['Pelaku di tempat.', 'Offender on scene.']],
    ),
    determinant(
      'pelaku-lari',
      'P2',
      ['Kekerasan, pelaku baru lari', 'Violence, offender just fled'],
      [
        stayAlive,
        remember,
        tell('Jangan sentuh barang yang dipegang pelaku.', 'Touch nothing the offender held.'),
        stayOnTheLine,
      ],
      [['Pelaku di sekitar.', 'Offender nearby.']],
    ),
    determinant(
      'kekerasan-selesai',
      'P3',
      ['Kekerasan sudah lama lewat', 'Violence long past'],
      [
        tell('Simpan pakaian, foto, dan rekaman kamera.', 'Keep clothes, photos and camera footage.'),
        tell('Bila ternyata ada yang luka, hubungi 112 lagi.', 'If someone turns out to be hurt, call 112 again.'),
        tell('Buat laporan di kantor polisi terdekat.', 'Report at the nearest police station.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'ditahan-warga',
      'P1',
      ['Pelaku ditahan warga, rawan amuk massa', 'Offender held by residents, mob risk'],
      [
        tell(
          'Minta warga jangan memukul. Polisi sedang dipanggil.',
          'Ask people not to beat anyone. Police are being called.',
        ),
        tell(
          'Bawa ke tempat tertutup, misalnya pos ronda.',
          'Take the person to a closed place such as the watch post.',
        ),
        stayOnTheLine,
      ],
      [['Kerumunan, kemungkinan amuk massa.', 'Crowd, possible mob violence.']],
    ),
    determinant(
      'pencuri-di-dalam',
      'P1',
      ['Pencuri di tempat, ada orang di dalam', 'Intruder with people inside'],
      [
        tell(
          'Jangan menghadapi. Kunci diri di satu ruangan, diam.',
          'Do not face them. Lock yourself in a room, keep quiet.',
        ),
        tell('Kecilkan suara telepon. Cukup jawab ya atau tidak.', 'Turn the phone down. Answer yes or no only.'),
        stayOnTheLine,
      ],
      [['Pelaku di dalam, mungkin bersenjata.', 'Intruder inside, may be armed.']],
    ),
    determinant(
      'pencurian-berlangsung',
      'P2',
      ['Pencurian sedang berlangsung', 'Theft in progress'],
      [tell('Amati dari jauh, jangan mendekat.', 'Watch from afar, do not approach.'), remember, stayOnTheLine],
      [['Pelaku di tempat.', 'Offender on scene.']],
    ),
    determinant(
      'pencurian-baru',
      'P3',
      ['Pencurian baru terjadi', 'Theft just happened'],
      [
        remember,
        tell(
          'Jangan sentuh pintu, jendela, dan barang yang dibongkar.',
          'Do not touch doors, windows or things disturbed.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'pencurian-lama',
      'P4',
      ['Pencurian sudah lama', 'Theft some time ago'],
      [
        tell(
          'Catat barang yang hilang dan buat laporan di kantor polisi terdekat.',
          'List what is missing and report at the nearest police station.',
        ),
      ],
    ),
    determinant(
      'mencurigakan',
      'P3',
      ['Orang mencurigakan', 'Suspicious person'],
      [
        tell(
          'Jangan mendekat; beri tahu tetangga atau pos ronda.',
          'Do not approach; tell neighbours or the watch post.',
        ),
        remember,
        callAgainIfWorse,
      ],
    ),
    determinant(
      'bising',
      'P4',
      ['Gangguan ringan', 'Minor nuisance'],
      [
        tell(
          'Jangan bertengkar sendiri; petugas ketertiban akan diberi tahu.',
          'Do not argue yourself; public-order officers will be told.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
