import { addressWords } from '../place/normalise'
import { placeIndex } from '../place/place-index'
import { wordsOfTypes } from './type-words'

/** Words of every report: they tell two incidents apart no better than a comma. */
const commonWords: ReadonlySet<string> = new Set(
  (
    'ada adanya akan agar aja aku anda apa arah atas atau bagian bahwa baru bawah belakang belum berada besar betul biar bisa bukan ' +
    'buruan cepat cepet coba cuma dalam dan dari darurat dekat deket dengan depan dia disini disitu dong gak gan gede gimana habis hallo ' +
    'halo hari harus ini itu iya jadi jalan jangan juga kak kalau kalo kami kampung kang karena kayak kayaknya kecamatan kecil kejadian ' +
    'kelurahan kemarin kirim kita komplek korban kota kurang lagi laporan lapor lewat lingkungan lokasi lurus mana masih masuk mau mereka ' +
    'minta mohon namanya nggak nih nya ngga ntar orang orangnya pada pagi pak bapak ibu perumahan petugas posisi punya rumah saat saja sama ' +
    'sampai sana sangat satu saya sebelah sedang segera sekali sekarang sekitar selamat semua seorang serang siang sini situ sore sudah ' +
    'tadi tapi telah telepon tempat tepat tepatnya terima terjadi terus tidak tolong tolongin tong untuk urang udah warga yang malam gang ' +
    'bantu bantuan banget banyak beberapa dua tiga hampir seberang samping pinggir ujung sisi kena langsung mas mbak bang dik panik parah rame ramai keluar bawa senjata daerah ning ana sing tulung gusti ' +
    'pasar simpang pertigaan perempatan lampu merah jembatan spbu terminal stasiun sekolah masjid mesjid mushola rumahsakit puskesmas'
  ).split(' '),
)

/** Words that go with a type without telling two incidents of it apart. */
const typicalWords: ReadonlySet<string> = new Set(
  (
    'bakar bakaran listrik kabel percikan lantas motor mobil sepeda medis ambulans ambulan ambulance meninggal tewas korban goyang tanah ' +
    'angin kencang roboh ambruk berkelahi suami istri ribut sarang hilang polisi luka terluka berdarah darah tatu besar banyu'
  ).split(' '),
)

/** Names of the gazetteer speak as places; counted as words too they would speak twice. */
const placeWords: ReadonlySet<string> = new Set(
  placeIndex.flatMap(({ names }) => names.flatMap(({ words, tight }) => [...words, tight])),
)

const plain = (word: string) => word.replace(/(\p{L})\1+/gu, '$1')
const saysNothing: ReadonlySet<string> = new Set(
  [...commonWords, ...typicalWords, ...wordsOfTypes, ...placeWords].flatMap((word) => [word, plain(word)]),
)

/** The most words kept of one text, the first ones: a 20 kB paste must not cost more than a long story. */
const longestStory = 400

/**
 * The words of a text that may tell one incident from another: not those of every report, nor those that only say its
 * type or name a place of the gazetteer; no short ones but numbers of two digits or more (a number plate, a house, a kilometre). Any string is legal.
 */
export function tellingWords(text: string): ReadonlySet<string> {
  const kept = new Set<string>()
  for (const word of addressWords(text.slice(0, 20 * longestStory))) {
    if (kept.size === longestStory) break
    if (/^\d+$/.test(word) ? word.length < 2 : word.length < 4) continue
    const spelt = /^\d+$/.test(word) ? word : plain(word)
    if (!saysNothing.has(spelt)) kept.add(spelt)
  }
  return kept
}
