import { useTranslation } from 'react-i18next'
import { isAwaitingAcknowledgement } from '../../../src/domain/dispatch/dispatch'
import type { DeskEntry } from './desk-list'
import { hintWords } from './hint-words'
import type { OpenDialog } from './liaison-dialogs'
import type { OwnUnit } from './own-units'
import type { OpenQuestion } from './questions'
import type { useDuty } from './use-duty'
import type { useKeyHint } from './use-key-hint'
import type { useNewAnswers } from './use-new-answers'
import { useOrderKeys } from './use-order-keys'
import type { usePresses } from './use-presses'
import type { useVolumeCheck } from './use-volume-check'
import type { useWithdrawn } from './use-withdrawn'
import type { useWriting } from './use-writing'

interface Desk {
  readonly inFront: DeskEntry | undefined
  readonly units: readonly OwnUnit[]
  readonly questions: readonly OpenQuestion[]
  readonly answers: ReturnType<typeof useNewAnswers>
  readonly press: ReturnType<typeof usePresses>
  readonly hints: ReturnType<typeof useKeyHint>
  readonly notes: ReturnType<typeof useWriting>
  readonly duty: ReturnType<typeof useDuty>
  readonly volume: ReturnType<typeof useVolumeCheck>
  readonly enterHistory: () => void
  readonly withdrawn: ReturnType<typeof useWithdrawn>
  readonly open: (dialog: OpenDialog) => void
}

/** All keys of the desk; each acts or says why it doesn't. The two that have buttons too are given back. */
export function useDeskKeys(desk: Desk): { readonly chooseUnits: () => void; readonly changeUnit: () => void } {
  const { inFront, units, questions, answers, press, hints, notes, duty, volume, enterHistory, withdrawn, open } = desk
  const { t } = useTranslation()
  const shown = inFront?.kind === 'order' ? inFront.order : undefined
  const noOrder = () => hints.say({ kind: inFront === undefined ? 'no-order' : 'test' })

  const write = (kind: 'note' | 'question') => {
    if (shown === undefined) return noOrder()
    press.atWork()
    notes.write(kind)
  }
  const chooseUnits = () => {
    if (shown === undefined) return noOrder()
    if (isAwaitingAcknowledgement(shown.dispatch)) return hints.say({ kind: 'accept-first' })
    press.atWork()
    open({ kind: 'units', order: shown })
  }
  const changeUnit = () => {
    if (units.length > 0) open({ kind: 'unit-status' })
    else hints.say({ kind: 'no-units' })
  }
  const answerFirst = () => {
    const first = questions.find(({ waitsFor }) => waitsFor === 'us')
    if (first !== undefined) notes.answer(first)
    else if (answers.answers.length > 0) answers.read()
    else hints.say({ kind: 'no-question' })
  }
  const heard = (isHeard: boolean) => {
    if (volume.check === 'asking') volume.answer(isHeard)
    else hints.say({ kind: 'no-sound-test' })
  }
  useOrderKeys({
    act: press.onFront,
    actAt: press.atTime,
    select: press.select,
    why: (action) => {
      const obstacle = press.obstacle(action)
      return obstacle && hintWords(obstacle, t)
    },
    whyAt: (status) => {
      const obstacle = press.obstacle(status)
      // A wrong time is corrected by the same key.
      return obstacle === undefined || obstacle.kind === 'reported-already' ? undefined : hintWords(obstacle, t)
    },
    others: {
      'incident.note': () => write('note'),
      'order.ask': () => write('question'),
      'order.answer': answerFirst,
      'order.units': chooseUnits,
      'order.unit-status': changeUnit,
      'order.next-alarm': press.nextAlarm,
      'order.next-order': press.nextOrder,
      'order.history': enterHistory,
      'order.take-back': press.takeBack,
      'order.withdrawn-read': () =>
        withdrawn.orders.length > 0 ? withdrawn.read() : hints.say({ kind: 'nothing-withdrawn' }),
      'order.duty': () =>
        duty.step.kind === 'on-duty' && duty.outcome?.kind !== 'accepted'
          ? hints.say({ kind: 'on-duty' })
          : duty.takeStep(),
      'order.hand-over': () => open({ kind: 'hand-over' }),
      'order.try-sound': volume.start,
      'order.heard': () => heard(true),
      'order.unheard': () => heard(false),
    },
  })
  return { chooseUnits, changeUnit }
}
