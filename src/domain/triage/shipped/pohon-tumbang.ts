import { callAgainIfWorse, keepPeopleAway, stayOnTheLine } from './common-advice'
import { ask, askYesNo, choice, determinant, end, needing, ownWords, tell, writeProtocol } from './write-protocol'

export const pohonTumbang = writeProtocol({
  id: 'pohon-tumbang',
  title: ['Pohon tumbang', 'Fallen tree'],
  types: ['pohon-tumbang'],
  source: ownWords,
  questions: [
    ask(
      'korban',
      ['Ada orang yang tertimpa?', 'Is anyone underneath?'],
      [
        choice('terjepit', 'Ya, masih tertimpa', 'Yes, still pinned', end('orang-tertimpa')),
        choice('luka', 'Ada yang luka, sudah bebas', 'Hurt but free', end('pohon-luka')),
        choice('tidak', 'Tidak ada', 'No', 'kabel'),
      ],
      'kabel',
    ),
    askYesNo(
      'kabel',
      ['Pohonnya mengenai kabel listrik?', 'Does the tree touch power lines?'],
      end('pohon-kabel'),
      'menimpa',
      'menimpa',
    ),
    ask(
      'menimpa',
      ['Menimpa apa?', 'What did it fall on?'],
      [
        choice('rumah', 'Rumah', 'A house', 'huni'),
        choice('kendaraan', 'Kendaraan', 'A vehicle', end('pohon-kendaraan')),
        choice('jalan', 'Jalan', 'A road', 'tertutup'),
        choice('belum', 'Belum tumbang, miring', 'Not fallen yet, leaning', 'akan-menimpa'),
        choice('kosong', 'Tanah kosong', 'Open ground', end('pohon-kosong')),
      ],
      'tertutup',
    ),
    askYesNo(
      'huni',
      ['Rumahnya dihuni, atau atapnya runtuh?', 'Is it lived in, or the roof broken?'],
      end('pohon-rumah'),
      end('pohon-jalan'),
    ),
    askYesNo(
      'tertutup',
      [
        'Apakah jalan utama tertutup atau pengendara hampir celaka?',
        'Is a main road blocked or are drivers in danger?',
      ],
      end('jalan-tertutup'),
      end('pohon-jalan'),
    ),
    askYesNo(
      'akan-menimpa',
      ['Bila jatuh, akan menimpa rumah, jalan, atau kabel?', 'If it falls, will it hit a house, road or line?'],
      end('pohon-miring'),
      end('pohon-kosong'),
    ),
  ],
  determinants: [
    needing(
      ['damkar'],
      determinant(
        'orang-tertimpa',
        'P1',
        ['Orang tertimpa pohon', 'Person under a tree'],
        [
          tell(
            'Jangan tarik dan jangan potong dahan yang menahan beban.',
            'Do not pull; do not cut a branch that bears load.',
          ),
          tell('Ajak bicara, tahan kepalanya, selimuti.', 'Talk, steady the head, keep warm.'),
          stayOnTheLine,
        ],
        [['Batang dapat bergeser; perlu gergaji dan penyangga.', 'Trunk may shift; saws and props needed.']],
      ),
    ),
    determinant(
      'pohon-luka',
      'P1',
      ['Pohon tumbang, ada yang luka', 'Fallen tree, someone hurt'],
      [
        tell(
          'Bawa menjauh dari dahan yang bisa jatuh, lalu tekan luka yang berdarah.',
          'Away from branches that may fall, then press on bleeding.',
        ),
        stayOnTheLine,
      ],
      [['Dahan dapat jatuh lagi.', 'Branches may still fall.']],
    ),
    determinant(
      'pohon-kabel',
      'P2',
      ['Pohon mengenai kabel listrik', 'Tree on power lines'],
      [
        tell('Menjauh 10 meter; pohon basah mengalirkan listrik.', 'Stay 10 metres away; a wet tree conducts.'),
        keepPeopleAway,
        callAgainIfWorse,
      ],
      [['Kabel bertegangan; tunggu PLN sebelum memotong.', 'Live wire; wait for PLN before cutting.']],
    ),
    determinant(
      'pohon-rumah',
      'P2',
      ['Pohon menimpa rumah', 'Tree on a house'],
      [
        tell(
          'Keluar lewat sisi yang tidak tertimpa; matikan listrik.',
          'Leave by the side that is not hit; power off.',
        ),
        callAgainIfWorse,
      ],
      [['Atap dapat runtuh.', 'Roof may collapse.']],
    ),
    determinant(
      'pohon-kendaraan',
      'P2',
      ['Pohon menimpa kendaraan', 'Tree on a vehicle'],
      [
        tell(
          'Periksa dari jauh apakah ada orang di dalam; katakan segera.',
          'Look from a distance whether anyone is inside; tell me at once.',
        ),
        keepPeopleAway,
      ],
      [['Orang di dalam kendaraan belum dipastikan.', 'Occupants not yet ruled out.']],
    ),
    determinant(
      'jalan-tertutup',
      'P2',
      ['Pohon menutup jalan utama', 'Tree blocks a main road'],
      [
        tell(
          'Beri tanda 30 meter sebelum pohon, nyalakan lampu bahaya.',
          'Warn 30 metres before the tree, hazard lights on.',
        ),
        keepPeopleAway,
      ],
    ),
    determinant(
      'pohon-jalan',
      'P3',
      ['Pohon tumbang, tidak ada bahaya langsung', 'Fallen tree, no immediate danger'],
      [
        tell(
          'Lewat pelan-pelan di sisi lain; jangan memotong sendiri.',
          'Pass slowly on the other side; do not cut it yourself.',
        ),
        callAgainIfWorse,
      ],
    ),
    determinant(
      'pohon-miring',
      'P3',
      ['Pohon miring mengancam', 'Leaning tree threatens'],
      [
        tell(
          'Jangan lewat atau parkir di bawahnya; kosongkan kamar di sisi itu.',
          'Do not pass or park below; clear rooms on that side.',
        ),
        callAgainIfWorse,
      ],
      [['Pohon dapat roboh sewaktu-waktu.', 'Tree may fall at any time.']],
    ),
    determinant(
      'pohon-kosong',
      'P4',
      ['Pohon tumbang di tanah kosong', 'Tree down on open ground'],
      [
        tell('Biarkan; petugas akan membersihkan sesuai giliran.', 'Leave it; crews will clear it in turn.'),
        callAgainIfWorse,
      ],
    ),
  ],
})
