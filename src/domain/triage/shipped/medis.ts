import { callAgainIfWorse, compressionsForAdult, meetTheCrew, pressOnBleeding, stayOnTheLine } from './common-advice'
import {
  compressionsForChild,
  compressionsForInfant,
  freeTheAirway,
  freeTheInfantAirway,
  helpTheBirth,
} from './medis-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

export const medis = writeProtocol({
  id: 'medis',
  title: ['Darurat medis', 'Medical emergency'],
  types: ['medis'],
  source: [
    'Kata-kata sendiri; mengikuti pedoman umum pertolongan pertama untuk awam (resusitasi, tersedak, pendarahan, persalinan).',
    'Own words; follows public first-aid guidance for lay people (resuscitation, choking, bleeding, birth).',
  ],
  questions: [
    ask(
      'sadar',
      ['Apakah ia sadar? Tepuk bahunya dan panggil.', 'Is the person awake? Tap the shoulder and call.'],
      [
        choice('sadar', 'Sadar, menjawab', 'Awake, answering', 'keluhan'),
        choice('tidak-sadar', 'Tidak sadar', 'Unconscious', 'napas'),
      ],
      'napas',
    ),
    askYesNo(
      'napas',
      ['Lihat dadanya 10 detik. Apakah bernapas biasa?', 'Watch the chest for 10 seconds. Is the breathing normal?'],
      end('tidak-sadar-bernapas'),
      'umur',
      'umur',
      [
        'Megap-megap, mendengkur, jarang-jarang: bukan napas biasa.',
        'Gasping, snoring, few breaths: not normal breathing.',
      ],
    ),
    ask(
      'umur',
      ['Berapa kira-kira umurnya?', 'About how old?'],
      [
        choice('dewasa', 'Dewasa atau remaja', 'Adult or teenager', end('henti-dewasa')),
        choice('anak', 'Anak, 1 tahun ke atas', 'Child, 1 year or more', end('henti-anak')),
        choice('bayi', 'Bayi, di bawah 1 tahun', 'Baby, under 1 year', end('henti-bayi')),
      ],
      end('henti-dewasa'),
    ),
    ask(
      'keluhan',
      ['Apa yang paling berat sekarang?', 'What is the worst problem right now?'],
      [
        choice('tersedak', 'Tersedak', 'Choking', 'bisa-batuk'),
        choice('darah', 'Pendarahan banyak', 'Heavy bleeding', end('pendarahan')),
        choice('dada', 'Nyeri dada atau sesak napas', 'Chest pain or short of breath', end('dada-sesak')),
        choice(
          'stroke',
          'Wajah mencong, lumpuh sebelah, bicara pelo',
          'Face droop, one side weak, slurred speech',
          end('stroke'),
        ),
        choice('melahirkan', 'Hamil atau melahirkan', 'Pregnancy or birth', 'lahir'),
        choice('kejang', 'Kejang', 'Seizure', 'kejang-lama'),
        choice('racun', 'Keracunan atau overdosis', 'Poisoning or overdose', end('keracunan')),
        choice('ular', 'Digigit ular', 'Snake bite', end('gigitan-ular')),
        choice('lain', 'Luka bakar, jatuh, demam, lainnya', 'Burn, fall, fever, other', 'berat'),
      ],
      'berat',
    ),
    askYesNo(
      'bisa-batuk',
      ['Apakah masih bisa batuk, bicara, atau menangis?', 'Can the person still cough, talk or cry?'],
      end('tersedak-batuk'),
      'umur-tersedak',
      'umur-tersedak',
    ),
    ask(
      'umur-tersedak',
      ['Bayi di bawah satu tahun, atau lebih besar?', 'A baby under one year, or older?'],
      [
        choice('besar', 'Anak atau dewasa', 'Child or adult', end('tersedak-berat')),
        choice('bayi', 'Bayi', 'Baby', end('tersedak-bayi')),
      ],
      end('tersedak-berat'),
    ),
    ask(
      'lahir',
      ['Bagaimana keadaannya?', 'How is she?'],
      [
        choice('mengejan', 'Kepala tampak atau ingin mengejan', 'Head showing or urge to push', end('bayi-lahir')),
        choice(
          'bahaya',
          'Darah banyak, kejang, pusing berat',
          'Much blood, seizure, severe headache',
          end('hamil-bahaya'),
        ),
        choice('mules', 'Mules teratur, belum ingin mengejan', 'Regular pains, no urge to push', end('akan-lahir')),
      ],
      end('bayi-lahir'),
    ),
    ask(
      'kejang-lama',
      ['Apakah masih kejang?', 'Is it still going on?'],
      [
        choice(
          'masih',
          'Masih, atau berulang, atau pertama kali',
          'Yes, or repeated, or first ever',
          end('kejang-terus'),
        ),
        choice('berhenti', 'Sudah berhenti dan sadar kembali', 'Stopped and awake again', end('kejang-berhenti')),
      ],
      end('kejang-terus'),
    ),
    ask(
      'berat',
      [
        'Sulit bernapas, pucat berkeringat, bingung, atau nyeri hebat?',
        'Hard to breathe, pale and sweating, confused, or severe pain?',
      ],
      [
        choice('ya', 'Ya', 'Yes', end('sakit-berat')),
        choice('sedang', 'Tidak, tetapi tidak bisa berjalan', 'No, but cannot walk', end('sakit-sedang')),
        choice('ringan', 'Tidak, bisa berjalan', 'No, can walk', end('sakit-ringan')),
      ],
      end('sakit-berat'),
    ),
  ],
  determinants: [
    determinant(
      'henti-dewasa',
      'P1',
      ['Henti jantung, dewasa', 'Cardiac arrest, adult'],
      [
        ...compressionsForAdult,
        tell(
          'Bila ada AED, minta diambil; nyalakan dan ikuti suaranya.',
          'If there is an AED, send for it; switch it on and follow its voice.',
        ),
      ],
    ),
    determinant('henti-anak', 'P1', ['Henti jantung, anak', 'Cardiac arrest, child'], compressionsForChild),
    determinant('henti-bayi', 'P1', ['Henti jantung, bayi', 'Cardiac arrest, baby'], compressionsForInfant),
    determinant(
      'tidak-sadar-bernapas',
      'P1',
      ['Tidak sadar, bernapas', 'Unconscious, breathing'],
      [
        tell(
          'Miringkan badannya, kepala sedikit menengadah, mulut ke bawah.',
          'Roll onto the side, head slightly back, mouth pointing down.',
        ),
        tell('Jangan beri makan atau minum.', 'No food or drink.'),
        tell(
          'Lihat napasnya setiap menit. Bila berhenti atau megap-megap, katakan segera.',
          'Check the breathing every minute. If it stops or turns to gasps, tell me at once.',
          60,
        ),
        meetTheCrew,
      ],
    ),
    determinant('tersedak-berat', 'P1', ['Tersedak, jalan napas tertutup', 'Choking, airway blocked'], freeTheAirway),
    determinant('tersedak-bayi', 'P1', ['Bayi tersedak', 'Baby choking'], freeTheInfantAirway),
    determinant(
      'tersedak-batuk',
      'P2',
      ['Tersedak, masih bisa batuk', 'Choking, still coughing'],
      [
        tell(
          'Minta terus batuk. Jangan pukul punggung selama batuknya kuat.',
          'Have the person keep coughing. No back blows while the cough is strong.',
        ),
        tell('Bila tidak bisa bersuara lagi, katakan segera.', 'If no sound comes any more, tell me at once.', 60),
        stayOnTheLine,
      ],
    ),
    determinant(
      'pendarahan',
      'P1',
      ['Pendarahan hebat', 'Heavy bleeding'],
      [
        ...pressOnBleeding,
        tell('Baringkan dan selimuti supaya hangat.', 'Lay the person down and keep warm.'),
        stayOnTheLine,
      ],
    ),
    determinant(
      'dada-sesak',
      'P1',
      ['Nyeri dada atau sesak napas', 'Chest pain or breathlessness'],
      [
        tell(
          'Dudukkan tegak bersandar, longgarkan pakaian, jangan disuruh berjalan.',
          'Sit upright and supported, loosen clothes, no walking.',
        ),
        tell(
          'Bila punya obat dari dokter untuk ini, bantu memakainya.',
          'Help with the person’s own prescribed medicine for this.',
        ),
        tell(
          'Bila pingsan, katakan segera; kita mulai pijat jantung.',
          'If the person collapses, tell me at once; we start compressions.',
        ),
        meetTheCrew,
      ],
    ),
    determinant(
      'stroke',
      'P1',
      ['Dugaan stroke', 'Suspected stroke'],
      [
        tell(
          'Jam berapa terakhir ia terlihat sehat? Ingat jam itu.',
          'At what time was the person last well? Remember it.',
        ),
        tell(
          'Baringkan dengan kepala sedikit tinggi. Jangan beri makan, minum, atau obat.',
          'Lay down with the head slightly raised. No food, drink or medicine.',
        ),
        tell('Bila muntah, miringkan ke sisi yang lemah.', 'If vomiting, roll onto the weak side.'),
        meetTheCrew,
      ],
    ),
    determinant('bayi-lahir', 'P1', ['Bayi segera lahir', 'Birth imminent'], helpTheBirth),
    determinant(
      'hamil-bahaya',
      'P1',
      ['Kehamilan dengan bahaya', 'Pregnancy with danger signs'],
      [
        tell('Baringkan miring ke kiri. Jangan beri makan atau minum.', 'Lay on the left side. No food or drink.'),
        tell(
          'Bila berdarah, pakai kain bersih di luar saja dan simpan kainnya.',
          'If bleeding, use clean cloths outside only and keep them.',
        ),
        tell(
          'Bila kejang, jauhkan benda keras, jangan ditahan.',
          'If a seizure starts, clear hard objects, do not hold down.',
        ),
        meetTheCrew,
      ],
    ),
    determinant(
      'akan-lahir',
      'P2',
      ['Persalinan mulai', 'Labour begun'],
      [
        tell(
          'Berapa menit jarak antara dua mules? Hitung sekarang.',
          'How many minutes between two pains? Time them now.',
          300,
        ),
        tell(
          'Siapkan buku KIA, pakaian bayi, dan handuk kering.',
          'Get the mother-and-child book, baby clothes and dry towels ready.',
        ),
        tell(
          'Bila ingin mengejan atau ketuban pecah hijau, hubungi 112 lagi.',
          'If she wants to push or the waters are green, call 112 again.',
        ),
      ],
    ),
    determinant(
      'kejang-terus',
      'P1',
      ['Kejang terus atau berulang', 'Seizure going on or repeated'],
      [
        tell(
          'Jangan ditahan, jangan masukkan apa pun ke mulut. Jauhkan benda keras.',
          'Do not hold down; nothing in the mouth. Clear hard objects.',
        ),
        tell('Catat lamanya kejang.', 'Time the seizure.', 300),
        tell(
          'Setelah berhenti, miringkan dan lihat napasnya.',
          'When it stops, roll onto the side and check the breathing.',
        ),
      ],
    ),
    determinant(
      'kejang-berhenti',
      'P2',
      ['Kejang sudah berhenti', 'Seizure over'],
      [
        tell(
          'Miringkan, temani sampai sadar penuh, jangan beri minum dulu.',
          'On the side, stay until fully awake, no drink yet.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'keracunan',
      'P1',
      ['Keracunan atau overdosis', 'Poisoning or overdose'],
      [
        tell('Jangan dimuntahkan, jangan beri susu atau air.', 'Do not make the person vomit; no milk or water.'),
        tell(
          'Simpan bungkus atau sisa racun; bacakan namanya kepada saya.',
          'Keep the packet or the rest; read me the name.',
        ),
        tell(
          'Bila terkena kulit atau mata, alirkan air 20 menit.',
          'If on skin or in eyes, run water over it for 20 minutes.',
          1200,
        ),
        stayOnTheLine,
      ],
      [['Racun; lindungi kulit dan napas.', 'Poison; protect skin and breathing.']],
    ),
    determinant(
      'gigitan-ular',
      'P1',
      ['Digigit ular', 'Snake bite'],
      [
        tell('Menjauh dari ular. Jangan tangkap.', 'Get away from the snake. Do not catch it.'),
        tell(
          'Diam, jangan berjalan. Ikat bidai supaya anggota badan tidak bergerak.',
          'Keep still, no walking. Splint the limb so that it cannot move.',
        ),
        tell(
          'Lepas cincin dan gelang. Jangan disayat, diisap, atau diikat kencang.',
          'Take off rings and bracelets. No cutting, sucking or tight band.',
        ),
        meetTheCrew,
      ],
    ),
    determinant(
      'sakit-berat',
      'P1',
      ['Sakit berat', 'Severely ill'],
      [
        tell(
          'Posisi yang paling nyaman; duduk bila sesak, berbaring bila pusing.',
          'Most comfortable position; sitting if breathless, lying if dizzy.',
        ),
        tell(
          'Jangan beri makan atau minum. Siapkan obat yang biasa diminum.',
          'No food or drink. Get the usual medicines ready.',
        ),
        tell(
          'Bila tidak menjawab, lihat napasnya dan katakan segera.',
          'If there is no answer, check the breathing and tell me at once.',
          120,
        ),
        meetTheCrew,
      ],
    ),
    determinant(
      'sakit-sedang',
      'P2',
      ['Sakit, tidak bisa berjalan', 'Ill, cannot walk'],
      [
        tell(
          'Baringkan dan temani. Siapkan kartu identitas, kartu JKN, dan obatnya.',
          'Lay down and stay with the person. Get identity card, JKN card and medicines.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'sakit-ringan',
      'P3',
      ['Sakit ringan', 'Mildly ill'],
      [
        tell(
          'Periksakan ke puskesmas atau klinik terdekat hari ini.',
          'See the nearest health centre or clinic today.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
