import { useTranslation } from 'react-i18next'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { PriorityFrom } from './intake-protocol'
import { useWording } from './use-wording'

/** Says where a priority comes from. */
export function usePriorityWords(): (from: PriorityFrom, protocol: Protocol | undefined) => string {
  const { t } = useTranslation()
  const say = useWording()
  return (from, protocol) => {
    switch (from.kind) {
      case 'hand':
        return t('intake.priority.byHand')
      case 'type':
        return t('operator.priority.default')
      case 'answers':
        return t('intake.priority.answers', { count: from.count })
      case 'determinant': {
        const found = protocol?.determinants.find(({ id }) => id === from.determinant)
        return t('intake.priority.determinant', { determinant: found === undefined ? '' : say(found.label) })
      }
      case 'overridden':
        return t('intake.priority.overridden', { before: from.before, reason: from.reason })
    }
  }
}
