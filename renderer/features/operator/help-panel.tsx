import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys, type CommandId, type KeyHandlers } from '../../keys'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { AgencyNotices } from './agency-notice'
import { useCommands } from './commands'
import styles from './dispatch-parts.module.css'
import { helpWanted, type HelpWanted } from './help-wanted'
import { RecommendationLines } from './recommendation-lines'
import { replacementFor, type Replacement } from './replacement'
import { useDispatchTold } from './use-dispatch-told'
import { usePlanRoom } from './use-recommendation'

interface HelpPanelProps {
  readonly incident: Incident
  readonly agencies: Readonly<Record<string, Agency>>
}

/** Hours turn over and positions grow old. */
const LOOK_AGAIN = 15_000
/** Agencies offered for one order; the others are under Dispatches. */
const mostOffered = 2
/** One for each offer, in the order they are read. */
const offerKeys = [
  'incident.help',
  'incident.help-2',
  'incident.help-3',
  'incident.help-4',
] as const satisfies readonly CommandId[]

/** Orders that were declined or never accepted, each with who can do the same work: a key for each orders it. */
export function HelpPanel({ incident, agencies }: HelpPanelProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const told = useDispatchTold()
  const room = usePlanRoom()
  const now = useNow(LOOK_AGAIN)
  const replacements = new Map<string, Replacement>()
  const wanted = helpWanted(incident, agencies, (failed, alreadyOn) => {
    const found = replacementFor(incident, failed, alreadyOn, room, now)
    replacements.set(failed.id, found)
    return found.agencyIds
  })
  const nameOf = (id: string) => entryOf(agencies, id)?.shortName ?? id
  /** Nobody here does that work: what is left is the telephone, and a person with more to decide. */
  const nobodyText = (id: string) =>
    t('dispatch.help.nobody', {
      agency: nameOf(id),
      phone: entryOf(agencies, id)?.phone ?? t('dispatch.reach.noPhone'),
    })
  const picksOf = (one: HelpWanted, offered: readonly Agency[]) =>
    (replacements.get(one.dispatch.id)?.picks ?? []).filter(({ agencyId }) => offered.some(({ id }) => id === agencyId))
  const order = (one: HelpWanted, agency: Agency) => {
    const { dispatch, cause } = one
    const said = dispatch.reason === undefined ? '' : `: ${dispatch.reason}`
    const { plan, level = 1 } = replacements.get(dispatch.id) ?? {}
    const sent = run('incident:dispatch', {
      incidentId: incident.id,
      agencyIds: [agency.id],
      ...(plan === undefined || picksOf(one, [agency]).length === 0 ? {} : { planId: plan.id, level }),
      overrideReason: `${t(`dispatch.help.reason.${cause}`, { agency: nameOf(dispatch.agencyId) })}${said}`,
      ...(dispatch.message === undefined ? {} : { message: dispatch.message }),
    })
    void sent.accepted.then((accepted) => {
      if (accepted) told([agency.id])
    })
  }
  const offers = wanted.flatMap((one) => one.instead.slice(0, mostOffered).map((agency) => ({ one, agency })))
  const keyFor = (one: HelpWanted, agency: Agency) =>
    offerKeys[offers.findIndex((offer) => offer.one === one && offer.agency === agency)]
  const handlers = Object.fromEntries(
    offers.flatMap(({ one, agency }, index) => {
      const id = offerKeys[index]
      return id === undefined ? [] : [[id, () => order(one, agency)]]
    }),
  ) satisfies KeyHandlers
  useKeys(handlers, Object.fromEntries(offerKeys.slice(offers.length).map((id) => [id, t('dispatch.help.nothing')])))
  if (wanted.length === 0) return null
  return (
    <div className={styles.help} data-part="help">
      {wanted.map((one) => {
        const { dispatch, cause } = one
        const offered = one.instead.slice(0, mostOffered)
        const picks = picksOf(one, offered)
        const listed = offered.filter(({ id }) => !picks.some(({ agencyId }) => agencyId === id))
        const gaps = (replacements.get(dispatch.id)?.gaps ?? []).filter(
          (gap) => 'agencyId' in gap && offered.some(({ id }) => id === gap.agencyId),
        )
        return (
          <Banner key={dispatch.id} tone="late" live="alert">
            {t(`dispatch.help.${cause}`, { agency: nameOf(dispatch.agencyId) })}
            {dispatch.reason !== undefined && ` “${dispatch.reason}”`}{' '}
            {offered.length === 0 && nobodyText(dispatch.agencyId)}
            {/* Under the words: the work form is too narrow for both in one line. */}
            <div className={styles.tools}>
              {offered.map((agency) => {
                const id = keyFor(one, agency)
                return (
                  <Button
                    key={agency.id}
                    size="small"
                    tone={id === 'incident.help' ? 'main' : 'plain'}
                    keyCap={id === undefined ? undefined : keyOf(id)}
                    onClick={() => order(one, agency)}
                  >
                    {t('dispatch.help.order', { agency: agency.shortName })}
                  </Button>
                )
              })}
            </div>
            <RecommendationLines recommendation={{ picks, gaps }} agencies={agencies} />
            <AgencyNotices agencies={listed} />
          </Banner>
        )
      })}
    </div>
  )
}
