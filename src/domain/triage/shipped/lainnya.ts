import { callAgainIfWorse, keepDistance, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, ownWords, tell, writeProtocol } from './write-protocol'

export const lainnya = writeProtocol({
  id: 'lainnya',
  title: ['Kejadian lainnya', 'Other emergency'],
  types: ['lainnya'],
  source: ownWords,
  questions: [
    askYesNo(
      'nyawa',
      ['Apakah ada nyawa yang terancam sekarang?', 'Is anyone’s life in danger right now?'],
      'apa-bahayanya',
      'luka',
      'luka',
    ),
    ask(
      'apa-bahayanya',
      ['Bahayanya apa?', 'What is the danger?'],
      [
        choice('api', 'Api atau asap', 'Fire or smoke', end('ke-kebakaran')),
        choice('sakit', 'Sakit atau luka', 'Illness or injury', end('ke-medis')),
        choice('orang', 'Orang yang mengancam', 'A threatening person', end('ke-kriminal')),
        choice(
          'gas',
          'Gas, bau kimia, benda mencurigakan',
          'Gas, chemical smell, suspicious object',
          end('bahan-berbahaya'),
        ),
        choice(
          'terjebak',
          'Terjebak: lift, sumur, ketinggian, cincin',
          'Trapped: lift, well, height, ring',
          'terjebak-di',
        ),
      ],
      end('bahaya-belum-jelas'),
    ),
    ask(
      'terjebak-di',
      ['Apakah ia sulit bernapas, terluka, atau hampir jatuh?', 'Hard to breathe, hurt or about to fall?'],
      [
        choice('ya', 'Ya', 'Yes', end('terjebak-bahaya')),
        choice('tidak', 'Tidak, hanya tidak bisa keluar', 'No, only stuck', end('terjebak-tenang')),
      ],
      end('terjebak-bahaya'),
    ),
    askYesNo(
      'luka',
      ['Ada yang sakit atau terluka?', 'Is anyone ill or hurt?'],
      end('ke-medis'),
      'sekarang',
      'memburuk',
    ),
    ask(
      'sekarang',
      ['Apakah kejadiannya sedang berlangsung?', 'Is it going on now?'],
      [choice('ya', 'Ya, sekarang', 'Yes, now', 'memburuk'), choice('selesai', 'Sudah lewat', 'Over', 'layanan')],
      'memburuk',
    ),
    askYesNo(
      'memburuk',
      ['Apakah akan memburuk bila menunggu satu jam?', 'Will it get worse if it waits an hour?'],
      end('memburuk'),
      'layanan',
    ),
    ask(
      'layanan',
      ['Apakah soal jalan, lampu, sampah, atau layanan kota?', 'Is it about roads, lights, waste or city services?'],
      [choice('ya', 'Ya', 'Yes', end('aduan-kota')), choice('tidak', 'Bukan', 'No', end('perlu-petugas'))],
      end('perlu-petugas'),
    ),
  ],
  determinants: [
    determinant(
      'ke-kebakaran',
      'P1',
      ['Api atau asap', 'Fire or smoke'],
      [keepDistance, stayOnTheLine],
      [['Api atau asap.', 'Fire or smoke.']],
      'kebakaran',
    ),
    determinant(
      'ke-medis',
      'P1',
      ['Sakit atau luka', 'Ill or hurt'],
      [
        tell(
          'Temani dan jangan pindahkan. Saya bertanya tentang keadaannya.',
          'Stay and do not move the person. I will ask about the condition.',
        ),
        stayOnTheLine,
      ],
      [],
      'medis',
    ),
    determinant(
      'ke-kriminal',
      'P1',
      ['Orang yang mengancam', 'Threatening person'],
      [tell('Menjauh, kunci pintu, jangan melawan.', 'Get away, lock the door, do not resist.'), stayOnTheLine],
      [['Orang mengancam di tempat.', 'Threatening person there.']],
      'kriminal',
    ),
    determinant(
      'bahan-berbahaya',
      'P1',
      ['Gas, bahan kimia, atau benda mencurigakan', 'Gas, chemicals or suspicious object'],
      [
        tell('Jangan disentuh. Jangan nyalakan api atau sakelar.', 'Do not touch. No flames or switches.'),
        tell('Menjauh lawan arah angin, paling sedikit 100 meter.', 'Move upwind, at least 100 metres.'),
        stayOnTheLine,
      ],
      [['Ledakan atau racun; dekati dari arah angin.', 'Explosion or poison; approach from upwind.']],
    ),
    determinant(
      'terjebak-bahaya',
      'P1',
      ['Terjebak, dalam bahaya', 'Trapped, in danger'],
      [
        tell(
          'Jangan masuk menolong ke sumur, gorong-gorong, atau tangki: udaranya bisa beracun.',
          'Do not climb into a well, culvert or tank: the air may be poisonous.',
        ),
        tell('Ajak bicara dan minta diam di tempat.', 'Keep talking and ask the person to stay put.'),
        stayOnTheLine,
      ],
      [['Ruang tertutup: ukur udara; bahaya jatuh.', 'Confined space: test the air; fall risk.']],
    ),
    determinant(
      'terjebak-tenang',
      'P2',
      ['Terjebak, tidak terancam', 'Trapped, not threatened'],
      [
        tell(
          'Jangan dipaksa. Di lift: tekan tombol alarm, jangan buka pintu.',
          'No force. In a lift: alarm button, do not open the doors.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'bahaya-belum-jelas',
      'P1',
      ['Nyawa terancam, bahaya belum jelas', 'Life in danger, cause unclear'],
      [tell('Pergi ke tempat yang Anda rasa aman.', 'Go where you feel safe.'), stayOnTheLine],
      [['Bahaya belum diketahui; mendekat hati-hati.', 'Danger unknown; approach with care.']],
    ),
    determinant(
      'memburuk',
      'P2',
      ['Akan memburuk', 'Getting worse'],
      [
        tell('Jauhkan orang dan katakan apa yang berubah.', 'Keep people away and tell me what changes.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'perlu-petugas',
      'P3',
      ['Perlu petugas, tidak mendesak', 'Needs someone, not urgent'],
      [
        tell('Petugas akan dihubungi. Pastikan telepon Anda aktif.', 'Someone will be told. Keep your phone on.'),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'aduan-kota',
      'P4',
      ['Aduan layanan kota', 'City-service complaint'],
      [tell('Ini akan diteruskan sebagai aduan Rabeg.', 'This is passed on as a Rabeg complaint.')],
    ),
  ],
})
