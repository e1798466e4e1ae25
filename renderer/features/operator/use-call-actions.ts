import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive, type Call, type CallKind } from '../../../src/domain/call/call'
import { useSession } from '../../store/session'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import { offerUndo } from './last-undo'
import { callIn } from './linked-calls'
import { whoAnswered } from './who-answered'
import { changeWork } from './work-memory'

/** Kinds whose caller the room still has to serve; every other kind ends the call with the same key. */
const staysOnLine: ReadonlySet<CallKind> = new Set(['emergency', 'complaint'])
const UNDO_FOR = 10_000

/**
 * What a key or a button does to a call. The last kind given can be taken back for ten seconds; `onBack`: the call is
 * worked on again, and what is typed next belongs to it.
 */
export function useCallActions(select: (callId: string) => void, onBack: () => void) {
  const { t } = useTranslation()
  const { run, notify, withdraw, closeConfirmed } = useCommands()
  const { client, user, owner } = useSession()
  const undo = useRef<{ readonly callId: string; readonly until: number; readonly act: () => void }>(undefined)
  useEffect(() => () => void (undo.current = undefined), [])

  const answer = useCallback(
    (callId: string) => {
      closeConfirmed()
      const { commandId, accepted } = run('call:answer', { callId })
      select(callId)
      changeWork(owner, { talking: callId })
      void accepted.then(async (isAccepted) => {
        if (isAccepted) return
        const first = await whoAnswered(client, callId, user.id)
        if (first === undefined) return
        // In the place of the bare refusal.
        const text = t('callers.claim.first', { by: first.by, time: timeOfDay(first.at) })
        notify({ id: commandId, tone: 'late', text }, 20_000)
      })
    },
    [run, closeConfirmed, select, client, user.id, owner, notify, t],
  )
  const receive = useCallback(() => {
    const { commandId } = run('call:receive', { channel: 'phone' })
    answer(commandId)
  }, [run, answer])
  /** After a refusal: a colleague has the call, whatever this desk believed. One message, in the place of the bare ones. */
  const tellHolder = useCallback(
    async (callId: string, { commandId, accepted }: ReturnType<typeof run>) => {
      if (await accepted) return
      const holder = await whoAnswered(client, callId, user.id)
      if (holder === undefined) return
      withdraw(commandId)
      withdraw('undo')
      if (undo.current?.callId === callId) undo.current = undefined
      const text = t('callers.guard.refused', { by: holder.by, time: timeOfDay(holder.at) })
      notify({ id: `held:${callId}`, tone: 'late', text }, 20_000)
    },
    [client, user.id, withdraw, notify, t],
  )
  const hangUp = useCallback(
    (callId: string) => void tellHolder(callId, run('call:end', { callId })),
    [run, tellHolder],
  )
  /** Gives the call back its line as long as that is open. Says whether it may be: the hub has the last word. */
  const resume = useCallback(
    (callId: string): boolean => {
      const state = callIn(client.snapshot().facts, callId)?.state
      if (state?.kind !== 'ended' || state.line !== undefined) return false
      const { commandId, accepted } = run('call:resume', { callId })
      void accepted.then((isAccepted) => {
        // In the place of the bare refusal.
        if (!isAccepted) notify({ id: commandId, tone: 'near', text: t('callers.undo.lineClosed') }, 20_000)
      })
      return true
    },
    [client, run, notify, t],
  )
  /** Ends a call; by a slip it is taken back while its message shows and the line is open. */
  const end = useCallback(
    (callId: string) => {
      const call = callIn(client.snapshot().facts, callId)
      hangUp(callId)
      const until = Date.now() + UNDO_FOR
      const goOn = () => {
        select(callId)
        const key = resume(callId) ? 'resumed' : 'endClosed'
        notify(
          { id: 'ended', tone: key === 'resumed' ? 'kept' : 'near', text: t(`callers.undo.${key}`), callId },
          8_000,
        )
      }
      const who = call?.number ?? t('operator.calls.noNumber')
      const action = { label: t('callers.undo.end'), keyCap: 'Ctrl+Z', onPress: offerUndo(goOn, until) }
      notify({ id: 'ended', tone: 'kept', text: t('callers.end.ended', { who }), action, until }, UNDO_FOR)
    },
    [client, hangUp, select, resume, notify, t],
  )
  const undoKind = useCallback(() => {
    const last = undo.current
    undo.current = undefined
    if (last === undefined) return
    if (Date.now() <= last.until) last.act()
    else notify({ id: 'undo', tone: 'info', text: t('callers.undo.over') }, 6_000)
  }, [notify, t])
  /** Something was built on the kind of this call: it is no longer taken back by a key. */
  const keepKind = useCallback(
    (callId: string) => {
      if (undo.current?.callId !== callId) return
      undo.current = undefined
      withdraw('undo')
    },
    [withdraw],
  )
  const dispose = useCallback(
    (call: Call, kind: CallKind) => {
      const callId = call.id
      const before = call.disposition?.kind
      if (before === kind) return
      void tellHolder(callId, run('call:dispose', { callId, kind }))
      const ends = !staysOnLine.has(kind)
      const hangsUp = isCallLive(call) && ends
      if (hangsUp) hangUp(callId)
      // The work on this call is done: Ctrl+Z is the kind's again, and no longer the text's.
      if (ends && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const act = () => {
        select(callId)
        onBack()
        const isBack = hangsUp && resume(callId)
        if (before === undefined) run('call:retract-kind', { callId })
        else run('call:dispose', { callId, kind: before })
        if (hangsUp) {
          const tone = isBack ? 'kept' : 'near'
          notify({ id: 'undo', tone, text: t(`callers.undo.${isBack ? 'resumed' : 'lineClosed'}`), callId }, 8_000)
        } else if (before === undefined) {
          notify({ id: 'undo', tone: 'info', text: t('operator.kind.noneBefore'), callId }, 5_000)
        } else {
          const text = t('operator.kind.undone', { kind: t(`kind.${before}`) })
          notify({ id: 'undo', tone: 'kept', text, callId }, 5_000)
        }
      }
      const until = Date.now() + UNDO_FOR
      undo.current = { callId, until, act }
      const label = t('callers.undo.kind', { kind: t(`kind.${kind}`) })
      const action = { label, onPress: undoKind, ...(ends ? { keyCap: 'Ctrl+Z' } : {}) }
      const text = t(
        kind === 'dropped' ? 'callers.undo.dropped' : ends ? 'operator.kind.given' : 'callers.undo.afterEsc',
        { who: call.number ?? t('operator.calls.noNumber'), kind: t(`kind.${kind}`) },
      )
      notify({ id: 'undo', tone: 'kept', text, action, callId, until }, UNDO_FOR)
    },
    [run, tellHolder, hangUp, resume, notify, select, onBack, t, undoKind],
  )
  return { answer, receive, end, dispose, undoKind, keepKind }
}
