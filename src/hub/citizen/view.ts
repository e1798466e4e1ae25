import type { Assets } from './assets'
import type { Language } from './language'
import { sayIn, type Say } from './words'

/** What every page needs beside its own matter. */
export interface View {
  readonly language: Language
  readonly say: Say
  /** An address below `/rabeg` that keeps the language. */
  readonly url: (path: string, more?: Readonly<Record<string, string>>) => string
  readonly isTraining: boolean
  readonly assets: Assets
  readonly now: number
}

export function viewOf(language: Language, isTraining: boolean, assets: Assets, now: number): View {
  return {
    language,
    say: sayIn(language),
    url: (path, more = {}) => `/rabeg${path}?${new URLSearchParams({ lang: language, ...more }).toString()}`,
    isTraining,
    assets,
    now,
  }
}
