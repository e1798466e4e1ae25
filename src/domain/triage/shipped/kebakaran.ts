import {
  callAgainIfWorse,
  coolTheBurn,
  keepDistance,
  keepPeopleAway,
  meetTheCrew,
  stayOnTheLine,
} from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

export const kebakaran = writeProtocol({
  id: 'kebakaran',
  title: ['Kebakaran', 'Fire'],
  types: ['kebakaran'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum bagi warga: keluar, tetap di luar, merunduk di asap.',
    'Own words; follows general public fire advice: get out, stay out, stay low in smoke.',
  ],
  questions: [
    ask(
      'apa',
      ['Apa yang terbakar?', 'What is on fire?'],
      [
        choice('bangunan', 'Rumah atau bangunan', 'House or building', 'orang-di-dalam'),
        choice('kendaraan', 'Kendaraan', 'Vehicle', 'orang-di-kendaraan'),
        choice('lahan', 'Lahan, kebun, sampah', 'Field, scrub, rubbish', 'dekat-bangunan'),
        choice('asap', 'Hanya asap atau bau terbakar', 'Only smoke or a burning smell', 'asal-asap'),
        choice('padam', 'Sudah padam', 'Already out', 'luka-setelah-padam'),
      ],
      'orang-di-dalam',
    ),
    askYesNo(
      'orang-di-dalam',
      ['Apakah masih ada orang di dalam?', 'Is anyone still inside?'],
      end('orang-terjebak'),
      'luka',
      'luka',
    ),
    askYesNo(
      'luka',
      ['Ada yang luka bakar atau sesak karena asap?', 'Is anyone burned or short of breath from the smoke?'],
      end('api-dengan-korban'),
      'bahan',
      'bahan',
    ),
    ask(
      'bahan',
      ['Di dekat api ada gas, bahan bakar, bahan kimia?', 'Is there gas, fuel or chemicals near the fire?'],
      [
        choice('ada', 'Ada', 'Yes, there is', end('api-bahan-berbahaya')),
        choice('tidak', 'Tidak ada', 'No', end('api-bangunan')),
      ],
      end('api-bangunan'),
      ['Tabung gas, bensin eceran, gudang, pabrik.', 'Gas bottles, petrol stalls, stores, factories.'],
    ),
    askYesNo(
      'orang-di-kendaraan',
      ['Masih ada orang di dalam kendaraan?', 'Is anyone still in the vehicle?'],
      end('orang-terjebak'),
      end('api-kendaraan'),
      end('api-kendaraan'),
    ),
    askYesNo(
      'dekat-bangunan',
      ['Apinya dekat rumah, kabel listrik, atau membesar?', 'Is it near houses or power lines, or growing?'],
      end('api-lahan-mendekat'),
      end('api-lahan'),
    ),
    ask(
      'asal-asap',
      ['Asap atau bau itu dari mana?', 'Where does the smoke or smell come from?'],
      [
        choice('bangunan', 'Dari dalam bangunan', 'From inside a building', 'orang-di-dalam'),
        choice('listrik', 'Dari kabel, meteran, gardu', 'From wiring, meter, substation', end('asap-listrik')),
        choice('jauh', 'Dari jauh, tidak terlihat api', 'From far off, no flames seen', end('asap-jauh')),
      ],
      'orang-di-dalam',
    ),
    askYesNo(
      'luka-setelah-padam',
      ['Ada yang terluka, atau masih ada bara?', 'Is anyone hurt, or is it still smouldering?'],
      end('padam-perlu-bantuan'),
      end('padam'),
    ),
  ],
  determinants: [
    determinant(
      'orang-terjebak',
      'P1',
      ['Kebakaran, orang terjebak', 'Fire, people trapped'],
      [
        tell(
          'Jangan masuk lagi. Teriak agar mereka keluar bila masih bisa.',
          'Do not go back in. Shout to them to get out if they can.',
        ),
        tell(
          'Yang di dalam: merunduk, tutup pintu, sumbat celah dengan kain basah, beri tanda dari jendela.',
          'Those inside: stay low, close the doors, block gaps with wet cloth, signal from a window.',
        ),
        tell(
          'Di lantai berapa dan di ruang mana mereka? Sampaikan sekarang.',
          'Which floor and which room are they in? Tell me now.',
        ),
        meetTheCrew,
        stayOnTheLine,
      ],
      [
        ['Orang terjebak; siapkan penyelamatan dan ambulans.', 'People trapped; rescue and ambulance needed.'],
        ['Asap pekat, kemungkinan runtuh.', 'Dense smoke, possible collapse.'],
      ],
    ),
    determinant(
      'api-dengan-korban',
      'P1',
      ['Kebakaran, ada korban luka', 'Fire, people hurt'],
      [
        tell('Bawa korban ke udara segar, jauh dari asap.', 'Take the injured into fresh air, away from the smoke.'),
        coolTheBurn,
        tell(
          'Bila tidak sadar dan tidak bernapas biasa, katakan sekarang.',
          'If anyone is unconscious and not breathing normally, tell me now.',
        ),
        stayOnTheLine,
      ],
      [['Korban luka bakar atau keracunan asap.', 'Burns or smoke inhalation.']],
    ),
    determinant(
      'api-bahan-berbahaya',
      'P1',
      ['Kebakaran dekat gas atau bahan berbahaya', 'Fire near gas or dangerous goods'],
      [
        tell(
          'Menjauh sekarang, lawan arah angin, paling sedikit 100 meter.',
          'Move away now, upwind, at least 100 metres.',
        ),
        tell(
          'Jangan menyiram atau memindahkan tabung. Jangan merokok.',
          'Do not hose or move the bottles. No smoking.',
        ),
        keepPeopleAway,
        stayOnTheLine,
      ],
      [
        [
          'Gas atau bahan kimia: bahaya ledakan, dekati dari arah angin.',
          'Gas or chemicals: explosion risk, approach from upwind.',
        ],
      ],
    ),
    determinant(
      'api-bangunan',
      'P1',
      ['Kebakaran bangunan', 'Building fire'],
      [
        tell('Semua keluar sekarang, tutup pintu di belakang Anda.', 'Everyone out now; close the doors behind you.'),
        tell('Bila aman, matikan listrik dan gas dari luar.', 'If safe, turn off electricity and gas from outside.'),
        keepDistance,
        tell('Peringatkan tetangga kiri dan kanan.', 'Warn the neighbours on both sides.'),
        meetTheCrew,
      ],
      [
        [
          'Listrik mungkin masih menyala; api dapat menjalar ke rumah sebelah.',
          'Power may still be on; fire may spread next door.',
        ],
      ],
    ),
    determinant(
      'api-kendaraan',
      'P1',
      ['Kebakaran kendaraan', 'Vehicle fire'],
      [
        tell(
          'Matikan mesin bila bisa, keluar, menjauh paling sedikit 50 meter.',
          'Switch the engine off if you can, get out, stay at least 50 metres away.',
        ),
        tell('Jangan buka kap mesin.', 'Do not open the bonnet.'),
        keepPeopleAway,
      ],
      [
        [
          'Bahan bakar, ban, baterai listrik; lalu lintas di sekitar.',
          'Fuel, tyres, traction battery; traffic around.',
        ],
      ],
    ),
    determinant(
      'api-lahan-mendekat',
      'P1',
      ['Kebakaran lahan mendekati bangunan', 'Field fire close to buildings'],
      [
        keepDistance,
        tell(
          'Tutup pintu dan jendela, siapkan semua orang untuk pergi.',
          'Close doors and windows; get everyone ready to leave.',
        ),
        stayOnTheLine,
      ],
      [['Arah angin dapat berubah; kabel listrik di atas api.', 'Wind may turn; power lines above the fire.']],
    ),
    determinant(
      'api-lahan',
      'P3',
      ['Kebakaran lahan atau sampah, jauh dari bangunan', 'Field or rubbish fire away from buildings'],
      [
        tell(
          'Jangan memadamkan sendiri bila api lebih tinggi dari lutut.',
          'Do not fight it yourself if the flames are above the knee.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'asap-listrik',
      'P2',
      ['Asap dari instalasi listrik', 'Smoke from electrical equipment'],
      [
        tell(
          'Jangan disiram air. Matikan sakelar utama bila kering dan aman.',
          'No water on it. Turn off the main switch if dry and safe.',
        ),
        tell('Keluar dari ruangan itu dan jauhkan orang lain.', 'Leave that room and keep others out.'),
        callAgainIfWorse,
      ],
      [['Instalasi bertegangan.', 'Live electrical equipment.']],
      'listrik',
    ),
    determinant(
      'asap-jauh',
      'P3',
      ['Asap dari jauh, api tidak terlihat', 'Distant smoke, no flames seen'],
      [
        tell(
          'Sebutkan arah dan tempat yang paling dekat dengan asap.',
          'Say the direction and the place nearest to the smoke.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'padam-perlu-bantuan',
      'P2',
      ['Api sudah padam, ada korban atau bara', 'Fire out, people hurt or still smouldering'],
      [
        coolTheBurn,
        tell('Tetap di luar sampai petugas memeriksa.', 'Stay outside until the crew has checked.'),
        callAgainIfWorse,
      ],
      [['Bara dapat menyala lagi.', 'May reignite.']],
    ),
    determinant(
      'padam',
      'P4',
      ['Api sudah padam, tidak ada korban', 'Fire out, nobody hurt'],
      [
        tell(
          'Jangan pindahkan apa pun; petugas akan memeriksa penyebabnya.',
          'Leave things as they are; the crew will look for the cause.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
