import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { handOverIn, type Words } from './hand-over-language'
import styles from './liaison.module.css'

const wordsOf = (language: 'id' | 'en'): Words => {
  const t = i18next.getFixedT(language)
  return (key, parts) => t(key, { ...parts })
}

/** The words of a hand-over, what the draft wrote in the reader's language; longer than their box, the keys scroll them. */
export function HandOverText({ children }: { readonly children: string }) {
  const { t, i18n } = useTranslation()
  const to = i18n.language === 'en' ? 'en' : 'id'
  return (
    <div className={styles.handOver} tabIndex={0} role="group" aria-label={t('agency.duty.words')}>
      {handOverIn(children, wordsOf(to === 'en' ? 'id' : 'en'), wordsOf(to))}
    </div>
  )
}
