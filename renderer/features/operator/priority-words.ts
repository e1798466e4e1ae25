import { useTranslation } from 'react-i18next'
import type { Protocol, Wording } from '../../../src/domain/triage/protocol'
import type { PriorityFrom } from './intake-protocol'
import { useWording } from './use-wording'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** Says where a priority comes from. Before the first answer it comes from none, and the words don't count to zero. */
export function priorityWords(
  from: PriorityFrom,
  protocol: Protocol | undefined,
  t: Translate,
  say: (wording: Wording) => string,
): string {
  switch (from.kind) {
    case 'hand':
      return t('intake.priority.byHand')
    case 'type':
      return t('operator.priority.default')
    case 'words':
      return t('intake.priority.words', { words: from.said.join('”, “') })
    case 'answers':
      return from.count === 0 ? t('intake.priority.unanswered') : t('intake.priority.answers', { count: from.count })
    case 'determinant': {
      const found = protocol?.determinants.find(({ id }) => id === from.determinant)
      return t('intake.priority.determinant', { determinant: found === undefined ? '' : say(found.label) })
    }
    case 'overridden':
      return t('intake.priority.overridden', { before: from.before, reason: from.reason })
  }
}

/** The same in the language of the screen. */
export function usePriorityWords(): (from: PriorityFrom, protocol: Protocol | undefined) => string {
  const { t } = useTranslation()
  const say = useWording()
  return (from, protocol) => priorityWords(from, protocol, (key, values) => t(key, values ?? {}), say)
}
