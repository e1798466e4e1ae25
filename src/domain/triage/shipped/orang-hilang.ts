import { callAgainIfWorse } from './common-advice'
import { ask, askYesNo, choice, determinant, end, ownWords, tell, writeProtocol } from './write-protocol'

const haveReady = tell(
  'Siapkan foto terbaru, pakaian terakhir, dan nomor teleponnya.',
  'Have a recent photo, last clothing and phone number ready.',
)

const stayWhereSeen = tell(
  'Satu orang tinggal di tempat terakhir terlihat, satu di rumah.',
  'One person stays where last seen, one at home.',
)

export const orangHilang = writeProtocol({
  id: 'orang-hilang',
  title: ['Orang hilang', 'Missing person'],
  types: ['orang-hilang'],
  source: ownWords,
  questions: [
    ask(
      'siapa',
      ['Ada yang sedang tenggelam, atau siapa yang hilang?', 'Is someone drowning now, or who is missing?'],
      [
        choice('tenggelam', 'Sedang tenggelam atau hanyut', 'Drowning or swept away now', end('tenggelam')),
        choice('anak', 'Anak di bawah 12 tahun', 'Child under 12', 'air'),
        choice('rentan', 'Lansia pikun, difabel, sakit', 'Elderly with dementia, disabled, ill', 'air'),
        choice('remaja', 'Remaja', 'Teenager', 'ancaman'),
        choice('dewasa', 'Dewasa', 'Adult', 'ancaman'),
      ],
      'air',
    ),
    askYesNo(
      'air',
      ['Terakhir terlihat dekat sungai, laut, atau hutan?', 'Last seen near a river, the sea or forest?'],
      end('hilang-di-air'),
      'dibawa',
      'dibawa',
    ),
    askYesNo(
      'dibawa',
      ['Ada yang melihat ia dibawa orang?', 'Did anyone see the person being taken?'],
      end('penculikan'),
      end('anak-rentan-hilang'),
      end('anak-rentan-hilang'),
    ),
    askYesNo(
      'ancaman',
      ['Ada ancaman, pesan perpisahan, atau dibawa paksa?', 'Any threat, farewell message, or taken by force?'],
      'paksa',
      'alam',
      'alam',
    ),
    askYesNo(
      'paksa',
      ['Apakah dibawa paksa oleh orang lain?', 'Was the person forced away by someone?'],
      end('penculikan'),
      end('pesan-perpisahan'),
    ),
    askYesNo(
      'alam',
      ['Hilang saat melaut, berenang, atau naik gunung?', 'Lost while at sea, swimming or hiking?'],
      end('hilang-di-air'),
      'lama',
      end('tempat-belum-jelas'),
    ),
    ask(
      'lama',
      ['Sejak kapan tidak ada kabar?', 'How long without news?'],
      [
        choice('jam', 'Kurang dari 12 jam', 'Less than 12 hours', end('baru-terlambat')),
        choice('hari', '12 jam sampai 3 hari', '12 hours to 3 days', end('hilang-dewasa')),
        choice('lama', 'Lebih dari 3 hari', 'More than 3 days', end('hilang-lama')),
      ],
      end('hilang-dewasa'),
    ),
  ],
  determinants: [
    determinant(
      'tenggelam',
      'P1',
      ['Orang tenggelam atau hanyut', 'Person drowning or swept away'],
      [
        tell(
          'Jangan masuk air. Lempar tali, jeriken, atau ban; ulurkan kayu atau galah.',
          'Do not enter the water. Throw a rope, jerrycan or tyre; reach out a pole.',
        ),
        tell(
          'Jangan lepaskan pandangan; tunjuk terus tempat terakhir terlihat.',
          'Do not take your eyes off; keep pointing at the place last seen.',
        ),
        tell(
          'Begitu di darat: bernapas? Bila tidak, katakan sekarang, saya pandu.',
          'Once ashore: breathing? If not, tell me now and I will guide you.',
        ),
      ],
      [['Arus dan tepi licin; warga mungkin ikut masuk air.', 'Current, slippery banks; bystanders may go in.']],
    ),
    determinant(
      'hilang-di-air',
      'P1',
      ['Hilang di air atau alam', 'Lost in water or wild'],
      [
        tell(
          'Tunjukkan tempat terakhir terlihat dan jangan tinggalkan.',
          'Point out the place last seen and stay there.',
        ),
        tell(
          'Jangan masuk air. Panggil namanya dan dengarkan.',
          'Do not enter the water. Call the name and listen.',
          60,
        ),
        haveReady,
      ],
      [['Pencarian di air atau medan sulit.', 'Search in water or hard terrain.']],
    ),
    determinant(
      'penculikan',
      'P1',
      ['Dugaan penculikan', 'Suspected abduction'],
      [
        tell(
          'Sebutkan kendaraan, nomor polisi, ciri, dan arahnya sekarang.',
          'Vehicle, plate, looks and direction, now.',
        ),
        tell(
          'Jangan mengejar. Jangan hubungi pelaku tanpa polisi.',
          'Do not chase. No contact with the abductor without police.',
        ),
        haveReady,
      ],
      [['Pelaku mungkin bersenjata.', 'Offender may be armed.']],
    ),
    determinant(
      'pesan-perpisahan',
      'P1',
      ['Hilang dengan tanda ingin mengakhiri hidup', 'Missing with signs of suicide'],
      [
        tell(
          'Bacakan pesannya. Ke mana ia biasa pergi bila sedih?',
          'Read me the message. Where does the person go when sad?',
        ),
        tell(
          'Coba telepon sekali, bicara tenang, katakan Anda menunggunya.',
          'Ring once, speak calmly, say you are waiting.',
        ),
        haveReady,
      ],
      [['Risiko bunuh diri.', 'Suicide risk.']],
    ),
    determinant(
      'anak-rentan-hilang',
      'P2',
      ['Anak atau orang rentan hilang', 'Child or vulnerable person missing'],
      [
        tell(
          'Cari di rumah dulu: kolong, lemari, mobil, bak air, rumah tetangga.',
          'Search home first: under beds, cupboards, car, water tank, neighbours.',
          600,
        ),
        stayWhereSeen,
        haveReady,
      ],
    ),
    determinant(
      'tempat-belum-jelas',
      'P2',
      ['Hilang, tempat terakhir belum jelas', 'Missing, last place not known'],
      [
        tell(
          'Tanyakan kepada teman dan keluarga: ke mana ia pergi, dengan siapa, naik apa?',
          'Ask friends and family: where to, with whom, by what?',
        ),
        haveReady,
        callAgainIfWorse,
      ],
    ),
    determinant(
      'hilang-dewasa',
      'P3',
      ['Orang dewasa hilang', 'Adult missing'],
      [
        tell('Hubungi teman, tempat kerja, dan rumah sakit.', 'Ask friends, workplace and hospitals.'),
        haveReady,
        callAgainIfWorse,
      ],
    ),
    determinant(
      'baru-terlambat',
      'P4',
      ['Terlambat pulang, belum 12 jam', 'Late home, under 12 hours'],
      [
        tell(
          'Hubungi teman dan tempat terakhir; tidak perlu menunggu 24 jam untuk melapor lagi.',
          'Ask friends and the last place; no need to wait 24 hours to report again.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'hilang-lama',
      'P3',
      ['Hilang lebih dari 3 hari', 'Missing more than 3 days'],
      [
        haveReady,
        tell(
          'Buat laporan di kantor polisi dengan kartu keluarga.',
          'Report at the police station with the family card.',
        ),
      ],
    ),
  ],
})
