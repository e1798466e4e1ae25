import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys } from '../../keys'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { AgencyNotices } from './agency-notice'
import { useCommands } from './commands'
import styles from './dispatch-parts.module.css'
import { helpWanted, type HelpWanted } from './help-wanted'
import { RecommendationLines } from './recommendation-lines'
import { agenciesOf } from './recommended-orders'
import { replacementFor, type Replacement } from './replacement'
import { usePlanRoom } from './use-recommendation'

interface HelpPanelProps {
  readonly incident: Incident
  readonly agencies: Readonly<Record<string, Agency>>
}

/** Hours turn over and positions grow old. */
const LOOK_AGAIN = 15_000
/** Agencies offered for one order; the others are under Dispatches. */
const mostOffered = 2

/** Orders that were declined or never accepted, each with whom the plans name instead: one key orders it. */
export function HelpPanel({ incident, agencies }: HelpPanelProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const room = usePlanRoom()
  const now = useNow(LOOK_AGAIN)
  const replacements = new Map<string, Replacement>()
  const wanted = helpWanted(incident, agencies, (failed, alreadyOn) => {
    const found = replacementFor(incident, failed, alreadyOn, room, now)
    replacements.set(failed.id, found)
    return agenciesOf(found.picks)
  })
  const nameOf = (id: string) => entryOf(agencies, id)?.shortName ?? id
  const picksOf = (one: HelpWanted, offered: readonly Agency[]) =>
    (replacements.get(one.dispatch.id)?.picks ?? []).filter(({ agencyId }) => offered.some(({ id }) => id === agencyId))
  const order = (one: HelpWanted, agency: Agency) => {
    const { dispatch, cause } = one
    const said = dispatch.reason === undefined ? '' : `: ${dispatch.reason}`
    const { plan, level = 1 } = replacements.get(dispatch.id) ?? {}
    run('incident:dispatch', {
      incidentId: incident.id,
      agencyIds: [agency.id],
      ...(plan === undefined || picksOf(one, [agency]).length === 0 ? {} : { planId: plan.id, level }),
      overrideReason: `${t(`dispatch.help.reason.${cause}`, { agency: nameOf(dispatch.agencyId) })}${said}`,
      ...(dispatch.message === undefined ? {} : { message: dispatch.message }),
    })
  }
  const first = wanted.find(({ instead }) => instead.length > 0)
  const firstAgency = first?.instead[0]
  const isReady = first !== undefined && firstAgency !== undefined
  useKeys(
    isReady ? { 'incident.help': () => order(first, firstAgency) } : {},
    isReady ? {} : { 'incident.help': t('dispatch.help.nothing') },
  )
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
            {offered.length === 0 && t('dispatch.help.nobody')}
            {/* Under the words: the work form is too narrow for both in one line. */}
            <div className={styles.tools}>
              {offered.map((agency, index) => (
                <Button
                  key={agency.id}
                  size="small"
                  tone={one === first && index === 0 ? 'main' : 'plain'}
                  keyCap={one === first && index === 0 ? keyOf('incident.help') : undefined}
                  onClick={() => order(one, agency)}
                >
                  {t('dispatch.help.order', { agency: agency.shortName })}
                </Button>
              ))}
            </div>
            <RecommendationLines recommendation={{ picks, gaps }} agencies={agencies} />
            <AgencyNotices agencies={listed} />
          </Banner>
        )
      })}
    </div>
  )
}
