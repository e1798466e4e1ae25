import { callAgainIfWorse, doNotMoveTheHurt, pressOnBleeding, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, tell, writeProtocol } from './write-protocol'

export const bencanaGempa = writeProtocol({
  id: 'bencana-gempa',
  title: ['Gempa dan tsunami', 'Earthquake and tsunami'],
  types: ['gempa', 'tsunami'],
  source: [
    'Kata-kata sendiri; mengikuti anjuran umum BNPB dan BMKG: berlindung, keluar setelah guncangan, 20-20-20 di pantai.',
    'Own words; follows general BNPB and BMKG advice: take cover, leave after the shaking, 20-20-20 at the coast.',
  ],
  questions: [
    askYesNo(
      'pantai',
      ['Apakah Anda dekat pantai atau muara?', 'Are you near the coast or a river mouth?'],
      'air-laut',
      'terjebak',
    ),
    ask(
      'air-laut',
      [
        'Guncangannya kuat atau lebih dari 20 detik, atau air laut berubah?',
        'Strong or over 20 seconds, or is the sea behaving oddly?',
      ],
      [
        choice('surut-naik', 'Air laut surut atau naik', 'Sea drew back or is rising', end('tsunami')),
        choice('kuat-lama', 'Guncangan kuat atau lama', 'Strong or long shaking', end('tsunami')),
        choice('peringatan', 'Ada sirene atau peringatan BMKG', 'Siren or BMKG warning', end('tsunami')),
        choice('tidak', 'Tidak, sebentar dan lemah', 'No, short and weak', 'terjebak'),
      ],
      end('tsunami'),
    ),
    askYesNo(
      'terjebak',
      ['Ada orang terjebak atau tertimbun?', 'Is anyone trapped or buried?'],
      'dengar',
      'luka',
      'luka',
    ),
    askYesNo(
      'dengar',
      ['Apakah mereka masih menjawab atau terdengar?', 'Can they still answer or be heard?'],
      end('tertimbun-menjawab'),
      end('tertimbun'),
      end('tertimbun'),
    ),
    ask(
      'luka',
      ['Ada yang terluka?', 'Is anyone hurt?'],
      [
        choice(
          'parah',
          'Luka parah, tidak sadar, darah banyak',
          'Badly hurt, unconscious, much blood',
          end('gempa-luka-parah'),
        ),
        choice('ringan', 'Luka ringan', 'Lightly hurt', 'bangunan'),
        choice('tidak', 'Tidak ada', 'Nobody', 'bangunan'),
      ],
      end('gempa-luka-parah'),
    ),
    ask(
      'bangunan',
      ['Bagaimana bangunannya?', 'What about the building?'],
      [
        choice('runtuh', 'Runtuh atau miring', 'Collapsed or leaning', end('bangunan-runtuh')),
        choice('retak', 'Retak besar', 'Large cracks', 'gas'),
        choice('utuh', 'Utuh', 'Intact', 'gas'),
      ],
      end('bangunan-runtuh'),
    ),
    askYesNo(
      'gas',
      ['Tercium gas, ada api, atau kabel putus?', 'Do you smell gas, see fire or a broken wire?'],
      end('gempa-gas-api'),
      'tempat',
      end('gempa-gas-api'),
    ),
    ask(
      'tempat',
      ['Apakah Anda perlu pertolongan sekarang?', 'Do you need help now?'],
      [
        choice('perlu', 'Ya, tidak bisa kembali ke rumah', 'Yes, cannot go back home', end('gempa-mengungsi')),
        choice('tanya', 'Tidak, hanya bertanya atau melapor', 'No, asking or reporting', end('gempa-terasa')),
      ],
      end('gempa-mengungsi'),
    ),
  ],
  determinants: [
    determinant(
      'tsunami',
      'P1',
      ['Ancaman tsunami', 'Tsunami threat'],
      [
        tell(
          'Pergi sekarang ke tempat tinggi, jangan menunggu sirene.',
          'Go to high ground now; do not wait for a siren.',
        ),
        tell(
          'Menjauh dari pantai dan muara, cari tempat setinggi 20 meter dalam 20 menit.',
          'Away from shore and river; reach 20 metres up within 20 minutes.',
          1200,
        ),
        tell(
          'Jalan kaki bila macet. Bila tidak sempat, naik lantai tiga bangunan yang kuat.',
          'Walk if traffic stands. If there is no time, third floor of a strong building.',
        ),
        tell(
          'Jangan kembali sebelum ada pengumuman resmi aman; gelombang bisa datang beberapa kali.',
          'Do not return before the official all-clear; waves may come several times.',
        ),
      ],
      [
        [
          'Jangan masuk zona pantai sebelum BMKG menyatakan aman.',
          'Do not enter the coastal zone before the BMKG all-clear.',
        ],
      ],
    ),
    determinant(
      'tertimbun-menjawab',
      'P1',
      ['Orang tertimbun, masih menjawab', 'Buried people, answering'],
      [
        tell(
          'Ajak bicara terus dan tenangkan. Minta mereka mengetuk, jangan berteriak terus.',
          'Keep talking and calm them. Have them knock rather than shout.',
        ),
        tell(
          'Jangan angkat puing besar dan jangan masuk; tandai tempatnya.',
          'Do not lift heavy rubble or go in; mark the place.',
        ),
        tell('Minta semua orang diam saat mendengarkan.', 'Ask everyone to be silent while listening.', 60),
        stayOnTheLine,
      ],
      [['Bangunan tidak stabil, gempa susulan.', 'Unstable building, aftershocks.']],
    ),
    determinant(
      'tertimbun',
      'P1',
      ['Orang tertimbun, tidak terdengar', 'Buried people, not heard'],
      [
        tell(
          'Jauhkan orang dari puing. Ingat di mana mereka terakhir terlihat.',
          'Keep people off the rubble. Remember where they were last seen.',
        ),
        tell('Jangan pakai api atau merokok; mungkin ada gas.', 'No flames or smoking; there may be gas.'),
        stayOnTheLine,
      ],
      [['Bangunan tidak stabil, gempa susulan, gas.', 'Unstable building, aftershocks, gas.']],
    ),
    determinant(
      'gempa-luka-parah',
      'P1',
      ['Gempa, luka parah', 'Earthquake, badly hurt'],
      [doNotMoveTheHurt, ...pressOnBleeding, stayOnTheLine],
      [['Gempa susulan.', 'Aftershocks.']],
    ),
    determinant(
      'bangunan-runtuh',
      'P1',
      ['Bangunan runtuh, orang belum pasti selamat', 'Building collapsed, people not accounted for'],
      [
        tell(
          'Keluar ke tempat terbuka, jauh dari dinding, kaca, dan tiang.',
          'Go into the open, away from walls, glass and poles.',
        ),
        tell(
          'Hitung anggota keluarga dan tetangga; siapa yang belum terlihat?',
          'Count family and neighbours; who is missing?',
        ),
        stayOnTheLine,
      ],
      [['Bangunan tidak stabil, gempa susulan.', 'Unstable building, aftershocks.']],
    ),
    determinant(
      'gempa-gas-api',
      'P1',
      ['Gempa, gas bocor atau api', 'Earthquake, gas leak or fire'],
      [
        tell('Keluar sekarang. Jangan nyalakan lampu, kompor, atau korek.', 'Out now. No lights, stove or lighter.'),
        tell(
          'Tutup katup gas dan sakelar utama bila mudah dijangkau.',
          'Close the gas valve and main switch if within easy reach.',
        ),
        stayOnTheLine,
      ],
      [['Gas, api, atau listrik bertegangan.', 'Gas, fire or live power.']],
      'kebakaran',
    ),
    determinant(
      'gempa-mengungsi',
      'P2',
      ['Gempa, warga mengungsi', 'Earthquake, people displaced'],
      [
        tell(
          'Tetap di tempat terbuka. Jangan masuk bangunan yang retak.',
          'Stay in the open. Do not enter a cracked building.',
        ),
        tell(
          'Siapkan air, selimut, dan obat; dengarkan berita BMKG dan BPBD.',
          'Get water, blankets and medicines; follow BMKG and BPBD news.',
        ),
        callAgainIfWorse,
      ],
      [['Gempa susulan.', 'Aftershocks.']],
    ),
    determinant(
      'gempa-terasa',
      'P4',
      ['Gempa terasa, tidak ada kerusakan', 'Earthquake felt, no damage'],
      [
        tell(
          'Bila guncangan datang lagi: merunduk, lindungi kepala, bertahan sampai berhenti.',
          'If it shakes again: drop, cover your head, hold on until it stops.',
        ),
        tell(
          'Ikuti kabar resmi BMKG; jangan sebarkan yang belum pasti.',
          'Follow official BMKG news; do not spread rumours.',
        ),
        callAgainIfWorse,
      ],
    ),
  ],
})
