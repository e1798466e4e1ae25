import { callAgainIfWorse, keepPeopleAway, pressOnBleeding, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, ownWords, tell, writeProtocol } from './write-protocol'

export const hewan = writeProtocol({
  id: 'hewan',
  title: ['Hewan liar dan sarang tawon', 'Animals and hornet nests'],
  types: ['hewan'],
  source: ownWords,
  questions: [
    ask(
      'korban',
      ['Ada yang digigit atau disengat?', 'Has anyone been bitten or stung?'],
      [
        choice(
          'berat',
          'Ya, sesak, bengkak, lemas, luka besar',
          'Yes: breathless, swollen, weak or large wound',
          end('serangan-berat'),
        ),
        choice('ular', 'Ya, digigit ular', 'Yes, by a snake', end('gigitan-ular-hewan')),
        choice('ringan', 'Ya, ringan', 'Yes, minor', 'hewan-apa'),
        choice('tidak', 'Tidak', 'No', 'hewan-apa'),
      ],
      'hewan-apa',
    ),
    ask(
      'hewan-apa',
      ['Hewan apa?', 'Which animal?'],
      [
        choice('ular', 'Ular', 'Snake', 'di-dalam'),
        choice('tawon', 'Tawon atau lebah', 'Hornets or bees', 'kerumun'),
        choice('buas', 'Buaya atau hewan besar', 'Crocodile or large animal', 'lepas'),
        choice('anjing', 'Anjing, kucing, monyet', 'Dog, cat, monkey', 'gigit'),
        choice('terjebak', 'Hewan terjebak', 'Animal stuck', end('hewan-terjebak')),
      ],
      'lepas',
    ),
    askYesNo(
      'di-dalam',
      ['Ularnya di dalam rumah atau dekat anak?', 'Is the snake inside or near children?'],
      end('ular-di-rumah'),
      end('ular-di-luar'),
    ),
    ask(
      'kerumun',
      [
        'Tawonnya menyerang, atau dekat sekolah dan jalan ramai?',
        'Are they attacking, or near a school or busy place?',
      ],
      [
        choice('menyerang', 'Sedang menyerang', 'Attacking now', end('tawon-menyerang')),
        choice('ramai', 'Dekat tempat ramai', 'Near a busy place', end('tawon-ramai')),
        choice('tenang', 'Tenang, jauh dari orang', 'Calm, away from people', end('tawon-tenang')),
      ],
      end('tawon-ramai'),
    ),
    askYesNo(
      'lepas',
      ['Hewan itu lepas di antara orang atau di jalan?', 'Is it loose among people or on a road?'],
      end('hewan-berbahaya'),
      end('hewan-terlihat'),
    ),
    askYesNo(
      'gigit',
      ['Menggigit orang, berliur, atau galak tanpa sebab?', 'Biting, drooling, or fierce without reason?'],
      end('dugaan-rabies'),
      end('hewan-terlihat'),
    ),
  ],
  determinants: [
    determinant(
      'serangan-berat',
      'P1',
      ['Gigitan atau sengatan berat', 'Severe bite or sting'],
      [
        tell(
          'Menjauh dari hewan. Dudukkan bila sesak, baringkan bila lemas.',
          'Away from the animal. Sit up if breathless, lie down if weak.',
        ),
        ...pressOnBleeding,
        tell('Bila punya suntikan alergi sendiri, bantu memakainya.', 'Help with the person’s own allergy injector.'),
        stayOnTheLine,
      ],
      [['Hewan mungkin masih di dekat korban.', 'Animal may still be close.']],
      'medis',
    ),
    determinant(
      'gigitan-ular-hewan',
      'P1',
      ['Digigit ular', 'Snake bite'],
      [
        tell('Menjauh, jangan tangkap ularnya. Ingat warnanya.', 'Get away, do not catch it. Remember the colour.'),
        tell(
          'Diam, bidai anggota badan. Jangan disayat, diisap, atau diikat kencang.',
          'Keep still, splint the limb. No cutting, sucking or tight band.',
        ),
        stayOnTheLine,
      ],
      [['Ular mungkin masih di dekat korban.', 'Snake may still be close.']],
      'medis',
    ),
    determinant(
      'tawon-menyerang',
      'P1',
      ['Tawon sedang menyerang', 'Hornets attacking'],
      [
        tell(
          'Lari ke dalam ruangan, tutup pintu. Lindungi kepala. Jangan masuk air.',
          'Run indoors, shut the door. Cover the head. Do not dive into water.',
        ),
        tell('Berapa sengatan? Ada yang sesak?', 'How many stings? Anyone breathless?'),
        stayOnTheLine,
      ],
      [['Perlu baju pelindung tawon.', 'Hornet suits needed.']],
    ),
    determinant(
      'hewan-berbahaya',
      'P2',
      ['Hewan berbahaya lepas', 'Dangerous animal loose'],
      [
        tell(
          'Masuk rumah atau kendaraan. Jangan mengusir atau memotret dekat.',
          'Go into a house or vehicle. No chasing, no close photos.',
        ),
        keepPeopleAway,
      ],
      [['Hewan berbahaya lepas.', 'Dangerous animal loose.']],
    ),
    determinant(
      'dugaan-rabies',
      'P2',
      ['Gigitan atau dugaan rabies', 'Bite or suspected rabies'],
      [
        tell(
          'Cuci luka dengan air mengalir dan sabun selama 15 menit.',
          'Wash the wound with running water and soap for 15 minutes.',
          900,
        ),
        tell(
          'Ke puskesmas hari ini untuk vaksin; jangan bunuh hewannya.',
          'To the health centre today for vaccine; do not kill the animal.',
        ),
      ],
      [['Dugaan rabies: pakai pelindung.', 'Suspected rabies: protection.']],
    ),
    determinant(
      'ular-di-rumah',
      'P3',
      ['Ular di dalam rumah', 'Snake in the house'],
      [
        tell(
          'Keluar, tutup pintu ruangan, sumbat celah bawah dengan kain.',
          'Leave, close the room, block the gap with cloth.',
        ),
        tell('Awasi dari jauh supaya petugas tahu tempatnya.', 'Watch from a distance so that the crew knows where.'),
      ],
    ),
    determinant(
      'ular-di-luar',
      'P4',
      ['Ular di luar rumah', 'Snake outside'],
      [
        tell(
          'Beri jalan, jangan dilempari. Jauhkan anak dan hewan peliharaan.',
          'Let it go, throw nothing. Keep children and pets away.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'tawon-ramai',
      'P3',
      ['Sarang tawon dekat tempat ramai', 'Hornet nest near people'],
      [
        tell(
          'Tutup jalan ke sana. Jangan diasapi, dilempari, atau disemprot.',
          'Close the way. No smoke, stones or spray.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'tawon-tenang',
      'P4',
      ['Sarang tawon jauh dari orang', 'Hornet nest away from people'],
      [tell('Jangan diganggu; petugas biasanya datang malam hari.', 'Leave it alone; crews usually come after dark.')],
    ),
    determinant(
      'hewan-terjebak',
      'P4',
      ['Hewan terjebak', 'Animal stuck'],
      [
        tell(
          'Jangan memanjat atau turun sendiri. Beri ruang supaya hewan tenang.',
          'Do not climb up or down yourself. Give it room to calm.',
        ),
      ],
    ),
    determinant(
      'hewan-terlihat',
      'P4',
      ['Hewan terlihat, tidak mengancam', 'Animal seen, no threat'],
      [tell('Jangan diberi makan atau didekati.', 'Do not feed or approach it.'), callAgainIfWorse],
    ),
  ],
})
