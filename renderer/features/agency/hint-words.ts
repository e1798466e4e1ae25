import type { TFunction } from 'i18next'
import type { KeyHint } from './key-obstacle'
import { wibTime } from './times'

/** Why the key did nothing, or what it could not know, in one sentence. */
export function hintWords(hint: KeyHint, t: TFunction): string {
  switch (hint.kind) {
    case 'accepted-already': {
      const { at, others } = hint
      const accepted =
        at === undefined ? t('agency.why.accepted-already') : t('agency.why.accepted-at', { time: wibTime(at) })
      return others === true ? `${accepted} ${t('agency.why.others-by-number')}` : accepted
    }
    case 'reported-already':
      return hint.at === undefined
        ? t('agency.why.reported-already', { step: t(`agency.action.${hint.status}`) })
        : t('agency.why.reported-at', { step: t(`agency.action.${hint.status}`), time: wibTime(hint.at) })
    case 'no-number':
      return t('agency.why.no-number', { number: hint.number })
    case 'declined':
      return t(hint.isSent ? 'agency.why.declined' : 'agency.why.declined-unsent', { number: hint.incident })
    case 'finished':
      return t(hint.isSent ? 'agency.why.finished' : 'agency.why.finished-unsent', { number: hint.incident })
    case 'taken-back':
      return t('agency.back.taken', { step: t(`agency.action.${hint.status}`), number: hint.incident })
    default:
      return t(`agency.why.${hint.kind}`)
  }
}

/** Tells what was done; all other hints say why nothing was, or what is missing. */
export function isDone(hint: KeyHint): boolean {
  switch (hint.kind) {
    case 'test-accepted':
    case 'taken-back':
      return true
    case 'declined':
    case 'finished':
      return hint.isSent
    default:
      return false
  }
}
