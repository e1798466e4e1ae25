import type { TFunction } from 'i18next'
import type { StepDoubt } from './step-doubts'
import { wibTime } from './times'

/** A doubt in one sentence. */
export function doubtWords(doubt: StepDoubt, t: TFunction): string {
  return t(`agency.doubt.${doubt.kind}`, partsOf(doubt, t))
}

function partsOf(doubt: StepDoubt, t: TFunction): Record<string, string> {
  switch (doubt.kind) {
    case 'before-order':
      return { time: wibTime(doubt.orderedAt) }
    case 'before-acknowledged':
      return { time: wibTime(doubt.acknowledgedAt) }
    case 'before-step':
    case 'after-step':
      return { step: t(`agency.action.${doubt.step}`), time: wibTime(doubt.stepAt) }
    case 'future':
    case 'never-on-scene':
    case 'never-en-route':
      return {}
  }
}
