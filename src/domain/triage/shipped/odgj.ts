import { callAgainIfWorse, keepPeopleAway, pressOnBleeding, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, ownWords, tell, writeProtocol } from './write-protocol'

const speakCalmly = tell(
  'Bicara pelan dan tenang, jangan membantah, jangan mengepung. Beri jarak dua meter.',
  'Speak slowly and calmly, do not argue or surround. Keep two metres away.',
)

export const odgj = writeProtocol({
  id: 'odgj',
  title: ['ODGJ dan krisis jiwa', 'Mental-health crisis'],
  types: ['odgj'],
  source: ownWords,
  questions: [
    ask(
      'bahaya-diri',
      ['Apakah ia melukai diri, atau bicara ingin mati?', 'Is the person self-harming or speaking of wanting to die?'],
      [
        choice('sedang', 'Ya, sedang melakukan', 'Yes, doing it now', end('melukai-diri')),
        choice('bicara', 'Ya, mengatakan ingin mati', 'Yes, says so', 'cara'),
        choice('tidak', 'Tidak', 'No', 'mengancam'),
      ],
      'mengancam',
    ),
    askYesNo(
      'cara',
      [
        'Apakah ia punya alat, obat, atau berada di tempat tinggi?',
        'Are there tools or pills at hand, or is it a high place?',
      ],
      end('melukai-diri'),
      end('ingin-mati'),
    ),
    askYesNo(
      'mengancam',
      ['Apakah ia mengamuk, menyerang, atau membawa senjata?', 'Raging, attacking or carrying a weapon?'],
      'senjata',
      'sakit',
      'sakit',
    ),
    askYesNo(
      'senjata',
      ['Apakah ada senjata, atau ada orang yang terluka?', 'Is there a weapon, or is anyone hurt?'],
      end('amuk-senjata'),
      end('amuk'),
    ),
    askYesNo(
      'sakit',
      ['Tampak sakit, terluka, demam, atau bingung mendadak?', 'Looks ill, hurt, feverish or suddenly confused?'],
      end('krisis-sakit'),
      'tempat',
      'tempat',
    ),
    ask(
      'tempat',
      ['Di mana ia sekarang?', 'Where is the person now?'],
      [
        choice('jalan', 'Di jalan ramai atau rel', 'On a busy road or railway', end('di-jalan')),
        choice('terpasung', 'Dipasung atau dikurung', 'Shackled or locked up', end('terpasung')),
        choice('tenang', 'Di tempat aman, tenang', 'Somewhere safe, calm', 'keluarga'),
      ],
      'keluarga',
    ),
    askYesNo(
      'keluarga',
      ['Ada keluarga yang mendampingi?', 'Is family with the person?'],
      end('didampingi'),
      end('terlantar'),
      end('terlantar'),
    ),
  ],
  determinants: [
    determinant(
      'melukai-diri',
      'P1',
      ['Sedang atau akan melukai diri', 'Self-harm now or about to'],
      [
        speakCalmly,
        tell(
          'Temani. Jauhkan benda tajam, obat, dan tali bila aman.',
          'Stay with the person. Move blades, pills and ropes away if safe.',
        ),
        tell(
          'Katakan: saya di sini, bantuan sedang datang. Jangan menghakimi.',
          'Say: I am here, help is coming. Do not judge.',
        ),
        ...pressOnBleeding,
        stayOnTheLine,
      ],
      [['Risiko bunuh diri; datang tanpa sirene di dekat lokasi.', 'Suicide risk; no siren close to the scene.']],
    ),
    determinant(
      'ingin-mati',
      'P2',
      ['Mengatakan ingin mati', 'Says they want to die'],
      [
        speakCalmly,
        tell(
          'Jangan ditinggal sendiri. Tanyakan apa yang paling berat, lalu dengarkan.',
          'Do not leave alone. Ask what is hardest, then listen.',
        ),
        stayOnTheLine,
      ],
      [['Risiko bunuh diri.', 'Suicide risk.']],
    ),
    determinant(
      'amuk-senjata',
      'P1',
      ['Mengamuk dengan senjata atau ada korban', 'Raging with a weapon or someone hurt'],
      [
        tell(
          'Menjauh, kunci pintu. Jangan mencoba merebut senjata.',
          'Get away, lock the door. Do not try to take the weapon.',
        ),
        keepPeopleAway,
        stayOnTheLine,
      ],
      [['Bersenjata; polisi mendahului.', 'Armed; police first.']],
    ),
    determinant(
      'amuk',
      'P2',
      ['Mengamuk tanpa senjata', 'Raging, no weapon'],
      [speakCalmly, keepPeopleAway, stayOnTheLine],
      [['Dapat menyerang.', 'May attack.']],
    ),
    determinant(
      'krisis-sakit',
      'P2',
      ['Bingung mendadak, sakit, atau terluka', 'Suddenly confused, ill or hurt'],
      [
        tell(
          'Dudukkan di tempat teduh. Bila sadar penuh, beri minum sedikit-sedikit.',
          'Seat in the shade. If fully awake, small sips of water.',
        ),
        callAgainIfWorse,
      ],
      [['Penyakit badan dapat tampak seperti gangguan jiwa.', 'Physical illness can look like a mental disorder.']],
    ),
    determinant(
      'di-jalan',
      'P2',
      ['Di jalan ramai atau rel', 'On a busy road or railway'],
      [
        tell('Beri tanda kepada kendaraan; ajak menepi tanpa memaksa.', 'Warn traffic; invite aside without force.'),
        callAgainIfWorse,
      ],
      [['Lalu lintas atau kereta.', 'Traffic or trains.']],
    ),
    determinant(
      'terpasung',
      'P3',
      ['Dipasung atau dikurung', 'Shackled or locked up'],
      [
        tell(
          'Jangan dilepas sendiri bila ia mudah mengamuk; beri makan dan minum.',
          'Do not release alone if easily enraged; give food and drink.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'didampingi',
      'P4',
      ['Tenang, didampingi keluarga', 'Calm, family present'],
      [
        tell(
          'Teruskan obatnya dan bawa ke puskesmas pada jam kerja.',
          'Keep up the medicines and visit the health centre in office hours.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'terlantar',
      'P4',
      ['Tenang, tidak ada pendamping', 'Calm, nobody with them'],
      [
        speakCalmly,
        tell(
          'Jangan diusir. Beri air bila mau, dan awasi dari jauh.',
          'Do not chase away. Offer water and watch from a distance.',
        ),
      ],
    ),
  ],
})
