import { callAgainIfWorse, doNotMoveTheHurt, keepPeopleAway, pressOnBleeding, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, needing, tell, writeProtocol } from './write-protocol'

export const bencanaAngin = writeProtocol({
  id: 'bencana-angin',
  title: ['Angin kencang', 'Strong wind'],
  types: ['angin'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum siaga angin kencang dan puting beliung.',
    'Own words; follows general advice on strong wind and whirlwinds.',
  ],
  questions: [
    ask(
      'korban',
      ['Ada orang yang tertimpa atau terluka?', 'Is anyone hit or hurt?'],
      [
        choice('terjepit', 'Ada yang terjepit', 'Someone is pinned', end('terjepit')),
        choice('parah', 'Luka parah atau tidak sadar', 'Badly hurt or unconscious', end('angin-luka-parah')),
        choice('ringan', 'Luka ringan', 'Lightly hurt', 'kabel'),
        choice('tidak', 'Tidak ada', 'Nobody', 'kabel'),
      ],
      'kabel',
    ),
    askYesNo(
      'kabel',
      ['Ada kabel listrik putus atau tiang roboh?', 'Is a power line down or a pole fallen?'],
      end('angin-kabel'),
      'rusak',
      'rusak',
    ),
    ask(
      'rusak',
      ['Apa yang rusak?', 'What is damaged?'],
      [
        choice('banyak', 'Banyak rumah', 'Many houses', end('angin-banyak-rumah')),
        choice('satu', 'Satu atau dua rumah', 'One or two houses', 'masih-tinggal'),
        choice('umum', 'Pohon, papan reklame, jalan', 'Tree, billboard, road', 'menutup'),
        choice('tidak', 'Belum ada', 'Nothing yet', 'masih-berlangsung'),
      ],
      end('angin-banyak-rumah'),
    ),
    askYesNo(
      'masih-tinggal',
      [
        'Ada bayi, lansia, atau orang sakit yang kehilangan tempat berteduh?',
        'Any baby, elderly or sick person without shelter?',
      ],
      end('angin-rentan'),
      end('angin-rumah'),
    ),
    askYesNo(
      'menutup',
      ['Apakah menutup jalan atau akan jatuh lagi?', 'Is it blocking the road or about to fall further?'],
      end('angin-jalan'),
      end('angin-bersih'),
    ),
    askYesNo(
      'masih-berlangsung',
      ['Anginnya masih kencang sekarang?', 'Is the wind still strong now?'],
      end('angin-berlangsung'),
      end('angin-reda'),
    ),
  ],
  determinants: [
    needing(
      ['damkar'],
      determinant(
        'terjepit',
        'P1',
        ['Orang terjepit reruntuhan', 'Person pinned by debris'],
        [
          tell('Jangan tarik korban. Ajak bicara dan tenangkan.', 'Do not pull. Talk and keep the person calm.'),
          tell('Jauhkan orang dari yang masih bisa jatuh.', 'Keep people from what may still fall.'),
          stayOnTheLine,
        ],
        [['Reruntuhan tidak stabil, kabel listrik.', 'Unstable debris, power lines.']],
      ),
    ),
    determinant(
      'angin-luka-parah',
      'P1',
      ['Angin kencang, luka parah', 'Strong wind, badly hurt'],
      [doNotMoveTheHurt, ...pressOnBleeding, stayOnTheLine],
      [['Benda yang masih bisa jatuh.', 'Objects that may still fall.']],
    ),
    determinant(
      'angin-kabel',
      'P2',
      ['Kabel atau tiang roboh karena angin', 'Wire or pole down after wind'],
      [
        tell(
          'Menjauh paling sedikit 10 meter, jangan sentuh apa pun yang terkena kabel.',
          'Stay at least 10 metres away; touch nothing the wire touches.',
        ),
        keepPeopleAway,
        callAgainIfWorse,
      ],
      [['Kabel mungkin bertegangan; tunggu PLN.', 'Wire may be live; wait for PLN.']],
      'listrik',
    ),
    determinant(
      'angin-banyak-rumah',
      'P2',
      ['Banyak rumah rusak', 'Many houses damaged'],
      [
        tell(
          'Berkumpul di bangunan yang kuat, jauh dari kaca dan pohon.',
          'Gather in a strong building away from glass and trees.',
        ),
        tell(
          'Periksa tetangga; hitung yang luka dan yang belum terlihat.',
          'Check the neighbours; count the hurt and the missing.',
        ),
        callAgainIfWorse,
      ],
      [['Atap lepas, paku, kabel.', 'Loose roofing, nails, wires.']],
    ),
    determinant(
      'angin-rentan',
      'P2',
      ['Rumah rusak, ada kelompok rentan', 'House damaged, vulnerable people'],
      [
        tell('Pindahkan mereka ke rumah tetangga yang aman.', 'Take them to a neighbour whose house is safe.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'angin-rumah',
      'P3',
      ['Satu atau dua rumah rusak', 'One or two houses damaged'],
      [
        tell('Jangan naik atap selagi angin masih ada.', 'Do not climb the roof while it still blows.'),
        tell('Matikan listrik di bagian yang bocor.', 'Turn off the power where it leaks.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'angin-jalan',
      'P2',
      ['Pohon atau reklame menutup jalan', 'Tree or billboard blocks a road'],
      [
        tell('Berhenti jauh dari sana dan beri tanda kepada kendaraan.', 'Stop well away and warn traffic.'),
        keepPeopleAway,
      ],
      [['Dapat jatuh lagi; periksa kabel.', 'May fall further; check for wires.']],
      'pohon-tumbang',
    ),
    determinant(
      'angin-bersih',
      'P4',
      ['Kerusakan ringan di tempat umum', 'Light damage in a public place'],
      [tell('Jangan dipindahkan sendiri bila berat.', 'Do not move heavy things yourself.'), callAgainIfWorse],
    ),
    determinant(
      'angin-berlangsung',
      'P3',
      ['Angin kencang sedang berlangsung', 'Strong wind going on'],
      [
        tell(
          'Masuk ke ruang tengah, jauh dari jendela. Jangan berteduh di bawah pohon atau reklame.',
          'Go to an inner room away from windows. No shelter under trees or billboards.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'angin-reda',
      'P4',
      ['Angin sudah reda, tidak ada kerusakan', 'Wind over, no damage'],
      [tell('Periksa atap dan kabel dari bawah saja.', 'Check roof and wires from the ground only.'), callAgainIfWorse],
    ),
  ],
})
