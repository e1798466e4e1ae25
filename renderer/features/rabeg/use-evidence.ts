import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { markedText } from './marked-text'
import type { ComplaintSign } from './signs'
import { useCategories } from './use-tables'

/** Words quoted at most; the text itself shows them all. */
const MOST = 4

/** Why somebody should look: the words that say so and the danger questions that were answered with yes. */
export function useEvidence(): (sign: ComplaintSign, complaint: Pick<Complaint, 'category'>) => string {
  const { t, i18n } = useTranslation()
  const categories = useCategories()
  return (sign, complaint) => {
    const words = markedText(sign.said, sign.words)
      .filter(({ marked }) => marked)
      .slice(0, MOST)
      .map(({ text }) => `“${text}”`)
    const asked = categories.find(({ id }) => id === complaint.category)?.dangers ?? []
    const answered = asked
      .filter(({ id }) => sign.dangers.includes(id))
      .map(({ ask }) => t('rabeg.sign.yes', { question: i18n.language === 'en' ? ask.en : ask.id }))
    return [...answered, ...(words.length === 0 ? [] : [t('rabeg.sign.words', { words: words.join(', ') })])].join(
      ' · ',
    )
  }
}
