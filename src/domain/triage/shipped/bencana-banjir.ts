import { callAgainIfWorse, meetTheCrew, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

export const bencanaBanjir = writeProtocol({
  id: 'bencana-banjir',
  title: ['Banjir', 'Flood'],
  types: ['banjir'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum siaga banjir: ke tempat tinggi, putus listrik, jangan terobos arus.',
    'Own words; follows general flood advice: higher ground, power off, never enter moving water.',
  ],
  questions: [
    ask(
      'keadaan',
      ['Bagaimana keadaan Anda sekarang?', 'What is your situation right now?'],
      [
        choice('terjebak', 'Terjebak air, di atap, atau di kendaraan', 'Trapped, on a roof or in a vehicle', 'naik'),
        choice('hanyut', 'Ada yang hanyut atau tenggelam', 'Someone swept away or drowning', end('hanyut')),
        choice('rumah', 'Air masuk rumah, masih bisa keluar', 'Water in the house, can still leave', 'rentan'),
        choice('jalan', 'Hanya jalan yang tergenang', 'Only the road is flooded', 'listrik-jalan'),
      ],
      'naik',
    ),
    askYesNo(
      'naik',
      ['Apakah air terus naik atau arusnya deras?', 'Is the water rising or running fast?'],
      end('terjebak-air-naik'),
      'rentan',
    ),
    askYesNo(
      'rentan',
      ['Ada bayi, lansia, orang sakit, atau ibu hamil?', 'Are there babies, elderly, sick or pregnant people?'],
      'sakit',
      'tinggi',
    ),
    askYesNo(
      'sakit',
      ['Ada yang sakit berat, luka, atau akan melahirkan?', 'Is anyone seriously ill, hurt or in labour?'],
      end('banjir-medis'),
      end('banjir-rentan'),
      end('banjir-rentan'),
    ),
    ask(
      'tinggi',
      ['Setinggi apa airnya pada orang dewasa?', 'How high is the water on an adult?'],
      [
        choice('pinggang', 'Pinggang atau lebih', 'Waist or higher', end('banjir-tinggi')),
        choice('lutut', 'Lutut sampai pinggang', 'Knee to waist', 'listrik'),
        choice('mata-kaki', 'Di bawah lutut', 'Below the knee', 'listrik'),
      ],
      end('banjir-tinggi'),
    ),
    askYesNo(
      'listrik',
      ['Apakah listrik rumah masih menyala?', 'Is the power in the house still on?'],
      end('banjir-listrik'),
      end('banjir-rumah'),
    ),
    askYesNo(
      'listrik-jalan',
      [
        'Ada kabel jatuh, lubang, atau kendaraan terjebak di jalan itu?',
        'Any fallen wire, open hole or stuck vehicle there?',
      ],
      end('jalan-berbahaya'),
      end('genangan'),
    ),
  ],
  determinants: [
    determinant(
      'hanyut',
      'P1',
      ['Orang hanyut atau tenggelam', 'Person swept away or drowning'],
      [
        tell(
          'Jangan masuk ke air. Lempar tali, ban, atau jeriken kosong.',
          'Do not enter the water. Throw a rope, a tyre or an empty jerry can.',
        ),
        tell(
          'Ikuti dengan mata dari tepi. Sebutkan arah arus dan tempat terakhir terlihat.',
          'Follow from the bank with your eyes. Say where the current runs and where last seen.',
        ),
        tell(
          'Bila sudah di darat dan tidak bernapas biasa, katakan sekarang.',
          'If out of the water and not breathing normally, tell me now.',
        ),
        stayOnTheLine,
      ],
      [['Arus deras, benda hanyut.', 'Fast water, floating debris.']],
    ),
    determinant(
      'terjebak-air-naik',
      'P1',
      ['Terjebak, air naik atau deras', 'Trapped, water rising or fast'],
      [
        tell(
          'Naik ke tempat tertinggi yang kuat. Bawa telepon, air minum, dan kain terang.',
          'Go to the highest solid place. Take the phone, drinking water and a bright cloth.',
        ),
        tell(
          'Jangan terobos arus. Keluar dari kendaraan bila air mencapai pintu.',
          'Do not cross moving water. Leave a vehicle once water reaches the doors.',
        ),
        tell(
          'Hitung berapa orang bersama Anda dan sebutkan umur mereka.',
          'Count the people with you and tell me their ages.',
        ),
        tell(
          'Hemat baterai. Kibarkan kain atau nyalakan senter bila perahu terdengar.',
          'Save the battery. Wave the cloth or a torch when you hear a boat.',
        ),
      ],
      [['Perlu perahu; arus deras, kabel listrik.', 'Boat needed; fast water, power lines.']],
    ),
    determinant(
      'banjir-medis',
      'P1',
      ['Banjir, ada yang sakit berat', 'Flood, someone seriously ill'],
      [
        tell('Pindahkan ke lantai atau tempat kering yang lebih tinggi.', 'Move the person to a dry, higher place.'),
        tell(
          'Jaga tetap hangat, ganti pakaian basah, siapkan obatnya.',
          'Keep the person warm, change wet clothes, get the medicines ready.',
        ),
        meetTheCrew,
        stayOnTheLine,
      ],
      [
        [
          'Ambulans mungkin tidak dapat masuk; siapkan perahu atau tandu.',
          'Ambulance may not get through; boat or stretcher.',
        ],
      ],
      'medis',
    ),
    determinant(
      'banjir-rentan',
      'P2',
      ['Banjir, ada kelompok rentan', 'Flood, vulnerable people'],
      [
        tell(
          'Ajak mereka lebih dulu ke tempat tinggi, sekarang, selagi masih bisa.',
          'Take them first to higher ground, now, while you still can.',
        ),
        tell('Bawa obat, susu, popok, dan surat penting.', 'Take medicines, milk, nappies and papers.'),
        tell(
          'Matikan listrik sebelum air mencapai stopkontak.',
          'Turn the power off before water reaches the sockets.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'banjir-tinggi',
      'P2',
      ['Banjir tinggi, perlu evakuasi', 'Deep flood, evacuation'],
      [
        tell(
          'Jangan berjalan di air setinggi pinggang. Naik ke lantai atas atau atap.',
          'Do not walk in waist-deep water. Go upstairs or onto the roof.',
        ),
        tell('Jangan sentuh tiang dan kabel listrik.', 'Do not touch poles or wires.'),
        callAgainIfWorse,
      ],
      [['Perlu perahu.', 'Boat needed.']],
    ),
    determinant(
      'banjir-listrik',
      'P2',
      ['Rumah tergenang, listrik menyala', 'House flooded, power on'],
      [
        tell(
          'Matikan sakelar utama hanya bila tangan dan lantai kering.',
          'Turn off the main switch only with dry hands on a dry floor.',
        ),
        tell(
          'Bila sudah tergenang, keluar dari air dan jangan sentuh alat listrik.',
          'If the floor is under water, get out of it and touch nothing electric.',
        ),
        callAgainIfWorse,
      ],
      [['Air bertegangan; minta PLN memutus jaringan.', 'Live water; ask PLN to cut the line.']],
    ),
    determinant(
      'banjir-rumah',
      'P3',
      ['Rumah tergenang, belum berbahaya', 'House flooded, no danger yet'],
      [
        tell(
          'Pindahkan barang ke tempat tinggi dan siapkan tas untuk pergi.',
          'Move belongings up and pack a bag to leave.',
        ),
        tell(
          'Pantau air; pergi sebelum mencapai lutut anak-anak.',
          'Watch the water; leave before it reaches a child’s knee.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'jalan-berbahaya',
      'P2',
      ['Jalan tergenang dan berbahaya', 'Flooded road with a hazard'],
      [
        tell(
          'Jangan dilewati. Menjauh paling sedikit 10 meter dari kabel jatuh.',
          'Do not pass. Stay at least 10 metres from a fallen wire.',
        ),
        tell('Peringatkan pengendara dari tempat yang kering.', 'Warn drivers from a dry place.'),
      ],
      [['Kabel, lubang, atau kendaraan di dalam air.', 'Wire, hole or vehicle in the water.']],
    ),
    determinant(
      'genangan',
      'P4',
      ['Genangan di jalan', 'Standing water on a road'],
      [
        tell(
          'Cari jalan lain, jangan menerobos air yang tidak terlihat dasarnya.',
          'Take another way; do not drive where you cannot see the ground.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
