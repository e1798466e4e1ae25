import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { timeOfDay } from './clock'

/** How often a caller was called back and what came of the last time, in one line. */
export function CallBackWords({ call, className }: { readonly call: Call; readonly className?: string | undefined }) {
  const { t } = useTranslation()
  const last = call.callBacks.at(-1)
  const words =
    last === undefined
      ? t('callers.back.never')
      : t('callers.back.tried', {
          count: call.callBacks.length,
          outcome: t(`callers.outcome.${last.outcome}`),
          time: timeOfDay(last.at).slice(0, 5),
        })
  return <span className={className}>{words}</span>
}
