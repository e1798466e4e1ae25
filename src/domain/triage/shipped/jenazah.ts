import { callAgainIfWorse, compressionsForAdult } from './common-advice'
import { ask, askYesNo, choice, determinant, end, ownWords, tell, writeProtocol } from './write-protocol'

const leaveAsItIs = tell(
  'Jangan sentuh atau pindahkan apa pun. Jauhkan orang dan jangan memotret.',
  'Touch and move nothing. Keep people away; no photographs.',
)

export const jenazah = writeProtocol({
  id: 'jenazah',
  title: ['Penemuan atau pengantaran jenazah', 'Body found or to be taken home'],
  types: ['jenazah'],
  source: ownWords,
  questions: [
    ask(
      'pasti',
      ['Mengapa Anda yakin ia sudah meninggal?', 'Why are you sure the person is dead?'],
      [
        choice('jelas', 'Kaku, dingin, atau membusuk', 'Stiff, cold or decayed', 'di-mana'),
        choice('dokter', 'Sudah dinyatakan tenaga kesehatan', 'Declared by a health worker', 'keperluan'),
        choice('baru', 'Baru saja tidak bergerak', 'Stopped moving just now', 'napas'),
      ],
      'napas',
    ),
    askYesNo(
      'napas',
      ['Badannya masih hangat, atau ada napas sedikit?', 'Is the body still warm, or is there any breath?'],
      end('mungkin-hidup'),
      'di-mana',
    ),
    ask(
      'di-mana',
      ['Di mana ditemukan?', 'Where was the person found?'],
      [
        choice('rumah', 'Di rumahnya sendiri', 'At home', 'wajar'),
        choice('umum', 'Di tempat umum, sungai, kebun', 'Public place, river, field', 'kekerasan'),
        choice('jalan', 'Di jalan atau rel', 'On a road or railway', 'kekerasan'),
      ],
      'kekerasan',
    ),
    askYesNo(
      'wajar',
      ['Sudah lama sakit, atau lansia?', 'Was the person long ill or elderly?'],
      end('wajar-di-rumah'),
      'kekerasan',
      'kekerasan',
    ),
    ask(
      'kekerasan',
      ['Ada luka, darah, tali, atau senjata?', 'Any wound, blood, rope or weapon?'],
      [choice('ya', 'Ada', 'Yes', end('tidak-wajar')), choice('tidak', 'Tidak ada', 'No', end('jenazah-umum'))],
      end('tidak-wajar'),
    ),
    ask(
      'keperluan',
      ['Apa yang diperlukan?', 'What is needed?'],
      [
        choice('antar', 'Ambulans jenazah', 'Hearse', end('antar-jenazah')),
        choice('surat', 'Surat atau keterangan', 'Papers or information', end('keterangan')),
      ],
      end('antar-jenazah'),
    ),
  ],
  determinants: [
    determinant(
      'mungkin-hidup',
      'P1',
      ['Belum pasti meninggal', 'Death not certain'],
      compressionsForAdult,
      [['Perlakukan sebagai henti jantung.', 'Treat as cardiac arrest.']],
      'medis',
    ),
    determinant(
      'tidak-wajar',
      'P2',
      ['Meninggal tidak wajar atau belum jelas', 'Unnatural or unclear death'],
      [
        leaveAsItIs,
        tell('Ingat siapa saja yang tadi di sini. Tunggu polisi.', 'Remember who was here. Wait for the police.'),
      ],
      [
        [
          'Tempat kejadian perkara; pelaku atau gas mungkin masih ada.',
          'Crime scene; offender or gas may still be there.',
        ],
      ],
    ),
    determinant(
      'jenazah-umum',
      'P3',
      ['Jenazah di tempat umum', 'Body in a public place'],
      [leaveAsItIs, callAgainIfWorse],
      [['Bahan menular: sarung tangan dan masker.', 'Infection risk: gloves and mask.']],
    ),
    determinant(
      'wajar-di-rumah',
      'P4',
      ['Meninggal wajar di rumah', 'Natural death at home'],
      [
        tell(
          'Kami turut berduka. Hubungi puskesmas atau RT untuk surat kematian.',
          'We are sorry for your loss. The health centre or RT issues the certificate.',
        ),
        tell('Bila perlu ambulans jenazah, sebutkan tujuan.', 'If a hearse is needed, say where to.'),
      ],
    ),
    determinant(
      'antar-jenazah',
      'P4',
      ['Perlu ambulans jenazah', 'Hearse needed'],
      [
        tell(
          'Siapkan surat keterangan kematian dan alamat tujuan.',
          'Have the death certificate and the destination ready.',
        ),
      ],
    ),
    determinant(
      'keterangan',
      'P4',
      ['Perlu keterangan saja', 'Information only'],
      [
        tell(
          'Hubungi kelurahan dan puskesmas pada jam kerja.',
          'Ask the kelurahan and the health centre in office hours.',
        ),
      ],
    ),
  ],
})
