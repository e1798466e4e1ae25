import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(process.cwd(), 'renderer', 'locales', 'parts')

/** Every text of one language. */
export function textsOf(language: 'id' | 'en'): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${language}.json`))
  const parts = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>)
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
}

const texts = { id: textsOf('id'), en: textsOf('en') }

/** What the screen says for a key, so that a test can press the same button in both languages. */
export function screenText(language: 'id' | 'en', key: string): string {
  const text = texts[language][key]
  if (text === undefined) throw new Error(`There is no text for ${key} in ${language}.`)
  return text
}
