/** The sound of spoken Indonesian in Jakarta and Banten beside its letters, as people type it. */
const sounds: readonly (readonly [RegExp, string])[] = [
  // asep, item, dalem, malem, dapet, kenceng
  [/e([bcdfghjklmnpqrstvwxyz]|ng)$/, 'a$1'],
  [/e([bcdfghjklmnpqrstvwxyz]|ng)(nya|in|an)$/, 'a$1$2'],
  // jatoh, taroh, tujoh, gedong
  [/o([bcdfghjklmnpqrstvwxyz]|ng)$/, 'u$1'],
  [/o([bcdfghjklmnpqrstvwxyz]|ng)(nya|in|an)$/, 'u$1$2'],
  // aer, laer
  [/ae/, 'ai'],
  // ujan, ancur, abis, ilang, idup, item
  [/^([aiou])/, 'h$1'],
  // sampe, rame, pake
  [/e$/, 'ai'],
  // ngeliat, ngebakar: what is done, not who does it
  [/^nge/, 'me'],
]

/** How a word that is written as it is spoken may stand in a dictionary, itself left out: `asep` gives `asap`. */
export function writtenForms(word: string): readonly string[] {
  const forms = new Set([word])
  for (const [sound, letters] of sounds) for (const form of [...forms]) forms.add(form.replace(sound, letters))
  forms.delete(word)
  return [...forms]
}
