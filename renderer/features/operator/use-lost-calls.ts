import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive, isCallOver, type Call, type CallKind } from '../../../src/domain/call/call'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import { callIn } from './linked-calls'
import { changeWork, workOf } from './work-memory'

/** How a call of mine stopped being mine to decide. */
export type Loss =
  | { readonly kind: 'taken'; readonly by: string; readonly at: number }
  | { readonly kind: 'closed'; readonly by: string; readonly at: number; readonly as: CallKind }

/** What a colleague did with a call that `username` had; nothing when they, or the exchange, did it themselves. */
export function lossOf(before: Call, now: Call, username: string): Loss | undefined {
  if (before.claim?.by !== username) return undefined
  const { claim, disposition } = now
  if (claim !== undefined && claim.by !== username && isCallLive(before)) return { kind: 'taken', ...claim }
  const isNew = disposition !== undefined && disposition.at !== before.disposition?.at
  if (!isNew || !isCallOver(now) || disposition.by === username || disposition.by.startsWith('system:'))
    return undefined
  return disposition.kind === 'emergency'
    ? undefined
    : { kind: 'closed', by: disposition.by, at: disposition.at, as: disposition.kind }
}

/** Says who took or closed a call of mine, until it is put away: a caller must not vanish without a word. */
export function useLostCalls(calls: readonly Call[]): void {
  const { t } = useTranslation()
  const { notify } = useCommands()
  const { user, owner } = useSession()
  const facts = useFacts((snapshot) => snapshot.facts)
  useEffect(() => {
    for (const [id, before] of workOf(owner).held) {
      const now = callIn(facts, id)
      const loss = now === undefined ? undefined : lossOf(before, now, user.id)
      if (loss === undefined) continue
      const who = before.number ?? t('operator.calls.noNumber')
      const told = { who, by: loss.by, time: timeOfDay(loss.at) }
      const text =
        loss.kind === 'taken'
          ? t('callers.lost.taken', told)
          : t('callers.lost.closed', { ...told, kind: t(`kind.${loss.as}`) })
      notify({ id: `lost:${id}`, tone: 'late', text, stays: true })
    }
    const held = new Map(calls.filter(({ claim }) => claim?.by === user.id).map((call) => [call.id, call]))
    changeWork(owner, { held })
  }, [calls, facts, owner, user.id, notify, t])
}
