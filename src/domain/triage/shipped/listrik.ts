import { callAgainIfWorse, compressionsForAdult, keepPeopleAway, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

const tenMetres = tell(
  'Menjauh paling sedikit 10 meter, juga dari air dan pagar logam di dekatnya.',
  'Stay at least 10 metres away, also from water and metal fences nearby.',
)

export const listrik = writeProtocol({
  id: 'listrik',
  title: ['Bahaya listrik', 'Electrical hazard'],
  types: ['listrik'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum keselamatan listrik bagi warga.',
    'Own words; follows general public electrical-safety advice.',
  ],
  questions: [
    ask(
      'korban',
      ['Ada orang yang kena setrum?', 'Has anyone had a shock?'],
      [
        choice('masih', 'Ya, masih menempel', 'Yes, still in contact', end('masih-tersetrum')),
        choice('lepas', 'Ya, sudah lepas', 'Yes, no longer in contact', 'sadar'),
        choice('tidak', 'Tidak ada', 'No', 'apa'),
      ],
      'apa',
    ),
    askYesNo(
      'sadar',
      ['Apakah ia sadar dan bernapas biasa?', 'Awake and breathing normally?'],
      end('tersetrum-sadar'),
      end('tersetrum-tidak-bernapas'),
      end('tersetrum-tidak-bernapas'),
    ),
    ask(
      'apa',
      ['Apa yang terjadi?', 'What is happening?'],
      [
        choice('kabel', 'Kabel putus atau tiang roboh', 'Wire down or pole fallen', 'dilewati'),
        choice(
          'api',
          'Api atau percikan di gardu, tiang, rumah',
          'Fire or sparks at a substation, pole, house',
          'menyala',
        ),
        choice('bau', 'Bau hangus atau panas di instalasi', 'Burning smell or hot wiring', end('instalasi-panas')),
        choice('padam', 'Listrik padam saja', 'Power cut only', 'alat-medis'),
      ],
      'dilewati',
    ),
    askYesNo(
      'menyala',
      ['Apakah apinya masih menyala atau menjalar?', 'Is it still burning or spreading?'],
      end('api-listrik'),
      end('percikan'),
    ),
    askYesNo(
      'dilewati',
      [
        'Kabel itu di jalan, di air, atau mengenai rumah atau kendaraan?',
        'Is the wire on a road, in water, or on a house or vehicle?',
      ],
      'orang-dekat',
      end('kabel-jauh'),
    ),
    askYesNo(
      'orang-dekat',
      [
        'Ada orang di dalam kendaraan atau rumah yang kena kabel?',
        'Is anyone inside a vehicle or house touched by the wire?',
      ],
      end('orang-dekat-kabel'),
      end('kabel-jalan'),
      end('kabel-jalan'),
    ),
    askYesNo(
      'alat-medis',
      ['Ada yang memakai alat medis listrik di rumah?', 'Does anyone depend on electric medical equipment?'],
      end('padam-alat-medis'),
      end('padam'),
    ),
  ],
  determinants: [
    determinant(
      'masih-tersetrum',
      'P1',
      ['Orang masih tersetrum', 'Person still in contact with current'],
      [
        tell(
          'Jangan pegang dia. Matikan sakelar utama atau MCB sekarang.',
          'Do not touch. Turn off the main switch or breaker now.',
        ),
        tell(
          'Bila kabel jalan, jangan mendekat; hanya PLN yang bisa memutus.',
          'If it is a street wire, keep away; only PLN can cut it.',
        ),
        tell(
          'Setelah listrik mati, lihat napasnya dan katakan kepada saya.',
          'Once the power is off, check the breathing and tell me.',
        ),
        stayOnTheLine,
      ],
      [['Korban dan lantai bertegangan; putus arus dulu.', 'Patient and floor may be live; isolate first.']],
    ),
    determinant(
      'tersetrum-tidak-bernapas',
      'P1',
      ['Tersetrum, tidak sadar atau tidak bernapas', 'Shock, unconscious or not breathing'],
      [
        tell('Pastikan listrik sudah mati sebelum menyentuh.', 'Make sure the power is off before touching.'),
        ...compressionsForAdult,
      ],
      [['Pastikan arus putus.', 'Make sure the current is off.']],
    ),
    determinant(
      'tersetrum-sadar',
      'P1',
      ['Tersetrum, sadar', 'Shock, awake'],
      [
        tell(
          'Jangan sentuh sumber listrik. Dudukkan atau baringkan korban.',
          'Do not touch the source. Sit or lay the person down.',
        ),
        tell('Alirkan air di luka bakar, setelah jauh dari listrik.', 'Run water over burns, away from electricity.'),
        tell(
          'Jantung bisa terganggu kemudian; tetap perlu diperiksa.',
          'The heart may react later; a check is needed.',
        ),
        stayOnTheLine,
      ],
    ),
    determinant(
      'orang-dekat-kabel',
      'P1',
      ['Orang di dekat kabel bertegangan', 'People close to a live wire'],
      [
        tell('Yang di kendaraan: tetap di dalam, jangan sentuh logam.', 'In a vehicle: stay inside, touch no metal.'),
        tell(
          'Bila terbakar: lompat dengan dua kaki rapat, lalu geser kaki menjauh.',
          'If it burns: jump with both feet together, then shuffle away.',
        ),
        tenMetres,
        keepPeopleAway,
      ],
      [['Kabel dan tanah di sekitarnya bertegangan; tunggu PLN.', 'Wire and ground around are live; wait for PLN.']],
    ),
    determinant(
      'api-listrik',
      'P1',
      ['Api pada instalasi listrik', 'Electrical fire'],
      [
        tell(
          'Jangan disiram air. Keluar, matikan sakelar utama bila aman.',
          'No water. Get out; main switch off if safe.',
        ),
        tenMetres,
        stayOnTheLine,
      ],
      [['Api dengan tegangan; trafo dapat meledak.', 'Live fire; a transformer may explode.']],
      'kebakaran',
    ),
    determinant(
      'kabel-jalan',
      'P2',
      ['Kabel jatuh di jalan, air, atau bangunan', 'Wire down on road, water or building'],
      [tenMetres, keepPeopleAway, callAgainIfWorse],
      [['Anggap bertegangan sampai PLN menyatakan aman.', 'Treat as live until PLN says safe.']],
    ),
    determinant(
      'percikan',
      'P2',
      ['Percikan atau ledakan gardu, api padam', 'Sparks or bang, no fire now'],
      [tenMetres, callAgainIfWorse],
      [['Dapat menyala lagi.', 'May flare up again.']],
    ),
    determinant(
      'instalasi-panas',
      'P2',
      ['Instalasi panas atau bau hangus', 'Hot wiring or burning smell'],
      [
        tell(
          'Matikan sakelar utama bila kering. Cabut alat, jangan siram air.',
          'Main switch off if dry. Unplug, no water.',
        ),
        tell('Keluar bila ada asap dan hubungi 112 lagi.', 'Get out if there is smoke and call 112 again.'),
      ],
    ),
    determinant(
      'kabel-jauh',
      'P3',
      ['Kabel kendur atau putus, jauh dari orang', 'Slack or broken wire away from people'],
      [tenMetres, callAgainIfWorse],
    ),
    determinant(
      'padam-alat-medis',
      'P2',
      ['Listrik padam, ada alat medis', 'Power cut, medical equipment'],
      [
        tell(
          'Pakai baterai atau tabung cadangan. Berapa lama masih cukup?',
          'Use the battery or spare cylinder. How long will it last?',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'padam',
      'P4',
      ['Listrik padam', 'Power cut'],
      [
        tell(
          'Laporkan ke PLN. Jangan pakai lilin di dekat kasur atau gorden.',
          'Report it to PLN. No candles near beds or curtains.',
        ),
      ],
    ),
  ],
})
