import type { AdviceStep } from '../protocol'
import { tell } from './write-protocol'

/**
 * First aid for the public: chest compressions 100–120 a minute, 5–6 cm deep for an adult, as the resuscitation
 * councils and the Red Cross teach lay people; hands only, because a caller without training can do that at once.
 */
export const compressionsForAdult: readonly AdviceStep[] = [
  tell(
    'Nyalakan pengeras suara dan letakkan telepon di samping korban.',
    'Put the phone on speaker beside the patient.',
  ),
  tell('Baringkan telentang di lantai yang keras.', 'Lay the patient flat on the back on a hard floor.'),
  tell(
    'Berlutut di sampingnya. Taruh pangkal telapak tangan di tengah dada, tangan lain di atasnya.',
    'Kneel beside the chest. Put the heel of one hand on the centre of the chest, the other hand on top.',
  ),
  tell(
    'Tekan lurus ke bawah, kuat dan cepat, sedalam 5 sampai 6 sentimeter, lalu lepaskan penuh.',
    'Push straight down, hard and fast, 5 to 6 centimetres deep, then let the chest come up fully.',
  ),
  tell(
    'Ikuti hitungan saya: satu, dua, tiga, empat. Seratus sampai seratus dua puluh tekanan per menit.',
    'Follow my count: one, two, three, four. One hundred to one hundred and twenty pushes a minute.',
    120,
  ),
  tell(
    'Bila ada orang lain, bergantian setiap dua menit. Jangan berhenti lebih dari 10 detik.',
    'If someone else is there, swap every two minutes. Do not pause for more than 10 seconds.',
    120,
  ),
  tell(
    'Terus tekan sampai petugas mengambil alih atau korban bernapas biasa.',
    'Keep pushing until the crew takes over or the patient breathes normally.',
  ),
]

/** Bleeding that does not stop: firm direct pressure that is not lifted to look. */
export const pressOnBleeding: readonly AdviceStep[] = [
  tell(
    'Tekan luka kuat-kuat dengan kain bersih, langsung di tempat darah keluar.',
    'Press hard on the wound with a clean cloth, right where the blood comes out.',
  ),
  tell(
    'Jangan diangkat untuk dilihat. Bila kain basah, tambah kain di atasnya.',
    'Do not lift it to look. If it soaks through, add more cloth on top.',
    300,
  ),
  tell(
    'Jangan cabut benda yang menancap; tekan di sekelilingnya.',
    'Leave anything stuck in the wound; press around it.',
  ),
]

export const stayOnTheLine = tell(
  'Jangan tutup telepon. Katakan segera bila ada yang berubah.',
  'Stay on the line. Tell me at once if anything changes.',
)

export const callAgainIfWorse = tell('Bila keadaan memburuk, hubungi 112 lagi.', 'Call 112 again if it gets worse.')

export const meetTheCrew = tell(
  'Minta seseorang menunggu di jalan dan melambai kepada petugas.',
  'Send someone to the road to wave to the crew.',
)

export const keepDistance = tell(
  'Menjauh ke tempat aman. Jangan kembali untuk mengambil barang.',
  'Move away to a safe place. Do not go back for belongings.',
)

export const keepPeopleAway = tell(
  'Jauhkan orang lain dari tempat itu, jangan berkerumun.',
  'Keep other people away; do not gather round.',
)

/** A spine may be hurt: still is safer, except in danger. */
export const doNotMoveTheHurt = tell(
  'Jangan pindahkan korban kecuali ada bahaya langsung seperti api atau lalu lintas.',
  'Do not move the injured unless there is immediate danger such as fire or traffic.',
)

/** Burns: cool running water for 20 minutes, no ice, no toothpaste. */
export const coolTheBurn = tell(
  'Alirkan air biasa di luka bakar selama 20 menit. Jangan pakai es, odol, atau minyak.',
  'Run cool water over the burn for 20 minutes. No ice, toothpaste or oil.',
  1200,
)
