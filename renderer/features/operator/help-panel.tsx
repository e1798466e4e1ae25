import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { AgencyNotices } from './agency-notice'
import { useCommands } from './commands'
import styles from './dispatch-parts.module.css'
import { helpWanted, type HelpWanted } from './help-wanted'

interface HelpPanelProps {
  readonly incident: Incident
  readonly agencies: Readonly<Record<string, Agency>>
}

/** Orders that were declined or never accepted, each with the agency that could go instead: one key orders it. */
export function HelpPanel({ incident, agencies }: HelpPanelProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const wanted = helpWanted(incident, agencies)
  const nameOf = (id: string) => entryOf(agencies, id)?.shortName ?? id
  const order = ({ dispatch, cause }: HelpWanted, agency: Agency) => {
    const said = dispatch.reason === undefined ? '' : `: ${dispatch.reason}`
    run('incident:dispatch', {
      incidentId: incident.id,
      agencyIds: [agency.id],
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
    <div className={styles.help}>
      {wanted.map((one) => {
        const { dispatch, cause, instead } = one
        return (
          <Banner key={dispatch.id} tone="late" live="alert">
            {t(`dispatch.help.${cause}`, { agency: nameOf(dispatch.agencyId) })}
            {dispatch.reason !== undefined && ` “${dispatch.reason}”`}{' '}
            {instead.length === 0 && t('dispatch.help.nobody')}
            {/* Under the words: the work form is too narrow for both in one line. */}
            <div className={styles.tools}>
              {instead.slice(0, 2).map((agency, index) => (
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
            <AgencyNotices agencies={instead.slice(0, 2)} />
          </Banner>
        )
      })}
    </div>
  )
}
