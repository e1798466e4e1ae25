import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { handOverDraft } from './duty'
import type { Order } from './orders'
import type { OwnUnit } from './own-units'
import { placeWords, shortPlace } from './place-name'
import type { OpenQuestion } from './questions'

/** The first words of a hand-over, in the language of the screen. */
export function useHandOverDraft(
  orders: readonly Order[],
  questions: readonly OpenQuestion[],
  units: readonly OwnUnit[],
): () => string {
  const { t } = useTranslation()
  const directory = useFacts(({ board }) => board.units.items)
  return useCallback(
    () =>
      handOverDraft(orders, questions, units, {
        order: ({ incident, dispatch }) => {
          const place = placeWords(incident)
          const names = dispatch.assignments.map(({ unitId }) => directory[unitId]?.name ?? unitId)
          const line = t('agency.duty.line-order', {
            number: incident.number,
            priority: incident.priority,
            type: t(`type.${incident.type}`),
            place: shortPlace(place) ?? t('agency.card.no-place'),
            step: t(`step.${dispatch.state}`),
          })
          return `${line} (${names.length === 0 ? t('agency.duty.line-no-unit') : names.join(', ')})`
        },
        question: ({ incident, note, waitsFor }) =>
          t(`agency.duty.line-question.${waitsFor}`, { number: incident.number, text: note.text ?? '' }),
        unit: ({ unit: { name, status, statusReason } }) => {
          const line = t('agency.duty.line-unit', { unit: name, status: t(`agency.unit.${status}`) })
          return statusReason === undefined ? line : `${line} (${statusReason})`
        },
        nothing: t('agency.duty.line-nothing'),
      }),
    [orders, questions, units, directory, t],
  )
}
