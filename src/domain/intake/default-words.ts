import type { LexiconAbbreviation, LexiconLanguage, LexiconSign } from './lexicon'

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

function sign(language: LexiconLanguage, weight: number, ...phrases: readonly string[]): readonly LexiconSign[] {
  return phrases.map((phrase) => ({ words: phrase, weight, language }))
}

/** Words that speak for or against an emergency of any kind. */
export const defaultSigns: readonly LexiconSign[] = [
  ...sign(
    'id',
    0.6,
    'tolong',
    'tulung',
    'help',
    'darurat',
    'gawat',
    'selamatkan',
    'selametin',
    'sos',
    'bantuan segera|cepat|cepet',
  ),
  ...sign(
    'id',
    0.5,
    'cepat',
    'cepet',
    'cepetan',
    'buruan',
    'segera',
    'korban',
    'terluka',
    'luka parah|luka',
    'berdarah',
    'darah',
    'kritis',
    'nyawa',
    'panik',
    'teriak',
    'jerit',
    'nangis',
    'terjebak',
    'kejebak',
    'bahaya',
    'ancam',
    'tewas',
    'meninggal',
    'sekarat',
    'lapor',
  ),
  ...sign(
    'id',
    0.4,
    'kirim ... ambulan|ambulans|ambulance|damkar|polisi|petugas|bantuan',
    'minta|butuh|perlu|mohon bantuan|pertolongan|evakuasi|ambulan|ambulans|ambulance|polisi|damkar',
    'mohon',
    'sekarang',
    'barusan',
    'baru aja|saja',
    'bantu',
    'bantuan',
    'parah',
    'takut',
  ),
  ...sign(
    'jawa-serang',
    0.5,
    'tulungi',
    'tulungan',
    'gagian',
    'gelis',
    'gage',
    'enggal',
    'age age',
    'nyaluk tulung',
    'njaluk tulung',
    'katon',
    'wedi',
  ),
  ...sign(
    'sunda',
    0.5,
    'tulungan',
    'gancang',
    'enggal',
    'buru',
    'geura',
    'sing gancang',
    'tulungan abdi',
    'hayang ditulungan',
    'bantosan',
    'sieun',
  ),
  ...sign(
    'id',
    -0.25,
    'halo',
    'hallo',
    'alo',
    'assalamualaikum',
    'selamat pagi|siang|sore|malam|malem',
    'met pagi|siang|malam',
    'maaf',
    'cuma',
  ),
  ...sign(
    'id',
    -0.35,
    'lampu merah',
    'kesepian',
    'curhat',
    'ini nomor apa',
    'nomor apa',
    'becek',
    'cair',
    'info',
    'informasi',
    'kapan',
    'berapa',
    'gratis',
    'macet',
    'kelurahan|kecamatan ... lama|lambat|tutup|pungutan',
    'saran',
    'nyamuk',
    'bpjs',
    'bansos',
    'daftar',
    'game',
    'harga',
    'ga|gak jadi',
    'parkir',
    'film',
    'jual',
  ),
  ...sign(
    'id',
    -0.5,
    'terima kasih|makasih|thanks|nuhun|suwun',
    'lagi apa|ngapain',
    'kenalan',
    'sayang',
    'pacar',
    'i love you',
    'wkwk*',
    'hahaha*',
    'haha*',
    'hehe*',
    'anjay',
    'pulsa',
    'kuota',
    'pinjam|pinjem duit|uang',
    'pinjol',
    'lowongan',
    'loker',
    'mau nanya|tanya',
    'nanya',
    'tanya',
    'naros',
    'takon',
    'jadwal',
    'syarat',
    'pendaftaran',
    'bikin|buat|ngurus|urus|perpanjang|cetak ktp|kk|sim|akta|skck|stnk|surat',
    'ktp',
    'kartu keluarga',
    'blt',
    'pkh',
    'pajak',
    'pbb',
    'vaksin',
    'beli|pesan|pesen|order makanan|pizza|gofood|ojek|grab|gojek',
    'promo',
    'diskon',
    'salah sambung',
    'salah pencet',
    'kepencet',
    'tes',
    'test',
    'iseng',
    'prank',
    'main main',
    'bercanda',
    'becanda',
  ),
  ...sign(
    'id',
    -0.5,
    'jalan|jln ... rusak|berlubang|bolong|berlobang|jelek|hancur|butut',
    'lubang|lobang ... jalan',
    'sampah',
    'tps',
    'lampu jalan|taman|pju',
    'pju',
    'drainase ... mampet|mampat|kotor|tersumbat|sumbat',
    'got|selokan|gorong ... mampet|bau|kotor|tersumbat|mampat|sumbat',
    'wifi',
    'internet',
    'indihome',
    'pdam',
    'air mati|keruh|ga|gak',
    'air ... ga|gak|nggak|tidak|belum ngalir|keluar|nyala|mengalir',
    'antri',
    'pelayanan',
    'keluhan',
    'mengeluh',
    'komplain',
    'aduan',
    'kritik',
    'trotoar',
    'fogging',
    'rabeg',
    'bau bangkai|bangke|sampah',
    'bangkai',
    'bangke',
    'mati lampu|listrik',
    'listrik mati|padam',
    'pemadaman',
    'token',
    'tagihan',
    'pangkas',
    'mimpi',
    'sinetron',
    'nomor|nomer|no ... berapa|brp|telpon|telepon|wa',
    'buka ... jam',
    'jam buka',
    'bener ga|gak|kah',
    'benar kah',
    'benarkah',
    'apakah',
  ),
  ...sign(
    'sunda',
    -0.5,
    'hatur nuhun',
    'punten',
    'sampurasun',
    'nuju naon',
    'keur naon',
    'sabaraha',
    'iraha',
    'hoyong naros',
    'runtah',
    'nuhun',
    'hampura',
  ),
  ...sign(
    'jawa-serang',
    -0.5,
    'suwun',
    'kesuwun',
    'matur suwun',
    'arep takon',
    'pira',
    'kapan',
    'lagi apa',
    'uwuh',
    'nuwun',
    'takon',
  ),
]

const pairs =
  'tlg:tolong tlong:tolong tlng:tolong tulong:tolong tolg:tolong kbkrn:kebakaran kbkaran:kebakaran kbakaran:kebakaran kebkrn:kebakaran kbkrnn:kebakaran trbakar:terbakar ' +
  'tbrkn:tabrakan tbrkan:tabrakan kclkaan:kecelakaan kclakaan:kecelakaan kcelakaan:kecelakaan kclkan:kecelakaan bnjr:banjir bjir:banjir rmh:rumah rmah:rumah umh:rumah ' +
  'mbl:mobil mtr:motor mtor:motor spd:sepeda ank:anak anx:anak ibuk:ibu bpk:bapak bpak:bapak org:orang orng:orang ornag:orang ngga:nggak g:gak gk:gak gx:gak kagak:gak kaga:gak engga:nggak ' +
  'enggak:nggak ngg:nggak ndak:tidak tdk:tidak tak:tidak bkn:bukan blm:belum blom:belum belom:belum udh:udah sdh:sudah dah:udah udeh:udah lg:lagi yg:yang krn:karena dgn:dengan dg:dengan ' +
  'jln:jalan jl:jalan jlan:jalan dpn:depan blkg:belakang blkng:belakang sblh:sebelah dkt:dekat dr:dari dri:dari skrg:sekarang skrang:sekarang skr:sekarang skg:sekarang kmrn:kemarin kemaren:kemarin kmaren:kemarin ' +
  'tgl:tanggal hr:hari mlm:malam mlem:malam pgi:pagi pg:pagi sm:sama tp:tapi tpi:tapi bgt:banget bngt:banget bngeet:banget gd:gede gde:gede bsr:besar bnyk:banyak byk:banyak pnh:penuh ' +
  'plg:pulang plng:pulang hlg:hilang hlang:hilang hilg:hilang ilg:ilang phn:pohon pohn:pohon tmbang:tumbang tmbg:tumbang tmbng:tumbang lstrk:listrik listrk:listrik kbl:kabel korslt:korsleting ' +
  'rmpk:rampok mlg:maling mling:maling malg:maling bgl:begal bgal:begal bcok:bacok bck:bacok pkl2:pukul pngsan:pingsan pgsan:pingsan sskn:sesak ssk:sesak ssak:sesak nfs:napas nafas:napas nfas:napas ' +
  'mnggl:meninggal mninggal:meninggal mngl:meninggal mati2:mati ambln:ambulan amblns:ambulans hml:hamil lhiran:lahiran ktban:ketuban gmpa:gempa lngsor:longsor lgsor:longsor ular2:ular ulr:ular ulaar:ular ' +
  'wrg:warga tmn:teman sdr:saudara sy:saya sya:saya q:aku kt:kita km:kami klrg:keluarga cpt:cepat cpet:cepat cpat:cepat sgr:segera sgera:segera hrs:harus dlm:dalam dlam:dalam ksna:kesana ksni:kesini ' +
  'sm2:sama tlpn:telepon tlp:telepon telp:telepon no:nomor nmr:nomor pls:please plis:please makasi:makasih mksh:makasih trims:makasih tq:makasih thx:makasih trmksh:makasih ' +
  'knp:kenapa gmn:gimana gmna:gimana dmn:dimana dmna:dimana brp:berapa brapa:berapa bs:bisa bsa:bisa jgn:jangan jngn:jangan aja:saja aj:saja sja:saja krm:kirim krim:kirim ptgs:petugas pmadam:pemadam ' +
  'tsnami:tsunami pnting:puting btuh:butuh bth:butuh bntu:bantu bntuan:bantuan dsni:disini disni:disini dktr:dokter rs:rumahsakit lntas:lantas klo:kalo kl:kalo sblm:sebelum dbegal:dibegal drampok:dirampok ' +
  'dbacok:dibacok dpukul:dipukul dpukulin:dipukulin dkeroyok:dikeroyok dtabrak:ditabrak dcuri:dicuri dtodong:ditodong dgigit:digigit dbakar:dibakar jatoh:jatuh jtuh:jatuh jth:jatuh'

export const defaultAbbreviations: readonly LexiconAbbreviation[] = words(pairs).map((pair) => {
  const [short = '', means = ''] = pair.split(':')
  return { short, means }
})

export const defaultNegations = words(
  'tidak bukan belum gak ga nggak ora boten beli teu henteu lain sanes dudu tanpa jangan ulah ojo aja2',
)

export const defaultFillers = words(
  'yang udah sudah telah lagi sedang ada itu ini si pada nya ya yah sama oleh di ke dari nih tuh kok deh dong saya kami aku kita bapak ibu pak bu sih aja saja juga dan karena se buah seekor satu dua orang ' +
    'nu keur ieu eta teh mah oge geus tos aya di ku ka ti sing wis uwis iki iku kuwe niku ning nang karo ane kula kite wong lan ing sampun abis habis habis2 baru barusan tadi terus sampai sampe banget sekali mau kena jadi malah masih',
)

/** Everyday words a letter or two away from a word of the lexicon. */
export const defaultPlainWords = words(
  'banjar banjarsari banjaragung tembong tembok bayar kabar kamar kakak bakal bakar2 pasar lapar dasar besok masuk rusuk busuk tunduk duduk gubuk tumpuk rumput tempat cepat dapat padat rapat surat barat darat ' +
    'pagar dagang sayang siang malam makan minum dalam bagus halus harus terus kurus lurus virus kasus busana bulan jalan dalan kalan wajan hujan tujuan ujian bagian kemarin kemana dimana gimana begini begitu ' +
    'sampai sampe selalu selama sebelah sebelum sesuai sesudah sekolah sekali sekarang sendiri semua semoga senang sepi serang serius setelah sudah sepeda kereta kertas kerja belajar belanja bendera bensin beras ' +
    'berita bersih bertemu betul biasa bidang bisnis bunga bunyi burung cantik cerita cinta coba contoh daerah daftar dapur datang depan derajat desa diskon dompet dosen duluan gambar ganti garam gedung gelap ' +
    'gelas gempar gunung guru habis hakim harga hasil hidup hitung ikut ingat ingin istana jarak jarang jawab jelas jendela juara jumlah jumat kabupaten kalau kaleng kamis kampung kantor kapan kapal karena karung ' +
    'karyawan kasih kasur kawin kebun kecil kelas kelapa keluar keluarga kemana kemudian kerbau kering kirim kolam koran kosong kuliah kunci kursi lampu lancar langsung lantai lapangan larut laris layar lebar lebih ' +
    'lemari lengkap letak lewat lihat listrik lokasi lomba lulus lurah macam macet mahal makanan malas mandi mangga manis marah masak masalah masih mata matang melihat mengapa menjadi menurut merah mereka mesin ' +
    'minggu minta mobil mohon motor muda mulai mulut mundur murah murid musik nanti nasi negara nomor obat olahraga omong pacar padahal pagi pakai paling pameran panas pandai panen panjang pantai papan parkir ' +
    'pasang pecah pegang pejabat pelan pelabuhan pemerintah pemuda pendek pengen penting penuh perahu pergi perlu pernah pertama perut pesan pesta piknik pindah pintar pintu piring polisi potong presiden pulang ' +
    'pulau punya puasa pusat pusing putih putus rabu rajin ramai rambut rapih rasanya ratus rebus rencana resmi ribu rumah ruang rusak sabar sabtu sabun salah salam sambal sampah sangat santai sapu sayur sawah ' +
    'sebagai sebentar sedang sedikit segar sehat sejak selasa selesai semangat sempit senin senyum sering setiap siapa silakan sisa soalnya sulit sumur sungai supaya surut susah susu tahun takut taman tambah ' +
    'tanah tangga tanya tarik tebal teman tempel tenang tengah tentang terang terasa terbang terima ternyata tetap tetangga tiba tidur tinggal tinggi titik tugas tukang tulis turun tutup udang ujung uang undang untuk ' +
    'upacara usaha utara waktu warga warna warung wilayah wisata yakin kenapa ketemu kesini kesana kelurahan kecamatan lingkungan perumahan komplek gang jalan jembatan mesjid masjid musola pasien kasemen curug ' +
    'walantaka taktakan cipocok unyur lopang kaligandu sukawana drangong pakupatan ciceri kemang benda layang lembur baris garis habis manis bambu barang karang sarang kurang orang warung bohong sombong ' +
    'kosong lorong dorong borong gorong sorong tolak toko topi total basah payah buah tumis gratis artis tulus tembus rusuh musuh bunuh2 penuh sembuh tubuh tumbuh rambutan lambat lampung lambung balong gosok ' +
    'rompi rombak rombong robek korek kotak kodok kocok pojok pohonan gerak gerah gerobak bedak becak becek berak serak teras keras deras beras panik panggil pangkal panggung pinggang pinggir pikir piket tiket ' +
    'sehari kehari kelak kelas kalah kalem kalian kaliana keliru keluh kemas kena kenal kesel kesal kotor lari lawan layan lepas libur lupa maaf malah mampir masa masuk menang mimpi miskin murni nakal nasib netral pantas ' +
    'bekal bekas bengkel benar bener bentar bareng babeh bale balok balon bantal banteng bayang bayi begadang belok berapa berani beres biaya bibir bikin bilang bocor bodoh bonus boros botol buang bubar bubur bukti bundar cabang cabai ' +
    'kabut kolong oren terkendali kendali nasal massal gajian gelar gemuk gerai golong goreng kebaya kebagian kebaikan kebanyakan kejadian kelakuan kemacetan kesehatan kesempatan keterangan kecemasan kecewa kebersihan kebutuhan kenyataan keadaan perempatan pertigaan pertanyaan',
)
