import { callAgainIfWorse, meetTheCrew } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

export const giziBuruk = writeProtocol({
  id: 'gizi-buruk',
  title: ['Gizi buruk', 'Severe malnutrition'],
  types: ['gizi-buruk'],
  source: [
    'Kata-kata sendiri; tanda bahaya anak mengikuti anjuran umum kesehatan anak.',
    'Own words; danger signs follow general child-health advice.',
  ],
  questions: [
    ask(
      'siapa',
      ['Siapa yang kurang gizi?', 'Who is malnourished?'],
      [
        choice('bayi', 'Bayi di bawah 6 bulan', 'Baby under 6 months', 'menyusu'),
        choice('balita', 'Balita', 'Child under 5', 'bahaya'),
        choice('lain', 'Anak besar, ibu hamil, lansia', 'Older child, pregnant, elderly', 'bahaya'),
      ],
      'bahaya',
    ),
    askYesNo(
      'menyusu',
      ['Apakah bayi masih mau menyusu?', 'Does the baby still feed?'],
      'bahaya',
      end('tanda-bahaya'),
      end('tanda-bahaya'),
    ),
    askYesNo(
      'bahaya',
      [
        'Tidak sadar, kejang, sesak, atau tidak mau minum sama sekali?',
        'Unconscious, seizures, breathless, or refusing all drink?',
      ],
      end('tanda-bahaya'),
      'sakit',
      end('keadaan-belum-jelas'),
    ),
    askYesNo(
      'sakit',
      [
        'Demam tinggi, diare, muntah terus, atau kaki bengkak?',
        'High fever, diarrhoea, constant vomiting or swollen feet?',
      ],
      end('gizi-sakit'),
      'kurus',
      'kurus',
    ),
    askYesNo(
      'kurus',
      ['Apakah sangat kurus sampai tulang terlihat?', 'So thin that the bones show?'],
      end('sangat-kurus'),
      'makanan',
    ),
    askYesNo(
      'makanan',
      ['Di rumah tidak ada makanan hari ini?', 'Is there no food in the house today?'],
      end('tanpa-makanan'),
      end('perlu-kader'),
    ),
  ],
  determinants: [
    determinant(
      'tanda-bahaya',
      'P1',
      ['Tanda bahaya', 'Danger signs'],
      [
        tell('Hangatkan, dekap ke kulit ibu, selimuti kepala.', 'Keep warm, skin to skin, cover the head.'),
        tell(
          'Bila tidak sadar, jangan beri apa pun lewat mulut; miringkan.',
          'If unconscious, nothing by mouth; on the side.',
        ),
        tell('Bila tidak bernapas biasa, katakan segera.', 'If not breathing normally, tell me at once.'),
        meetTheCrew,
      ],
      [],
      'medis',
    ),
    determinant(
      'keadaan-belum-jelas',
      'P2',
      ['Gizi buruk, tanda bahaya belum jelas', 'Malnutrition, danger signs not known'],
      [
        tell(
          'Bila bisa, lihat anak itu sekarang: apakah bangun, bernapas, mau minum?',
          'If you can, look at the child now: awake, breathing, drinking?',
          120,
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'gizi-sakit',
      'P2',
      ['Gizi buruk dengan penyakit', 'Malnutrition with illness'],
      [
        tell(
          'Teruskan ASI atau minum sedikit-sedikit; oralit bila diare.',
          'Go on breastfeeding or small sips; oral rehydration if diarrhoea.',
        ),
        tell('Hangatkan dan bawa buku KIA.', 'Keep warm; bring the mother-and-child book.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'sangat-kurus',
      'P3',
      ['Sangat kurus, tanpa tanda bahaya', 'Very thin, no danger signs'],
      [
        tell('Beri makan sedikit tetapi sering; jangan langsung banyak.', 'Small meals often; not much at once.'),
        tell('Bawa ke puskesmas hari ini atau besok.', 'To the health centre today or tomorrow.'),
      ],
    ),
    determinant(
      'tanpa-makanan',
      'P3',
      ['Tidak ada makanan di rumah', 'No food in the house'],
      [
        tell(
          'Beri air minum. Sebutkan berapa orang di rumah dan umurnya.',
          'Give water. How many people at home, and their ages?',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'perlu-kader',
      'P4',
      ['Perlu kunjungan kader', 'Needs a health visit'],
      [
        tell(
          'Timbang di posyandu terdekat; petugas akan menghubungi.',
          'Weigh at the nearest posyandu; staff will contact you.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
