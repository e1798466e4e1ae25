export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

const isLanguage = (text: string | undefined): text is Language => text === 'id' || text === 'en'

/**
 * The language of a page: the one asked for in the address, else what the browser likes best of the two. Indonesian where
 * nothing is said. `accept`: the `Accept-Language` header.
 */
export function chooseLanguage(asked: string | undefined, accept: string | undefined): Language {
  if (isLanguage(asked)) return asked
  let best: { readonly language: Language; readonly weight: number } = { language: 'id', weight: 0 }
  for (const part of (accept ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...more] = part.trim().toLowerCase().split(';')
    const weight = Number(/^\s*q=([\d.]+)/.exec(more.join(';'))?.[1] ?? 1)
    // `in` is the old code of Indonesian; Javanese and Sundanese speakers read Indonesian.
    const language = /^(id|in|jv|su)\b/.test(tag) ? 'id' : /^en\b/.test(tag) ? 'en' : undefined
    if (language !== undefined && weight > best.weight) best = { language, weight }
  }
  return best.language
}
