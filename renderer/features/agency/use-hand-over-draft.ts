import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { handOverDraft } from './duty'
import type { Order } from './orders'
import { placeWords } from './place-name'
import type { OpenQuestion } from './questions'

/** The first words of a hand-over, in the language of the screen. */
export function useHandOverDraft(orders: readonly Order[], questions: readonly OpenQuestion[]): () => string {
  const { t } = useTranslation()
  return useCallback(
    () =>
      handOverDraft(orders, questions, {
        order: ({ incident, dispatch }) => {
          const place = placeWords(incident)
          return t('agency.duty.line-order', {
            number: incident.number,
            priority: incident.priority,
            type: t(`type.${incident.type}`),
            place: place.kelurahan ?? place.address ?? t('agency.card.no-place'),
            step: t(`step.${dispatch.state}`),
          })
        },
        question: ({ incident, note, waitsFor }) =>
          t(`agency.duty.line-question.${waitsFor}`, { number: incident.number, text: note.text ?? '' }),
        nothing: t('agency.duty.line-nothing'),
      }),
    [orders, questions, t],
  )
}
