/** Words by what they say of the telling: when it was, whether it is meant, what is wanted, and the everyday things of a complaint. */
export const kindsOfCalm: Readonly<Record<string, string>> = {
  not:
    'ga gak nggak ngga enggak tidak tdk tak gk g kaga kagak ora ore teu henteu blm belum durung acan can bukan dudu ' +
    "tanpa not no nggk gada gaada gabisa never cant can't don't doesn't isn't",
  together:
    'antri antre antrian nunggu lewat duduk jualan main maen tidur sholat solat pengajian ngaji rame ramai kumpul ' +
    'ngumpul nongkrong mangkal lalu lalang belajar olahraga senam nonton pesta hajatan waiting queue crowd passing',
  now:
    'sekarang skrg skg saiki ayeuna kien barusan baru tadi td mau lagi lg sedang masih msh keneh isih bentar detik ' +
    'menit saat ini now just currently still',
  just: 'barusan baru nembe tadi td sekarang skrg saiki ayeuna detik now',
  still: 'masih msh keneh isih terus trus lagi lg sedang',
  past:
    'kemarin kmrn kemaren kamari wingi lalu dulu dahulu pernah sempat sempet semalam semalem bulan taun tahun ' +
    'minggu lebaran puasa januari februari maret april mei juni juli agustus september oktober november desember ' +
    'mantan bekas almarhum alm sejak zaman yesterday ago last week month year',
  resolved:
    'diobatin diobati dicabut bubar digips dijait dijahit dibawa diserahin diserahkan dievakuasi dimediasi pareum asat wis geus kempes padam dipadamkan surut selamat slamet aman alhamdulillah untung untungnya syukur beres kelar selesai ditangani ' +
    'tertangani sembuh ketolong pulang ditangkep ditangkap dilepas baikan dipotong dipinggirin diamankan terkendali ' +
    'reda makasih terimakasih safe fine okay',
  habit:
    'tiap setiap saban sering kerap suka selalu kadang biasanya langganan rutin terus2an melulu mulu bae wae always ' +
    'often every usually',
  maybe:
    'kalo kalau klo jika bila andai misal takut takutnya khawatir kuatir was deg degan ngeri serem hampir ampir ' +
    'nyaris bisa bs nanti ntar semoga moga bayangin coba jangan jgn sampai sebelum rawan bahaya membahayakan ' +
    'potensi gimana kumaha suatu besok keburu afraid might could worried if almost',
  manner:
    'kayak kaya kyk kek seperti ibarat laksana bak macam serasa rasanya rasa berasa kirain dikira udah wkwk wkwkwk ' +
    'haha hahaha hehe hihi lol btw lebay saking banget bgt ampe katanya konon ternyata trnyata eh doang cuma cuman ' +
    'jadi berubah kiamat setan hantu kuburan horor zombie film neraka like literally',
  laugh: 'wkwk wkwkwk wkwkw haha hahaha hahah hehe hehehe hihi lol ketawa becanda lucu btw xixi',
  like: 'kayak kaya kyk kek seperti ibarat laksana serasa rasanya berasa macam bagai bak like',
  anger:
    'cape capek kesel kesal emosi muak geram dongkol bosen gila parah keterlaluan malu janji bohong bosan sakit ' +
    'hati sabar kesabaran darah tinggi nangis heran miris jijik kecewa protes keberatan',
  wish:
    'mohon minta tolong usul usulan saran harap harapan pengen pgn pingin hayang kepengen supaya agar biar semoga ' +
    'bisakah njaluk nyuwun punten please request',
  work:
    'dibikin dibuat dibuatkan dibangun dipasang dipasangin diperbaiki dibenerin dibetulin dibenahi ditambal diaspal ' +
    'dikeruk dibersihkan dibersihin diangkut ditertibkan ditertibin dicek dipangkas ditebang diganti ditindak ' +
    'dirazia ditutup dinormalisasi ditinjau disurvei dirapikan ditambah disedot direnov dinyalain digeser dipindah ' +
    'diatur ditata dikasih patroli razia portal penyuluhan sosialisasi pelatihan jadwal perbaikan normalisasi ' +
    'renovasi repaired fixed install',
  when: 'kapan iraha kpn giliran lama lamanya berapa sampe',
  question:
    'apa apakah gimana gmn bagaimana kumaha berapa mana kmn kemana dimana siapa kenapa napa kok ya kah where how ' +
    'what who why',
  office:
    'ktp kk akta akte surat dokumen nik bpjs pkh dtks blt bansos bantuan kelurahan kecamatan lurah camat dukcapil ' +
    'loket antrian petugas pelayanan syarat urus ngurus mengurus daftar pengajuan ngajuin aplikasi sistem server ' +
    'online verifikasi kuota data izin ijin pajak retribusi dinas pemkot walikota anggaran janji pungli calo fasum ' +
    'developer office officer certificate permit',
  money:
    'uang duit bayar harga mahal murah gratis biaya modal utang pinjaman pinjol rugi omzet jualan dagang dagangan ' +
    'usaha ribu rb juta rebu langka naik retribusi sewa jatah price money pay',
  alone: 'berani sepi sendirian ditinggal ninggalin',
  'small-animal':
    'kucing ayam kambing bebek tikus burung ikan lele kecoa nyamuk lalat laler bangkai bangke batang kelinci hewan ' +
    'cat rat fish',
  vehicle:
    'motor mobil truk truck bus bis angkot pikap pickup tronton becak delman kereta sepeda kontainer tangki elf ' +
    'travel odong perahu ambulan pick car motorbike train',
  building:
    'rumah umah imah omah atap genteng tembok dinding plafon gedung bangunan ruko kios warung pasar sekolah kantor ' +
    'masjid mushola kontrakan kosan kos rusun rusunawa jembatan tower menara baliho reklame tiang pohon dahan ' +
    'batang tebing tanah lereng gudang pabrik lift tenda panggung kanopi gapura pagar pager house roof wall ' +
    'building tree pole bridge',
  everyday:
    'parkir sampah lampu pju lubang lobang bolong jalan aspal paving drainase mampet berisik bising spanduk pkl ' +
    'trotoar wifi internet macet gelap kotor bau jorok',
  denied:
    'boneka patung mainan hoaks kirain ternyata eh layangan bukan ga tidak engga padahal cuma cuman doang simulasi latihan hoax hoaks iseng boongan mainan pura plastik ' +
    'kirain dikira untung',
}
