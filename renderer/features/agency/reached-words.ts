import type { TFunction } from 'i18next'
import type { Reached } from './other-reached'

/** How far another agency's order has come, in the words of the post. */
export function reachedWords(reached: Reached, t: TFunction): string {
  switch (reached) {
    case 'not-there':
    case 'there':
    case 'accepted':
      return t(`agency.card.reached.${reached}`)
    default:
      return t(`step.${reached}`)
  }
}
