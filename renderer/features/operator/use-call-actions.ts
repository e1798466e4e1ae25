import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call, CallKind } from '../../../src/domain/call/call'
import { useCommands } from './commands'

/** Kinds whose caller the room still has to serve; every other kind ends the call with the same key. */
const staysOnLine: ReadonlySet<CallKind> = new Set(['emergency', 'complaint'])
const UNDO_FOR = 10_000

/** What a key or a button does to a call. The last kind given can be taken back for ten seconds. */
export function useCallActions(select: (callId: string) => void) {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  const undo = useRef<{ readonly until: number; readonly act: () => void }>(undefined)
  useEffect(() => () => void (undo.current = undefined), [])

  const answer = useCallback(
    (callId: string) => {
      run('call:answer', { callId })
      select(callId)
    },
    [run, select],
  )
  const receive = useCallback(() => {
    const { commandId } = run('call:receive', { channel: 'phone' })
    answer(commandId)
  }, [run, answer])
  const end = useCallback((callId: string) => run('call:end', { callId }), [run])
  const undoKind = useCallback(() => {
    const last = undo.current
    undo.current = undefined
    if (last !== undefined && Date.now() <= last.until) last.act()
  }, [])
  const dispose = useCallback(
    (call: Call, kind: CallKind) => {
      const callId = call.id
      const before = call.disposition?.kind
      if (before === kind) return
      run('call:dispose', { callId, kind })
      const isLive = call.state.kind === 'ringing' || call.state.kind === 'answered'
      if (isLive && !staysOnLine.has(kind)) end(callId)
      const act = () => {
        select(callId)
        if (before === undefined) notify({ id: 'undo', tone: 'info', text: t('operator.kind.noneBefore') })
        else {
          run('call:dispose', { callId, kind: before })
          notify({ id: 'undo', tone: 'kept', text: t('operator.kind.undone', { kind: t(`kind.${before}`) }) }, 5_000)
        }
      }
      undo.current = { until: Date.now() + UNDO_FOR, act }
      const action = { label: t('operator.kind.undo'), keyCap: 'Ctrl+Z', onPress: undoKind }
      notify(
        { id: 'undo', tone: 'kept', text: t('operator.kind.given', { kind: t(`kind.${kind}`) }), action },
        UNDO_FOR,
      )
    },
    [run, end, notify, select, t, undoKind],
  )
  return { answer, receive, end, dispose, undoKind }
}
