import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { keyOf } from '../../keys'
import { useSession } from '../../store/session'
import { guardOf } from './call-guard'
import { useCommands } from './commands'
import { useAbsences } from './use-absences'

/** Whether a call must not be closed or ended from here now; says why in words. */
export function useGuard(): (call: Call) => boolean {
  const { t } = useTranslation()
  const { notify } = useCommands()
  const { user } = useSession()
  const absences = useAbsences()
  return useCallback(
    (call: Call) => {
      const guard = guardOf(call, user.id, absences, Date.now())
      if (guard === undefined) return false
      const key = keyOf('call.take-over')
      const text =
        guard.kind === 'ringing'
          ? t('callers.guard.ringing')
          : guard.seconds > 0
            ? t('callers.guard.heldFor', { by: guard.by, seconds: guard.seconds, key })
            : t('callers.guard.held', { by: guard.by, key })
      notify({ id: 'guard', tone: 'near', text, callId: call.id }, 8_000)
      return true
    },
    [user.id, absences, notify, t],
  )
}
