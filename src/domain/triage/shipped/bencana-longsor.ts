import { callAgainIfWorse, doNotMoveTheHurt, keepPeopleAway, pressOnBleeding, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

export const bencanaLongsor = writeProtocol({
  id: 'bencana-longsor',
  title: ['Tanah longsor', 'Landslide'],
  types: ['longsor'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum siaga longsor: jauhi lereng, waspada longsor susulan.',
    'Own words; follows general landslide advice: leave the slope, expect a second slide.',
  ],
  questions: [
    askYesNo(
      'tertimbun',
      ['Ada orang yang tertimbun atau hilang?', 'Is anyone buried or missing?'],
      'terlihat',
      'luka',
      'terlihat',
    ),
    askYesNo(
      'terlihat',
      ['Apakah mereka terlihat atau terdengar?', 'Can you see or hear them?'],
      end('tertimbun-terlihat'),
      end('tertimbun-hilang'),
      end('tertimbun-hilang'),
    ),
    askYesNo('luka', ['Ada yang terluka?', 'Is anyone hurt?'], end('longsor-luka'), 'rumah', 'rumah'),
    ask(
      'rumah',
      ['Apa yang terkena?', 'What was hit?'],
      [
        choice('rumah', 'Rumah', 'Houses', 'masih-bergerak'),
        choice('jalan', 'Jalan', 'Road', 'jalan-putus'),
        choice('lahan', 'Hanya kebun atau tebing', 'Only field or slope', 'tanda'),
      ],
      'masih-bergerak',
    ),
    askYesNo(
      'masih-bergerak',
      [
        'Tanah masih bergerak, retak, atau hujan masih deras?',
        'Is the ground still moving, cracking, or heavy rain going on?',
      ],
      end('longsor-mengancam'),
      end('longsor-rumah'),
    ),
    askYesNo(
      'jalan-putus',
      ['Jalan tertutup penuh atau ada kendaraan tertimbun?', 'Is the road fully blocked or a vehicle buried?'],
      end('longsor-jalan-tertutup'),
      end('longsor-jalan'),
    ),
    askYesNo(
      'tanda',
      ['Ada rumah di bawah tebing itu?', 'Are there houses below that slope?'],
      end('longsor-mengancam'),
      end('longsor-lahan'),
    ),
  ],
  determinants: [
    determinant(
      'tertimbun-terlihat',
      'P1',
      ['Tertimbun, terlihat atau terdengar', 'Buried, seen or heard'],
      [
        tell(
          'Lihat ke atas dulu: bila tanah masih bergerak, menjauh.',
          'Look up first: if the ground still moves, get away.',
        ),
        tell(
          'Bila aman, bebaskan wajah dan dada dengan tangan, bukan cangkul.',
          'If safe, free face and chest by hand, not with a hoe.',
        ),
        tell(
          'Satu orang mengawasi lereng dan berteriak bila bergerak.',
          'One person watches the slope and shouts if it moves.',
        ),
        stayOnTheLine,
      ],
      [['Longsor susulan; kabel dan pipa putus.', 'Second slide; broken wires and pipes.']],
    ),
    determinant(
      'tertimbun-hilang',
      'P1',
      ['Tertimbun atau hilang, tidak terlihat', 'Buried or missing, not seen'],
      [
        tell(
          'Jangan menggali sendiri di bawah lereng. Tandai tempat terakhir mereka terlihat.',
          'Do not dig alone below the slope. Mark where they were last seen.',
        ),
        tell('Catat nama dan jumlah yang belum ditemukan.', 'Write down names and number of the missing.'),
        stayOnTheLine,
      ],
      [['Longsor susulan; perlu alat berat.', 'Second slide; heavy equipment needed.']],
    ),
    determinant(
      'longsor-luka',
      'P1',
      ['Longsor, ada yang terluka', 'Landslide, people hurt'],
      [
        tell(
          'Bawa korban menjauh ke samping lereng bila tanah masih bergerak.',
          'If the ground still moves, take the hurt sideways off the slope.',
        ),
        doNotMoveTheHurt,
        ...pressOnBleeding,
        stayOnTheLine,
      ],
      [['Longsor susulan.', 'Second slide.']],
    ),
    determinant(
      'longsor-mengancam',
      'P1',
      ['Longsor mengancam permukiman', 'Slide threatens homes'],
      [
        tell(
          'Semua keluar sekarang, ke samping, menjauh dari lereng dan alur air.',
          'Everyone out now, sideways, away from slope and stream.',
        ),
        tell('Ketuk pintu tetangga di bawah tebing.', 'Knock on the doors of neighbours below.'),
        tell('Jangan kembali walau hujan berhenti.', 'Do not return even if the rain stops.'),
      ],
      [['Lereng belum stabil.', 'Slope not stable.']],
    ),
    determinant(
      'longsor-rumah',
      'P2',
      ['Rumah rusak, tanah sudah diam', 'Houses damaged, ground at rest'],
      [
        tell('Tinggal di luar; jangan masuk rumah yang retak.', 'Stay outside; do not enter a cracked house.'),
        tell('Matikan listrik dan gas bila mudah dijangkau.', 'Turn off power and gas if within easy reach.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'longsor-jalan-tertutup',
      'P2',
      ['Jalan tertutup longsor', 'Road blocked by a slide'],
      [
        tell(
          'Berhenti jauh dari timbunan, nyalakan lampu bahaya, beri tanda dari dua arah.',
          'Stop well short, hazard lights on, warn from both sides.',
        ),
        keepPeopleAway,
      ],
      [['Longsor susulan; perlu alat berat.', 'Second slide; heavy equipment needed.']],
    ),
    determinant(
      'longsor-jalan',
      'P3',
      ['Longsor kecil di jalan', 'Small slide on a road'],
      [
        tell(
          'Lewat sisi lain pelan-pelan, jangan berhenti di bawah tebing.',
          'Pass slowly on the far side; do not stop below the slope.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'longsor-lahan',
      'P4',
      ['Longsor di lahan kosong', 'Slide on open land'],
      [
        tell(
          'Jangan mendekat ke tepi. Perhatikan retakan baru dan air yang keruh.',
          'Keep from the edge. Watch for new cracks and muddy water.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
