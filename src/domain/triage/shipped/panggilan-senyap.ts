import { ask, choice, determinant, end, ownWords, tell, writeProtocol } from './write-protocol'

/** Taps are heard, not words: once for yes, twice for no. Not knowing is hearing neither. */
const tapped = (yes: Parameters<typeof choice>[3], no: Parameters<typeof choice>[3]) => [
  choice('ketuk-sekali', 'Ketuk sekali: ya', 'One tap: yes', yes),
  choice('ketuk-dua', 'Ketuk dua kali: tidak', 'Two taps: no', no),
]

const keepListening = tell(
  'Jangan tutup telepon. Taruh di dekat Anda; saya tetap mendengarkan.',
  'Do not hang up. Put the phone near you; I keep listening.',
)

export const panggilanSenyap = writeProtocol({
  id: 'panggilan-senyap',
  title: ['Panggilan senyap', 'Silent call'],
  types: [],
  source: ownWords,
  questions: [
    ask(
      'ada-orang',
      [
        'Ini 112. Bila tidak bisa bicara, ketuk telepon sekali untuk ya, dua kali untuk tidak. Apakah Anda perlu bantuan?',
        'This is 112. If you cannot speak, tap once for yes, twice for no. Do you need help?',
      ],
      tapped('bahaya-orang', end('tidak-perlu')),
      'latar',
      [
        'Tunggu 5 detik, ulangi sekali. Batuk atau tombol angka juga jawaban.',
        'Wait 5 seconds, repeat once. A cough or key tone is an answer too.',
      ],
    ),
    ask(
      'latar',
      ['Kalau Anda mendengar saya, biarkan telepon tersambung.', 'If you can hear me, leave the line open.'],
      [
        choice('ribut', 'Jeritan, pukulan, pertengkaran', 'Screams, blows, quarrel', end('ancaman-terdengar')),
        choice('napas', 'Napas berat, rintihan, mengorok', 'Heavy breathing, moaning, snoring', end('sakit-terdengar')),
        choice('api', 'Alarm, api, kaca pecah', 'Alarm, fire, breaking glass', end('api-terdengar')),
        choice(
          'biasa',
          'Saku, televisi, jalan, anak bermain',
          'Pocket, television, street, children playing',
          end('tidak-sengaja'),
        ),
        choice('hening', 'Hening', 'Silence', end('tanpa-jawaban')),
      ],
      end('tanpa-jawaban'),
      ['Dengarkan 15 detik; catat apa yang terdengar.', 'Listen for 15 seconds; write down what you hear.'],
    ),
    ask(
      'bahaya-orang',
      ['Apakah ada orang yang mengancam Anda?', 'Is someone threatening you?'],
      tapped('dekat', 'sakit'),
      end('ancaman-senyap'),
    ),
    ask(
      'dekat',
      ['Apakah orang itu di ruangan yang sama?', 'Is that person in the same room?'],
      tapped(end('ancaman-dekat'), end('ancaman-senyap')),
      end('ancaman-dekat'),
    ),
    ask(
      'sakit',
      ['Apakah Anda atau orang lain sakit atau terluka?', 'Are you or someone else ill or hurt?'],
      tapped(end('sakit-senyap'), 'api'),
      'api',
    ),
    ask(
      'api',
      ['Apakah ada api atau asap?', 'Is there fire or smoke?'],
      tapped(end('api-senyap'), 'terjebak'),
      'terjebak',
    ),
    ask(
      'terjebak',
      ['Apakah Anda terjebak dan tidak bisa keluar?', 'Are you trapped and unable to get out?'],
      tapped(end('terjebak-senyap'), end('perlu-bantuan')),
      end('perlu-bantuan'),
    ),
  ],
  determinants: [
    determinant(
      'ancaman-dekat',
      'P1',
      ['Senyap: pengancam di ruangan yang sama', 'Silent: threat in the same room'],
      [
        tell('Jangan bicara. Redupkan layar, kecilkan suara.', 'Do not speak. Dim the screen, turn the sound down.'),
        tell(
          'Bila bisa keluar dengan aman, keluar; ketuk tiga kali bila harus berhenti.',
          'If you can leave safely, leave; three taps if you must stop.',
        ),
        keepListening,
      ],
      [
        ['Pelaku di tempat; datang tanpa sirene.', 'Offender there; arrive without siren.'],
        ['Jangan menelepon balik.', 'Do not call back.'],
      ],
    ),
    determinant(
      'ancaman-senyap',
      'P1',
      ['Senyap: ada ancaman', 'Silent: threat'],
      [
        tell(
          'Kunci pintu dan diam. Ketuk sekali bila orang itu mendekat.',
          'Lock the door and stay still. One tap if that person comes near.',
        ),
        keepListening,
      ],
      [['Pelaku mungkin di tempat; datang tanpa sirene.', 'Offender may be there; arrive without siren.']],
    ),
    determinant(
      'ancaman-terdengar',
      'P1',
      ['Senyap: kekerasan terdengar', 'Silent: violence heard'],
      [keepListening],
      [['Kekerasan terdengar; jangan menelepon balik.', 'Violence heard; do not call back.']],
    ),
    determinant(
      'sakit-senyap',
      'P1',
      ['Senyap: sakit atau luka', 'Silent: ill or hurt'],
      [
        tell(
          'Buka kunci pintu bila bisa, lalu berbaring miring.',
          'Unlock the door if you can, then lie on your side.',
        ),
        keepListening,
      ],
      [['Penelepon mungkin tidak bisa membuka pintu.', 'Caller may be unable to open the door.']],
    ),
    determinant(
      'sakit-terdengar',
      'P1',
      ['Senyap: napas berat atau rintihan', 'Silent: heavy breathing or moaning'],
      [
        tell(
          'Bantuan sedang dicari ke tempat Anda. Ketuk bila mendengar saya.',
          'Help is being found for you. Tap if you can hear me.',
          15,
        ),
        keepListening,
      ],
      [['Keadaan belum diketahui; mungkin tidak sadar.', 'Condition unknown; may be unconscious.']],
    ),
    determinant(
      'api-senyap',
      'P1',
      ['Senyap: api atau asap', 'Silent: fire or smoke'],
      [
        tell(
          'Merunduk, keluar bila bisa. Bila tidak, tutup pintu dan sumbat celahnya.',
          'Stay low, get out if you can. If not, close the door and block the gap.',
        ),
        keepListening,
      ],
      [['Orang mungkin terjebak asap.', 'Person may be trapped by smoke.']],
    ),
    determinant(
      'api-terdengar',
      'P1',
      ['Senyap: alarm atau api terdengar', 'Silent: alarm or fire heard'],
      [
        tell('Bila ada api, keluar sekarang dan merunduk.', 'If there is fire, get out now and stay low.'),
        keepListening,
      ],
      [['Kemungkinan kebakaran.', 'Possible fire.']],
    ),
    determinant(
      'terjebak-senyap',
      'P1',
      ['Senyap: terjebak', 'Silent: trapped'],
      [
        tell(
          'Hemat tenaga dan baterai. Ketuk benda keras tiga kali bila mendengar petugas.',
          'Save strength and battery. Three knocks when you hear the crew.',
        ),
        keepListening,
      ],
      [['Orang terjebak.', 'Person trapped.']],
    ),
    determinant(
      'perlu-bantuan',
      'P1',
      ['Senyap: minta bantuan, sebab belum jelas', 'Silent: asks for help, cause unclear'],
      [
        tell(
          'Bila bisa, kirim pesan teks berisi tempat dan keadaan.',
          'If you can, send a text with place and problem.',
        ),
        keepListening,
      ],
      [['Keadaan belum diketahui; mendekat hati-hati.', 'Situation unknown; approach with care.']],
    ),
    determinant(
      'tanpa-jawaban',
      'P3',
      ['Senyap: tidak ada jawaban', 'Silent: no answer'],
      [
        tell('Saya masih mendengarkan. Ketuk bila Anda di sana.', 'I am still listening. Tap if you are there.', 15),
        tell('Saya akan menelepon balik. Angkat bila aman.', 'I will call back. Pick up if it is safe.'),
      ],
    ),
    determinant(
      'tidak-sengaja',
      'P4',
      ['Senyap: tampak tidak sengaja', 'Silent: seems accidental'],
      [
        tell(
          'Bila ini tidak sengaja, tidak apa-apa. Kunci layar telepon Anda.',
          'If this was by accident, that is fine. Lock your phone screen.',
        ),
      ],
    ),
    determinant(
      'tidak-perlu',
      'P4',
      ['Senyap: menjawab tidak perlu bantuan', 'Silent: answers that no help is needed'],
      [
        tell(
          'Baik. Bila keadaan berubah, hubungi 112 kapan saja.',
          'All right. If that changes, call 112 at any time.',
        ),
      ],
    ),
  ],
})
