/** Signs put for letters: `k3bakaran`, `b4njir`. */
const leet: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['@', 'a'],
  ['$', 's'],
])

/** Of Indonesian and of the Javanese and Sundanese mixed with it: `rumahe`, `imahna`. */
const suffixes = ['nya', 'kan', 'lah', 'kah', 'pun', 'ku', 'mu', 'an', 'in', 'ne', 'na', 'i', 'e'] as const

/** A prefix and the letters that a stem lost to it, `''` for none: `memukul` ← `pukul`, `nabrak` ← `tabrak`. */
const prefixes: readonly (readonly [string, readonly string[]])[] = [
  ['menge', ['']],
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['pe', ['']],
  ['ber', ['']],
  ['ter', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['ka', ['']],
  ['ti', ['']],
  ['se', ['']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['n', ['t']],
  ['m', ['p', 'b']],
]

/** A stem shorter than this is as good as any other word. */
const shortestStem = 4
/** `apinya`, `gasku`: what is said of a thing may be short. */
const shortestThing = 3
const ofAThing: ReadonlySet<string> = new Set(['nya', 'ku', 'mu'])

function withoutSuffix(word: string): readonly string[] {
  return suffixes
    .filter((suffix) => {
      const shortest = ofAThing.has(suffix) ? shortestThing : shortestStem
      return word.endsWith(suffix) && word.length - suffix.length >= shortest
    })
    .flatMap((suffix) => {
      const stem = word.slice(0, -suffix.length)
      // Runs of a letter are written once, so that `naikkan` has lost a k.
      return suffix === 'kan' ? [stem, `${stem}k`] : [stem]
    })
}

function withoutPrefix(word: string): readonly string[] {
  return prefixes.flatMap(([prefix, lost]) =>
    word.startsWith(prefix)
      ? lost.map((letter) => letter + word.slice(prefix.length)).filter((stem) => stem.length >= shortestStem)
      : [],
  )
}

/** The word with letters for the signs inside it; undefined when it has none or is a number (`rt03`, `2`). */
export function withoutLeet(word: string): string | undefined {
  if (!/[\d@$]/.test(word) || !/\p{L}.*\p{L}/u.test(word)) return undefined
  return word.replace(/[\d@$]/g, (sign) => leet.get(sign) ?? sign)
}

/**
 * A word and what may be left of it without Indonesian affixes, the word itself first: `kebakarannya` → …, `kebakaran`,
 * `bakaran`, `bakar`. Not a stemmer: every possible reading is listed, and the lexicon decides which is a word.
 */
export function wordForms(word: string): readonly string[] {
  const forms = new Set([word])
  // `ular2`, `teriak2`: the doubling sign of written Indonesian.
  const single = /^(\p{L}{3,})2(?:nya|an)?$/u.exec(word)?.[1]
  if (single !== undefined) forms.add(single)
  for (const form of [...forms]) for (const stem of withoutSuffix(form)) forms.add(stem)
  for (const form of [...forms]) for (const stem of withoutSuffix(form)) forms.add(stem)
  for (const form of [...forms]) for (const stem of withoutPrefix(form)) forms.add(stem)
  return [...forms]
}

/** The word without what is put round it and changes no letter of it: the forms in which a slip is looked for. */
export function bareForms(word: string): readonly string[] {
  const forms = new Set([word])
  for (const suffix of ['nya', 'ku', 'na', 'ne']) if (word.endsWith(suffix)) forms.add(word.slice(0, -suffix.length))
  for (const form of [...forms]) {
    for (const prefix of ['di', 'ter', 'ke', 'ka']) if (form.startsWith(prefix)) forms.add(form.slice(prefix.length))
  }
  return [...forms]
}
