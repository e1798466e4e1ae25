import { pressOnBleeding } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

const leaveTheLineOpen = tell(
  'Bila harus berhenti bicara, taruh telepon tanpa menutupnya.',
  'If you have to stop talking, put the phone down without hanging up.',
)

const getAway = tell(
  'Bila bisa, pindah ke ruang yang ada pintu keluar. Hindari dapur dan kamar mandi.',
  'If you can, move to a room with a way out. Avoid kitchen and bathroom.',
)

const doNotReveal = [
  'Jangan sebut siapa yang melapor; jangan telepon balik tanpa izin pelapor.',
  'Do not say who reported; do not call back without the caller’s consent.',
] as const

export const kdrt = writeProtocol({
  id: 'kdrt',
  title: ['Kekerasan dalam rumah tangga', 'Domestic violence'],
  types: ['kdrt'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum pendampingan korban: aman dulu, percaya, jangan ungkap pelapor.',
    'Own words; follows general survivor-support advice: safety first, believe, protect the caller.',
  ],
  questions: [
    askYesNo(
      'aman-bicara',
      ['Apakah Anda aman untuk bicara? Cukup jawab ya atau tidak.', 'Is it safe for you to talk? Just say yes or no.'],
      'siapa',
      'bahaya-sekarang',
      'bahaya-sekarang',
      [
        'Bila tidak: ajukan pertanyaan ya dan tidak saja, pura-pura salah sambung bila perlu.',
        'If not: yes-no questions only; play along as a wrong number if needed.',
      ],
    ),
    ask(
      'siapa',
      ['Siapa yang mengalami kekerasan?', 'Who is being hurt?'],
      [
        choice('saya', 'Saya sendiri', 'Myself', 'bahaya-sekarang'),
        choice('anak', 'Anak', 'A child', 'anak-bersama-pelaku'),
        choice('orang-lain', 'Orang lain, tetangga', 'Someone else, a neighbour', 'bahaya-sekarang'),
      ],
      'bahaya-sekarang',
    ),
    askYesNo(
      'anak-bersama-pelaku',
      ['Apakah anak itu sekarang bersama pelaku?', 'Is the child with the abuser now?'],
      end('anak-terancam'),
      'bahaya-sekarang',
    ),
    askYesNo(
      'bahaya-sekarang',
      [
        'Apakah kekerasannya sedang terjadi, atau pelaku memegang senjata?',
        'Is it happening now, or does the abuser hold a weapon?',
      ],
      end('sedang-terjadi'),
      'luka-berat',
      'luka-berat',
    ),
    askYesNo(
      'luka-berat',
      ['Ada luka berat, dicekik, pingsan, atau sedang hamil?', 'Serious injury, choking, fainting, or pregnancy?'],
      end('luka-kdrt'),
      'pelaku-dekat',
      'mengancam',
      [
        'Dicekik selalu perlu diperiksa, juga bila tampak baik.',
        'Strangulation always needs a check, even if the person looks fine.',
      ],
    ),
    askYesNo(
      'pelaku-dekat',
      ['Apakah pelaku masih di rumah atau akan segera kembali?', 'Is the abuser in the house or coming back soon?'],
      'mengancam',
      'tempat-aman',
    ),
    askYesNo(
      'mengancam',
      [
        'Pernah mengancam membunuh, atau Anda takut untuk hidup Anda?',
        'Any threat to kill, or do you fear for your life?',
      ],
      end('ancaman-bunuh'),
      end('pelaku-di-rumah'),
    ),
    askYesNo(
      'tempat-aman',
      ['Apakah Anda dan anak-anak punya tempat aman malam ini?', 'Do you and the children have a safe place tonight?'],
      end('butuh-pendampingan'),
      end('butuh-tempat'),
      end('butuh-tempat'),
    ),
  ],
  determinants: [
    determinant(
      'sedang-terjadi',
      'P1',
      ['Kekerasan sedang terjadi', 'Violence in progress'],
      [
        getAway,
        leaveTheLineOpen,
        tell(
          'Minta anak-anak keluar ke tetangga, jangan melerai.',
          'Send the children to a neighbour, not between you.',
        ),
      ],
      [['Pelaku di tempat, mungkin bersenjata.', 'Abuser there, may be armed.'], doNotReveal],
    ),
    determinant(
      'anak-terancam',
      'P1',
      ['KDRT, anak bersama pelaku', 'Domestic violence, child with the abuser'],
      [
        tell(
          'Jangan menghadapi pelaku sendiri. Awasi dari jauh.',
          'Do not face the abuser alone. Watch from a distance.',
        ),
        tell(
          'Bila anak bisa keluar, bawa ke rumah tetangga dan tunggu di sana.',
          'If the child can get out, take the child to a neighbour and wait there.',
        ),
        leaveTheLineOpen,
      ],
      [
        ['Anak bersama pelaku; utamakan memisahkan anak.', 'Child with the abuser; separate the child first.'],
        doNotReveal,
      ],
    ),
    determinant(
      'luka-kdrt',
      'P1',
      ['KDRT, luka berat, cekikan, atau hamil', 'Domestic violence, serious injury, choking or pregnancy'],
      [
        ...pressOnBleeding,
        tell(
          'Bila sulit bernapas atau suara serak setelah dicekik, duduk tegak dan katakan segera.',
          'If breathing is hard or the voice hoarse after choking, sit up and tell me at once.',
        ),
        leaveTheLineOpen,
      ],
      [
        ['Perlu ambulans; polisi mendahului bila pelaku ada.', 'Ambulance; police first if the abuser is there.'],
        doNotReveal,
      ],
    ),
    determinant(
      'ancaman-bunuh',
      'P1',
      ['KDRT, ancaman terhadap nyawa', 'Domestic violence, threat to life'],
      [
        getAway,
        tell(
          'Bila bisa pergi sekarang, pergi ke tetangga atau tempat ramai.',
          'If you can leave now, go to a neighbour or a busy place.',
        ),
        leaveTheLineOpen,
      ],
      [['Ancaman pembunuhan.', 'Threat to kill.'], doNotReveal],
    ),
    determinant(
      'pelaku-di-rumah',
      'P2',
      ['KDRT, pelaku di rumah', 'Domestic violence, abuser at home'],
      [
        getAway,
        tell(
          'Pilih kata sandi; bila Anda menyebutnya, polisi dipercepat.',
          'Choose a code word; if you say it, police are hurried.',
        ),
        leaveTheLineOpen,
      ],
      [['Pelaku di tempat.', 'Abuser there.'], doNotReveal],
    ),
    determinant(
      'butuh-tempat',
      'P2',
      ['KDRT, perlu tempat aman', 'Domestic violence, safe place needed'],
      [
        tell(
          'Kemasi surat, obat, uang, pakaian anak bila aman.',
          'Pack papers, medicines, money, children’s clothes if safe.',
        ),
        tell(
          'Tunggu di rumah tetangga atau saudara; petugas akan menjemput.',
          'Wait with a neighbour or relative; officers will fetch you.',
        ),
      ],
      [doNotReveal],
    ),
    determinant(
      'butuh-pendampingan',
      'P3',
      ['KDRT sudah lewat, perlu pendampingan', 'Violence over, support needed'],
      [
        tell(
          'Ini bukan salah Anda. Anda berhak dilindungi.',
          'This is not your fault. You have a right to protection.',
        ),
        tell(
          'Foto luka, simpan pesan ancaman; periksa ke puskesmas.',
          'Photograph injuries, keep threatening messages; see the health centre.',
        ),
        tell('Bila pelaku datang lagi, hubungi 112.', 'If the abuser returns, call 112.'),
      ],
      [doNotReveal],
    ),
  ],
})
