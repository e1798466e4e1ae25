import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { useUi, type Language } from '../store/ui'

export type Texts = Readonly<Record<string, string>>

const indonesian = import.meta.glob<Texts>('../locales/parts/{app,common}.id.json', { eager: true, import: 'default' })
const english = import.meta.glob<Texts>('../locales/parts/{app,common}.en.json', { eager: true, import: 'default' })

export function merged(parts: Readonly<Record<string, Texts>>): Record<string, string> {
  return Object.assign({}, ...Object.values(parts)) as Record<string, string>
}

/** Loads the texts of the gate and the frame; Indonesian where a text or a choice is missing. The language follows the person's choice. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { id: { translation: merged(indonesian) }, en: { translation: merged(english) } },
    lng: useUi.getState().language,
    fallbackLng: 'id',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
}

/** Every text of the screen turns to `language` at once. */
export function speak(language: Language): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}
