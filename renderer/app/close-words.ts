import i18next from 'i18next'

/** Gives the desktop the question before closing, in the language on the screen: it asks itself when this page hangs. */
export function tellCloseWords(): void {
  const { t } = i18next
  window.siaga?.close
    .words({
      title: t('app.close.title'),
      what: t('app.close.what'),
      stay: t('app.close.stay'),
      leave: t('app.close.leave'),
    })
    .catch(console.error)
}
