import { useTranslation } from 'react-i18next'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'

/** A call of 112 goes before every complaint: it is seen here too, and answered with its own key. */
export function RingingBanner({ onCall }: { readonly onCall: (callId: string) => void }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const calls = useFacts(({ board }) => board.calls)
  const ringing = Object.values(calls)
    .filter(({ state }) => state.kind === 'ringing')
    .sort((a, b) => a.receivedAt - b.receivedAt)
  const first = ringing[0]
  const answer = () => {
    if (first === undefined) return
    // A refusal (somebody was quicker) shows on the console, where the call is.
    void client.send('call:answer', { callId: first.id })
    onCall(first.id)
  }
  useKeys({ 'call.answer-next': first === undefined ? undefined : answer })
  if (first === undefined) return null
  return (
    <Banner
      tone="late"
      live="alert"
      actions={
        <Button size="small" tone="main" keyCap={keyOf('call.answer-next')} onClick={answer}>
          {t('rabeg.ringing.answer')}
        </Button>
      }
    >
      {t('rabeg.ringing', { count: ringing.length })}
    </Banner>
  )
}
