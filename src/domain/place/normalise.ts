/** The ways people shorten the words of an address, and the word each stands for. */
const longForm: ReadonlyMap<string, string> = new Map([
  ['jl', 'jalan'],
  ['jln', 'jalan'],
  ['gg', 'gang'],
  ['kp', 'kampung'],
  ['kmp', 'kampung'],
  ['kmpg', 'kampung'],
  ['kampong', 'kampung'],
  ['ds', 'desa'],
  ['dsn', 'dusun'],
  ['link', 'lingkungan'],
  ['lingk', 'lingkungan'],
  ['kel', 'kelurahan'],
  ['kec', 'kecamatan'],
  ['kab', 'kabupaten'],
  ['komp', 'komplek'],
  ['kompl', 'komplek'],
  ['kmplk', 'komplek'],
  ['kompleks', 'komplek'],
  ['perum', 'perumahan'],
  ['prum', 'perumahan'],
  ['blk', 'blok'],
  ['no', 'nomor'],
  ['nmr', 'nomor'],
  ['simp', 'simpang'],
  ['sp', 'simpang'],
  ['spg', 'simpang'],
  ['smpg', 'simpang'],
  ['ps', 'pasar'],
  ['psr', 'pasar'],
  ['bjr', 'banjar'],
  ['wrg', 'warung'],
  ['st', 'stasiun'],
  ['sta', 'stasiun'],
  ['stasion', 'stasiun'],
  ['term', 'terminal'],
  ['trmnl', 'terminal'],
  ['jbt', 'jembatan'],
  ['jmbtn', 'jembatan'],
  ['jemb', 'jembatan'],
  ['jbtn', 'jembatan'],
  ['msjd', 'masjid'],
  ['mjd', 'masjid'],
  ['pkm', 'puskesmas'],
  ['pusk', 'puskesmas'],
  ['pskms', 'puskesmas'],
])

/**
 * Words of an address in one spelling: lower case, no accents or punctuation, abbreviations in full, numbers without
 * leading zeros (`RT.03/RW 05` → `rt 3 rw 5`).
 */
export function addressWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => longForm.get(word) ?? word.replace(/^0+(?=\d)/, ''))
}

/** The same words without the spaces, so that `Sumurpecung` meets `Sumur Pecung`. */
export function tight(words: readonly string[]): string {
  return words.join('')
}
