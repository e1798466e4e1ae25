import i18next from 'i18next'
import { merged, type Texts } from './i18n'

const indonesian = import.meta.glob<Texts>(['../locales/parts/*.id.json', '!../locales/parts/{app,common}.id.json'], {
  eager: true,
  import: 'default',
})
const english = import.meta.glob<Texts>(['../locales/parts/*.en.json', '!../locales/parts/{app,common}.en.json'], {
  eager: true,
  import: 'default',
})

/** The texts only a signed-in person sees. They come with the shell, so that they do not hold up the login field. */
export function addShellTexts(): void {
  i18next.addResourceBundle('id', 'translation', merged(indonesian), true, true)
  i18next.addResourceBundle('en', 'translation', merged(english), true, true)
}
