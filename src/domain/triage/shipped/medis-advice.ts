import type { AdviceStep } from '../protocol'
import { compressionsForAdult, stayOnTheLine } from './common-advice'
import { tell } from './write-protocol'

/** A third of the chest's depth, about 5 cm, at the adult rate (resuscitation councils, lay rescuers). */
export const compressionsForChild: readonly AdviceStep[] = [
  tell(
    'Nyalakan pengeras suara. Baringkan anak telentang di lantai yang keras.',
    'Speaker on. Lay the child flat on a hard floor.',
  ),
  tell(
    'Taruh pangkal satu telapak tangan di tengah dada. Tekan kira-kira 5 sentimeter, sepertiga tebal dada.',
    'Heel of one hand on the centre of the chest. Push about 5 centimetres, a third of its depth.',
  ),
  tell(
    'Ikuti hitungan saya, seratus sampai seratus dua puluh tekanan per menit.',
    'Follow my count, one hundred to one hundred and twenty pushes a minute.',
    120,
  ),
  tell(
    'Bila Anda terlatih: setiap 30 tekanan beri dua napas bantuan. Bila tidak, terus tekan.',
    'If trained: two rescue breaths after every 30 pushes. If not, keep pushing.',
    120,
  ),
  tell(
    'Jangan berhenti sampai petugas datang atau anak bernapas biasa.',
    'Do not stop until the crew comes or the child breathes normally.',
  ),
]

/** Two thumbs with the hands round the chest, about 4 cm: the hold the resuscitation councils agree on. */
export const compressionsForInfant: readonly AdviceStep[] = [
  tell(
    'Nyalakan pengeras suara. Baringkan bayi telentang di tempat keras, kepala lurus.',
    'Speaker on. Lay the baby flat on something hard, head level.',
  ),
  tell(
    'Lingkarkan kedua tangan di badannya, dua ibu jari di tengah dada di bawah garis puting. Tekan kira-kira 4 sentimeter.',
    'Hands round the chest, both thumbs on its centre just below the nipple line. Push about 4 centimetres.',
  ),
  tell(
    'Ikuti hitungan saya, seratus sampai seratus dua puluh tekanan per menit.',
    'Follow my count, one hundred to one hundred and twenty pushes a minute.',
    120,
  ),
  tell(
    'Bila Anda terlatih: tiap 30 tekanan, tutup mulut dan hidungnya dengan mulut Anda, beri dua tiupan kecil.',
    'If trained: after every 30 pushes cover mouth and nose with your mouth, two small puffs.',
    120,
  ),
  tell(
    'Jangan berhenti sampai petugas datang atau bayi bernapas biasa.',
    'Do not stop until the crew comes or the baby breathes normally.',
  ),
]

/** Five back blows, then five thrusts in the belly; on the chest in pregnancy. */
export const freeTheAirway: readonly AdviceStep[] = [
  tell(
    'Bungkukkan badannya ke depan. Pukul lima kali di antara tulang belikat dengan pangkal telapak.',
    'Bend the person forward. Five blows between the shoulder blades with the heel of your hand.',
  ),
  tell(
    'Bila belum keluar: berdiri di belakang, kepalkan tangan di atas pusar, hentak ke dalam dan ke atas lima kali.',
    'If still blocked: stand behind, fist above the navel, five sharp pulls inwards and upwards.',
  ),
  tell(
    'Bila hamil atau sangat gemuk: hentak di tengah dada, bukan perut.',
    'If pregnant or very large: thrust on the chest, not the belly.',
  ),
  tell('Ulangi lima dan lima sampai keluar.', 'Repeat five and five until it comes out.', 60),
  tell(
    'Bila pingsan, baringkan dan mulai pijat jantung.',
    'If the person collapses, lay flat and start chest compressions.',
  ),
  ...compressionsForAdult,
]

/** Five back blows and five chest thrusts, never the belly of a baby. */
export const freeTheInfantAirway: readonly AdviceStep[] = [
  tell(
    'Telungkupkan bayi di lengan Anda, kepala lebih rendah, topang rahangnya.',
    'Baby face down along your arm, head lower, jaw supported.',
  ),
  tell('Pukul lima kali di antara tulang belikat.', 'Five blows between the shoulder blades.'),
  tell(
    'Balikkan. Tekan tengah dada lima kali, pendek dan kuat. Jangan tekan perut.',
    'Turn over. Five short, sharp pushes on the centre of the chest. Never the belly.',
  ),
  tell(
    'Ulangi sampai keluar atau menangis. Jangan korek dengan jari.',
    'Repeat until it comes out or the baby cries. No finger sweeps.',
    60,
  ),
  tell(
    'Bila lemas tidak bernapas, katakan segera; kita mulai pijat jantung bayi.',
    'If limp and not breathing, tell me at once; we start baby compressions.',
  ),
]

/** Let it come, warm, dry, skin to skin; no pulling, no cutting. */
export const helpTheBirth: readonly AdviceStep[] = [
  tell(
    'Baringkan setengah duduk di tempat bersih. Cuci tangan, siapkan handuk kering.',
    'Half sitting in a clean place. Wash hands, get dry towels.',
  ),
  tell(
    'Jangan tahan dan jangan tarik. Topang kepala bayi saat keluar.',
    'Do not hold back, do not pull. Support the head as it comes.',
  ),
  tell(
    'Bila tali pusat melilit leher, longgarkan lewat kepala dengan lembut.',
    'If the cord is round the neck, gently ease it over the head.',
  ),
  tell(
    'Keringkan bayi, gosok punggungnya, taruh di dada ibu, selimuti berdua.',
    'Dry the baby, rub the back, put it on the mother’s chest, cover both.',
    60,
  ),
  tell(
    'Bila bayi tidak menangis atau bernapas, katakan segera.',
    'If the baby does not cry or breathe, tell me at once.',
  ),
  tell(
    'Jangan potong tali pusat. Bila ari-ari keluar, simpan di samping bayi.',
    'Do not cut the cord. If the afterbirth comes, keep it beside the baby.',
  ),
  tell(
    'Bila darah banyak setelah lahir, usap kuat perut bawah ibu melingkar dan katakan segera.',
    'If much blood after birth, rub the lower belly firmly in circles and tell me at once.',
  ),
  stayOnTheLine,
]
