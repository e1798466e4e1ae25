import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { useCommands } from './commands'
import { toldOf } from './dispatch-told'

/** How long the word that an order went out is shown, ms; longer where somebody has to telephone. */
const SENT_FOR = 5_000
const RECORDED_FOR = 15_000

/** Says what became of an order the hub has accepted: green only where a console shows it. */
export function useDispatchTold(): (agencyIds: readonly string[]) => void {
  const { t } = useTranslation()
  const { notify } = useCommands()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const online = useFacts(({ agenciesOnline }) => agenciesOnline)
  // The answer comes later than the press: who is connected then is what counts.
  const latest = useRef({ agencies, online })
  useEffect(() => {
    latest.current = { agencies, online }
  }, [agencies, online])
  return useCallback(
    (agencyIds) => {
      const { sent, recorded } = toldOf(agencyIds, latest.current.agencies, latest.current.online)
      const phones = recorded.map(({ name, phone }) => `${name} (${phone ?? t('dispatch.reach.noPhone')})`).join(', ')
      const text = [
        ...(recorded.length === 0 ? [] : [t('dispatch.recorded', { agencies: phones })]),
        ...(sent.length === 0 ? [] : [t('dispatch.sent', { agencies: sent.join(', ') })]),
      ].join(' ')
      if (recorded.length === 0) notify({ id: 'sent', tone: 'kept', text }, SENT_FOR)
      else notify({ id: 'sent', tone: 'near', text }, RECORDED_FOR)
    },
    [t, notify],
  )
}
