import { useCallback, useState } from 'react'
import type { PathStep } from '../../../src/domain/triage/run-protocol'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { Triage } from '../../../src/domain/triage/triage'
import { useCommands } from './commands'
import { runOf } from './intake-protocol'

/** Whose questions they are. */
export type TriageSubject = { readonly callId: string } | { readonly incidentId: string }

const none: readonly PathStep[] = []

/** The latest answer to a question, if it has one. */
function latestAnswer(triage: Triage | undefined, protocolId: string, questionId: string): string | undefined {
  if (triage?.protocolId !== protocolId) return undefined
  return triage.answers.filter((given) => given.questionId === questionId).at(-1)?.answer
}

/**
 * The walk through a protocol and what moves it. An answer counts from its key on: the next key must meet the next
 * question, also while the hub has not said yes yet.
 */
export function useTriage(subject: TriageSubject, protocol: Protocol, triage: Triage | undefined) {
  const { run: send } = useCommands()
  const [pending, setPending] = useState(none)
  const [again, setAgain] = useState<string>()
  const waiting = pending.filter(({ questionId, answer }) => latestAnswer(triage, protocol.id, questionId) !== answer)
  // What the hub has recorded is no longer on its way.
  if (waiting.length !== pending.length) setPending(waiting)
  const run = runOf(protocol, triage, waiting)
  /** A question asked once more, else the next one. */
  const asked = protocol.questions.find(({ id }) => id === again) ?? run.next
  const protocolId = protocol.id
  const answer = useCallback(
    (questionId: string, answerId: string) => {
      const step = { questionId, answer: answerId }
      setAgain(undefined)
      setPending((before) => [...before.filter((one) => one.questionId !== questionId), step])
      void send('triage:answer', { ...subject, protocolId, questionId, answer: answerId }).accepted.then((accepted) => {
        if (!accepted) setPending((before) => before.filter((one) => one !== step))
      })
    },
    [send, subject, protocolId],
  )
  const finish = useCallback(() => void send('triage:finish', { ...subject, protocolId }), [send, subject, protocolId])
  /** Back to the question before the one that is asked. */
  const back = () => {
    const at = run.path.findIndex(({ questionId }) => questionId === again)
    const before = run.path[at === -1 ? run.path.length - 1 : at - 1]
    if (before !== undefined) setAgain(before.questionId)
  }
  return {
    run,
    asked,
    isAskedAgain: again !== undefined && asked?.id === again,
    answer,
    finish,
    back,
    askAgain: setAgain,
  }
}
