import {
  callAgainIfWorse,
  compressionsForAdult,
  doNotMoveTheHurt,
  keepPeopleAway,
  pressOnBleeding,
  stayOnTheLine,
} from './common-advice'
import type { Next } from '../protocol'
import { ask, askYesNo, choice, determinant, end, needing, tell, writeProtocol } from './write-protocol'

const askPinned = (id: string, pinned: string, free: Next, unknown: Next = end(pinned)) =>
  askYesNo(
    id,
    ['Ada yang terjepit atau tidak bisa keluar?', 'Is anyone pinned or unable to get out?'],
    end(pinned),
    free,
    unknown,
  )

const doNotPull = tell('Jangan tarik. Matikan mesin dan pasang rem tangan.', 'Do not pull. Engine off, handbrake on.')
const extrication: readonly [string, string] = [
  'Perlu alat ekstrikasi; kantong udara, bahan bakar.',
  'Extrication tools; airbags, fuel.',
]

export const kecelakaan = writeProtocol({
  id: 'kecelakaan',
  title: ['Kecelakaan', 'Accident'],
  types: ['kecelakaan'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum pertolongan pertama: amankan tempat, jangan pindahkan, tekan pendarahan.',
    'Own words; follows general first-aid advice: make the scene safe, do not move, press on bleeding.',
  ],
  questions: [
    ask(
      'apa',
      ['Kecelakaan apa?', 'What kind of accident?'],
      [
        choice('motor-mobil', 'Motor atau mobil', 'Motorcycle or car', 'terjepit'),
        choice('besar', 'Bus, truk, kereta, banyak kendaraan', 'Bus, lorry, train, many vehicles', 'terjepit-besar'),
        choice('tenggelam', 'Tenggelam', 'Drowning', 'dari-air'),
        choice('jatuh', 'Jatuh dari tinggi atau kecelakaan kerja', 'Fall from height or at work', 'terjepit'),
        choice('tanpa-korban', 'Hanya kerusakan', 'Damage only', 'bahaya'),
      ],
      'terjepit',
    ),
    // Asked of every vehicle and machine, and first: whoever is asleep may be held fast too, and only the fire brigade frees him.
    askPinned('terjepit', 'terjepit', 'sadar', 'sadar'),
    askPinned('terjepit-besar', 'banyak-korban-terjepit', end('banyak-korban')),
    askYesNo(
      'dari-air',
      ['Apakah sudah diangkat dari air?', 'Is the person out of the water?'],
      'napas',
      end('masih-di-air'),
      end('masih-di-air'),
    ),
    ask(
      'sadar',
      ['Apakah semua korban sadar dan menjawab?', 'Is everyone hurt awake and answering?'],
      [
        choice('sadar', 'Ya, semua sadar', 'Yes, all awake', 'luka'),
        choice('tidak-sadar', 'Ada yang tidak sadar', 'Someone is not', 'napas'),
      ],
      'napas',
    ),
    askYesNo(
      'napas',
      ['Lihat dadanya 10 detik. Apakah bernapas biasa?', 'Watch the chest for 10 seconds. Is the breathing normal?'],
      end('tidak-sadar-bernapas'),
      end('tidak-bernapas'),
      end('tidak-bernapas'),
      ['Megap-megap berarti tidak bernapas biasa.', 'Gasping is not normal breathing.'],
    ),
    ask(
      'luka',
      ['Seberapa parah lukanya?', 'How bad are the injuries?'],
      [
        choice('darah', 'Darah banyak', 'Much bleeding', end('pendarahan')),
        choice(
          'berat',
          'Patah tulang, kepala, dada, perut, leher',
          'Broken bone, head, chest, belly, neck',
          end('luka-berat'),
        ),
        choice('ringan', 'Lecet, memar, bisa berjalan', 'Grazes, bruises, can walk', 'bahaya-ringan'),
      ],
      end('luka-berat'),
    ),
    askYesNo(
      'bahaya-ringan',
      ['Kendaraan menghalangi jalan, atau ada bensin tumpah?', 'Is a vehicle blocking the road, or fuel spilled?'],
      end('luka-ringan-bahaya'),
      end('luka-ringan'),
    ),
    askYesNo(
      'bahaya',
      [
        'Ada bensin tumpah, asap, kabel putus, atau jalan tertutup?',
        'Any spilled fuel, smoke, broken wire or blocked road?',
      ],
      end('rusak-bahaya'),
      end('rusak'),
    ),
  ],
  determinants: [
    determinant(
      'banyak-korban',
      'P1',
      ['Kecelakaan besar, mungkin banyak korban', 'Major accident, possibly many casualties'],
      [
        tell(
          'Amankan diri dulu. Kira-kira berapa korban, berapa yang tidak bergerak?',
          'First your own safety. About how many hurt, how many not moving?',
        ),
        tell('Minta yang bisa berjalan berkumpul di satu tempat.', 'Have those who can walk gather in one place.'),
        tell('Hentikan lalu lintas dari dua arah bila aman.', 'Stop traffic both ways if safe.'),
        ...pressOnBleeding,
        stayOnTheLine,
      ],
      [['Banyak korban; bahan bakar, muatan berbahaya.', 'Many casualties; fuel, dangerous load.']],
    ),
    needing(
      ['damkar'],
      determinant(
        'banyak-korban-terjepit',
        'P1',
        ['Kecelakaan besar, ada yang terjepit', 'Major accident, someone trapped'],
        [
          tell(
            'Amankan diri dulu. Kira-kira berapa korban, berapa yang terjepit?',
            'First your own safety. About how many hurt, how many trapped?',
          ),
          doNotPull,
          tell('Minta yang bisa berjalan berkumpul di satu tempat.', 'Have those who can walk gather in one place.'),
          ...pressOnBleeding,
          stayOnTheLine,
        ],
        [extrication, ['Banyak korban; bahan bakar, muatan berbahaya.', 'Many casualties; fuel, dangerous load.']],
      ),
    ),
    determinant(
      'masih-di-air',
      'P1',
      ['Tenggelam, masih di air', 'Drowning, still in the water'],
      [
        tell(
          'Jangan terjun bila tidak terlatih. Lempar pelampung, tali, atau jeriken kosong.',
          'Do not jump in untrained. Throw a float, rope or empty jerry can.',
        ),
        tell('Jangan lepaskan pandangan dari tempat terakhir terlihat.', 'Keep your eyes on the place last seen.'),
        stayOnTheLine,
      ],
      [['Penyelamatan air.', 'Water rescue.']],
    ),
    determinant(
      'tidak-bernapas',
      'P1',
      ['Kecelakaan, tidak bernapas biasa', 'Accident, not breathing normally'],
      [
        tell(
          'Bila tenggelam dan Anda terlatih, mulai dengan napas bantuan.',
          'If drowned and you are trained, begin with rescue breaths.',
        ),
        ...compressionsForAdult,
      ],
      [['Henti napas atau jantung.', 'Respiratory or cardiac arrest.']],
    ),
    determinant(
      'tidak-sadar-bernapas',
      'P1',
      ['Kecelakaan, tidak sadar tetapi bernapas', 'Accident, unconscious but breathing'],
      [
        doNotMoveTheHurt,
        tell('Jangan lepas helm kecuali tidak bisa bernapas.', 'Leave the helmet on unless it stops the breathing.'),
        tell(
          'Bila muntah, miringkan seluruh badan bersama kepala.',
          'If vomiting, roll the whole body together with the head.',
        ),
        tell(
          'Lihat napasnya setiap menit. Bila berhenti, katakan segera.',
          'Check the breathing every minute. If it stops, tell me at once.',
          60,
        ),
      ],
    ),
    needing(
      ['damkar'],
      determinant(
        'terjepit',
        'P1',
        ['Korban terjepit', 'Person trapped'],
        [
          tell(
            'Apakah ia sadar dan bernapas biasa? Bila tidak, katakan segera.',
            'Awake and breathing normally? If not, tell me at once.',
          ),
          doNotPull,
          tell(
            'Minta korban diam dan tahan kepalanya lurus ke depan.',
            'Ask the person to keep still and hold the head facing forward.',
          ),
          ...pressOnBleeding,
          stayOnTheLine,
        ],
        [extrication],
      ),
    ),
    determinant(
      'pendarahan',
      'P1',
      ['Kecelakaan, pendarahan hebat', 'Accident, heavy bleeding'],
      [...pressOnBleeding, doNotMoveTheHurt, stayOnTheLine],
    ),
    determinant(
      'luka-berat',
      'P1',
      ['Kecelakaan, luka berat atau belum jelas', 'Accident, serious or unclear injuries'],
      [
        doNotMoveTheHurt,
        tell('Jangan beri makan atau minum. Selimuti supaya hangat.', 'No food or drink. Keep the person warm.'),
        tell(
          'Beri tanda 30 meter sebelum tempat kejadian bila aman.',
          'Put a warning 30 metres before the scene if safe.',
        ),
        stayOnTheLine,
      ],
      [['Lalu lintas di sekitar.', 'Traffic around.']],
    ),
    determinant(
      'luka-ringan-bahaya',
      'P2',
      ['Luka ringan, tempat berbahaya', 'Minor injuries, dangerous place'],
      [
        tell('Semua pindah ke tepi yang aman. Jangan merokok.', 'Everyone to a safe edge. No smoking.'),
        tell('Nyalakan lampu bahaya, pasang segitiga.', 'Hazard lights on, put out the triangle.'),
        callAgainIfWorse,
      ],
      [['Kendaraan di jalan, bahan bakar tumpah.', 'Vehicle on the road, spilled fuel.']],
    ),
    determinant(
      'luka-ringan',
      'P3',
      ['Luka ringan', 'Minor injuries'],
      [
        tell(
          'Bersihkan luka dengan air mengalir, tutup dengan kain bersih.',
          'Rinse the wound with running water, cover with clean cloth.',
        ),
        tell(
          'Bila kemudian pusing, muntah, atau mengantuk, hubungi 112 lagi.',
          'If dizzy, vomiting or drowsy later, call 112 again.',
        ),
      ],
    ),
    determinant(
      'rusak-bahaya',
      'P2',
      ['Tanpa korban, tempat berbahaya', 'Nobody hurt, dangerous place'],
      [
        tell('Menjauh dari kendaraan, jangan merokok.', 'Move away from the vehicle, no smoking.'),
        keepPeopleAway,
        callAgainIfWorse,
      ],
      [['Bahan bakar, kabel, atau jalan tertutup.', 'Fuel, wire or blocked road.']],
    ),
    determinant(
      'rusak',
      'P4',
      ['Tanpa korban, hanya kerusakan', 'Nobody hurt, damage only'],
      [
        tell(
          'Foto keadaan, pinggirkan kendaraan, saling catat identitas.',
          'Take photos, move to the side, exchange details.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
