import i18next from 'i18next'
import type { Language } from '../store/ui'

/** Gives the desktop the question before closing, in the language on the screen: it asks itself when this page hangs. */
export function tellCloseWords(language: Language): void {
  // Fixed: the screen itself may turn to the language a moment later.
  const t = i18next.getFixedT(language)
  window.siaga?.close
    .words({
      title: t('app.close.title'),
      what: t('app.close.what'),
      stay: t('app.close.stay'),
      leave: t('app.close.leave'),
    })
    .catch(console.error)
}
