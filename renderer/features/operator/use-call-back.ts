import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isCallLive, type Call, type CallBackOutcome } from '../../../src/domain/call/call'
import { useCommands } from './commands'

/** Notes what calling a caller back came to; says why not where there is nobody to call back. */
export function useCallBack() {
  const { t } = useTranslation()
  const { run, notify } = useCommands()
  return useCallback(
    (call: Call | undefined, outcome: CallBackOutcome) => {
      const id = 'call-back'
      if (call === undefined || isCallLive(call)) {
        const why = t(call === undefined ? 'callers.back.noCall' : 'callers.back.onLine')
        notify({ id, tone: 'info', text: why }, 6_000)
        return
      }
      run('call:call-back', { callId: call.id, outcome })
      const count = call.callBacks.length + 1
      const text = t('callers.back.noted', { count, outcome: t(`callers.outcome.${outcome}`) })
      notify({ id, tone: 'kept', text, callId: call.id }, 5_000)
    },
    [run, notify, t],
  )
}
