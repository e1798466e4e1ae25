/** Words by what they have to do with danger: who, what befalls them, what does it. Words that belong to several kinds stand in each. */
export const kindsOfDanger: Readonly<Record<string, string>> = {
  somebody:
    'oma opa mbah uyut gua gue saya sy kami kula abdi kuring aku kita me my we abah umi orang org uwong wong jalma jelma bapak bapa bpk pak ibu bu emak mak mama ayah kakek kake aki nenek nini abang ' +
    'bang kakak teteh adek adik ade suami istri bini mertua tetangga warga penduduk penumpang pengendara pemotor ' +
    'pejalan pekerja tukang kuli buruh karyawan pegawai sopir supir kernet pedagang penjual pembeli satpam guru ' +
    'jamaah lansia orangtua ortu keluarga sodara saudara ponakan keponakan sepupu paman om tante teman temen cowok ' +
    'cewek laki perempuan wanita pria pemuda remaja mahasiswa siswa murid pelajar santri nelayan petani pemulung ' +
    'gelandangan pengemis pengamen odgj penghuni korban pasien mas mbak pemilik mandor ojol kurir jukir kusir ' +
    'masinis people person man woman someone somebody guy girl boy neighbour neighbor driver father mother husband ' +
    'wife workers',
  child:
    'anak bocah budak balita bayi orok bayinya anaknya bocil murid tk paud sd cucu anak2 kid kids child children ' +
    'baby toddler infant',
  body:
    'kepala kepalanya sirah hulu dada dadanya perut weteng beuteung leher beuheung tangan tangannya leungeun kaki ' +
    'kakinya suku sikil jari jarinya mata matanya mulut mulutnya bibir bibirnya hidung telinga kuping muka mukanya ' +
    'wajah punggung pinggang paha betis lutut lengan badan badannya tubuh awak kulit tulang iga tengkorak pelipis ' +
    'dahi jidat jantung paru lidah pusar dagu bahu pundak nadi urat head chest face arm arms leg legs neck eyes ' +
    'mouth body skin bone',
  blood:
    'darah darahnya getih berdarah bedarah pendarahan perdarahan ngucur mengucur muncrat nyembur bersimbah ' +
    'berlumuran blood bleeding bleed',
  wound:
    'luka lukanya luka2 terluka robek sobek sobekan patah remuk hancur ancur melepuh ngelupas gosong memar lebam ' +
    'bonyok benjol bengkak keseleo terkilir tembus ketusuk tertusuk tersayat kesayat teriris keiris kepotong ' +
    'terpotong putus buntung bolong bocor kebuka nganga menganga tercabik sabet kesabet kebacok bacok injured ' +
    'wounded broken burned hurt cut',
  unconscious:
    'kelojotan ngeces linglung ngantuk lumpuhan menceng menggelepar buih gemeteran gemetar buta pingsan semaput kapiuhan klenger kejang kejang2 step stip kolaps koma ambruk lemes lemas lemah lunglai pucat ' +
    'pucet biru kebiruan membiru kaku sekarat kritis sakaratul anfal kumat kambuh ngorok mencong pelo lumpuh ngigau ' +
    'siuman sadar sadarkan eling busa berbusa melotot mendelik keringet kunang2 dingin menggigil unconscious ' +
    'fainted collapsed seizure unresponsive dying lifeless',
  breath:
    'napas nafas napasnya nafasnya bernapas bernafas ambekan sesak sesek ngap megap engap asma asmanya oksigen ' +
    'cekik tercekik keselek kesedak tersedak choking breathe breathing breath',
  alive:
    'gerak bergerak obah gerak2 bangun bangun2 tangi hudang sadar nyaut nyahut sahut jawab njawab respon merespon ' +
    'melek kedip nangis ngomong muncul nongol timbul keluar metu kaluar keliatan kelihatan kedengeran ketemu ' +
    'ditemukan kapanggih siuman balik pulang move moving wake waking respond answer',
  struck:
    'tabrak nabrak ditabrak ketabrak menabrak tertabrak tabrakan seruduk nyeruduk diseruduk hantam hajar sambar ' +
    'nyamber kesamber srempet keserempet senggol kesenggol timpa nimpa menimpa ketimpa tertimpa ketiban kejatuhan ' +
    'nibani lindas terlindas kelindas kelindes gilas kegiling giling tergiling seret keseret terseret nyeret ' +
    'diseret ketumbur nubruk tubruk tindih ketindih gencet kegencet tergencet himpit kehimpit jepit kejepit ' +
    'terjepit hempas mental kelempar terlempar terpental terpelanting nyungsep guling terguling terbalik kebalik ' +
    'ngguling ringsek adu hit crash crashed crushed struck ran',
  fall:
    'ngegelinding keguling kebalik kecempul ngegelundung kejengkang jatuh jatoh terjatuh tibo tiba ragrag labuh jatuhin kejeblos jeblos kecebur tercebur cebur nyebur kecemplung ' +
    'nyemplung kepleset terpeleset peleset terperosok perosok keperosok nyusruk kejengkang terjungkal nyungsep ' +
    'ngejengkang terguling geletak tergeletak terkapar kapar tergolek rebah fell fall falling slipped',
  lying: 'tergeletak geletak terkapar kapar tergolek rebah ngagoler telungkup telentang tengkurep lying',
  trapped:
    'kejerat nyelip kegantung ngelilit dikunciin kekunciin gelantungan kejebak terjebak jebak kajebak perangkap terperangkap kurung terkurung kekurung kunci kekunci terkunci dikunci ' +
    'nyangkut tersangkut kesangkut timbun ketimbun tertimbun kependem kubur terkubur urug kaurug urugan jepit ' +
    'kejepit terjepit kegencet gelantungan gantung ngegantung bergelantungan terkepung kepung trapped stuck buried ' +
    'inside locked',
  collapse:
    'ambruk roboh rubuh runtuh ambrol rungkad jebol bobol tumbang longsor amblas ambles amblek jugrug rontok putus ' +
    'pedot pegat patah collapse collapsed collapsing landslide',
  'giving-way':
    'ngayun meletup letup2 kebelah nyandar gugur melembung melorot miring doyong condong nyender goyang bergoyang goyah retak retakan retaknya retak2 nganga belah kebelah ' +
    'gantung nggantung menggantung ngegantung njuntai menjuntai ngejuntai ngelewer nglewer copot lepas kelepas ' +
    'coplok melendung melengkung bengkok kretek krek bunyi berderit kriet gerak geser bergeser turun keropos nyaris ' +
    'rapuh leaning cracking tilting hanging swaying',
  under:
    'bawah bawahnya dibawah kolong handap ngisor dalam dalem didalem didalam jero jeru njero balik belakang atas ' +
    'atasnya diatas depan below under underneath inside',
  fire:
    'api apinya seuneu geni bakar kebakar terbakar kebakaran kobong kahuruan kaduruk kabakar dibakar ngebakar ' +
    'membakar nyala menyala berkobar kobaran kobar hangus gosong lalap dilalap lidah percikan jilat fire burning ' +
    'flames burn',
  smoke: 'asap asep asapnya asepnya kebul haseup ngebul ngepul mengepul berasap berasep kebulan pekat smoke smoking',
  gas:
    'gas elpiji lpg tabung tabungnya regulator selang mendesis ngowos desis bocor bensin pertalite solar tiner ' +
    'amonia klorin kimia knalpot bbm thinner leak leaking petrol',
  explode:
    'ledak meledak ledakan meledug meleduk mbledug mbledos bledug dor bom granat petasan mercon molotov explode ' +
    'explosion exploded',
  electric:
    'arus kejut stopkontak saklar setrum kesetrum nyetrum kestrum setrumnya tersetrum sengat tersengat kesengat kabel kabelnya listrik ' +
    'listriknya trafo gardu korslet konslet korsleting percikan percik panel kwh electrocuted sparks sparking wire ' +
    'cable',
  water:
    'ombak laut perahu pelampung badai sungai titeuleum klelep solokan melaut kerendem terendam ngambang air aer banyu cai banjir banjirnya caah rob arus ombak kali sungai walungan laut sumur kolam selokan got ' +
    'gorong gorong2 waduk danau situ rawa tanggul pintu hanyut keseret kebawa palid keli kintir flood water river ' +
    'drowning',
  depth:
    'dada sedada pinggang sepinggang leher seleher paha sepaha perut seperut atap genteng plafon hateup bahu sebahu ' +
    'kepala meter semeter ngelewatin kelelep kalelep tenggelam tenggelem lutut naik naek munggah tinggi deras ' +
    'kenceng waist',
  rise:
    'naik naek munggah nambah tambah makin membesar gede besar ageung merambat merembet nyamber nyambung nyebar ' +
    'menjalar kenceng cepet cepat deras ga terkendali meluas luber rising spreading growing fast',
  rescue:
    'tolong tulung tulungan tolongin nolong nolongin bantu ambulan ambulans ambulance damkar pemadam evakuasi ' +
    'dievakuasi perahu polisi selamatkan selametin menyelamatkan pertolongan buru buruan cepet cepat segera gage ' +
    'geura gancang gera darurat help hurry rescue urgent quickly police',
  search: 'nyari nyariin mencari cari nyelem nyisir gali ngegali menggali hilang ilang searching missing',
  kill:
    'bunuh dibunuh membunuh ngebunuh bunuhin habisin dihabisin mati mampus tewas meninggal wafat mayat jenazah ' +
    'jasad mayit maut nyawa modar paeh dead died die kill killed killing corpse',
  weapon:
    'golok parang celurit clurit pisau badik samurai pedang klewang klewang2 sajam linggis palu kapak balok bambu ' +
    'besi batu botol beling pecahan pistol senjata senapan airsoft bedog arit gergaji cangkul obeng gir gear belati ' +
    'silet gunting tombak cutter knife gun machete sword',
  violence:
    'kejerat benturin dibenturin diiket ikat diikat nyandera nyekokin nyulik dijemput ngintai sebo ngepung dibekep bekep nyayat lecehkan dirantai pukul mukul mukulin memukuli dipukul dipukulin gebuk digebukin gebukin ngegebukin keroyok dikeroyok ngeroyok ' +
    'hajar dihajar tendang nendang ditendang tampar nampar siksa nyiksa aniaya bacok membacok dibacok bacokan tusuk ' +
    'nusuk ditusuk tusukan tebas sabet nyabet kesabet cekik nyekek dicekik jambak seret tawuran berantem berkelahi ' +
    'ribut bentrok perang gelut rusuh ngamuk mengamuk kdrt siram nyiram perkosa diperkosa cabuli lecehin culik ' +
    'nyulik sekap disekap sandera todong nodong ditodong rampok dirampok begal dibegal jambret dijambret rampas ' +
    'maling copet garong dobrak gedor gedor2 ngancem ngancam diancam mengancam tembak ditembak nembak kejar ngejar ' +
    'dikejar ngepung attack attacking stabbed beating fight fighting robbed shot raped threatening',
  scared:
    'takut ketakutan ngumpet sembunyi sembunyiin nyumput lari kabur panik histeris jerit njerit menjerit teriak ' +
    'teriak2 triak jejeritan nangis merintih minta ampun rintihan screaming crying hiding scared panic',
  suicide: 'loncat lompat terjun gantung bundir bunuh pamit silet nyilet wasiat jump suicide',
  poison:
    'nyekokin spirtus tuak kebas baterai racun keracunan baygon potas oplosan pestisida obat minum nenggak nelen nelan ketelen tertelan overdosis ' +
    'muntah muntah2 mual mencret muntaber kaporit poisoned vomiting',
  birth:
    'lahir lahiran melahirkan brojol ketuban hamil bumil kontraksi babaran bidan kandungan mules pregnant labor ' +
    'birth',
  illness:
    'stroke struk jantung asma epilepsi ayan demam panas diare dbd alergi diabetes gula hipertensi kanker ginjal ' +
    'sakit kumat serangan heart asthma',
  beast:
    'disengat ubur2 lebah tawon kelabang ular oray ula kobra sanca piton biawak buaya tawon lebah odeng anjing monyet kera babi macan kalajengking sapi ' +
    'kerbau kuda gigit digigit nggigit matok serang nyerang menyerang diserang sengat nyengat disengat lilit ' +
    'ngelilit nyeruduk cakar snake bite bitten',
}
