import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys } from '../../keys'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import type { Loud } from './help-needed'
import styles from './incident-list.module.css'
import { shortNumber } from './incident-order'

interface HelpBannerProps {
  /** In the order they are to be acted on. */
  readonly loud: readonly Loud[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly onSelect: (incidentId: string) => void
}

/** Named one by one; the others are counted, and the key leads to each in turn. */
const mostNamed = 2

/** Incidents that nobody is going to, wherever the operator is working now; it stands until somebody has acted. */
export function HelpBanner({ loud, agencies, onSelect }: HelpBannerProps) {
  const { t } = useTranslation()
  const [first] = loud
  useKeys(first === undefined ? {} : { 'incident.go-help': () => onSelect(first.incident.id) }, {
    'incident.go-help': first === undefined ? t('dispatch.nobody.none') : undefined,
  })
  if (first === undefined) return null
  const nameOf = (id: string) => entryOf(agencies, id)?.shortName ?? id
  const others = loud.length - mostNamed
  return (
    <div className={styles.loud} data-part="help-banner">
      <Banner tone="late" live="alert">
        {loud.slice(0, mostNamed).map(({ incident, wanted, coming, on }) => {
          const names = wanted.map(({ dispatch }) => nameOf(dispatch.agencyId))
          const cause = wanted.some((one) => one.cause === 'unanswered') ? 'unanswered' : 'declined'
          const what = {
            number: shortNumber(incident.number),
            type: t(`type.${incident.type}`),
            priority: incident.priority,
            agencies: names.join(', '),
          }
          return (
            <p key={incident.id} className={styles.loudLine}>
              {coming === 'nobody' ? (
                <>
                  <strong>{t(`dispatch.nobody.${cause}`)}</strong> {t('dispatch.nobody.what', what)}
                </>
              ) : (
                [
                  t(`dispatch.nobody.some.${cause}`, what),
                  ...on.map(({ agencyId, state }) => `${nameOf(agencyId)} ${t(`step.${state}`).toLowerCase()}`),
                ].join(' · ')
              )}
            </p>
          )
        })}
        <div className={styles.loudFoot}>
          <Button
            size="small"
            tone="main"
            keyCap={keyOf('incident.go-help')}
            onClick={() => onSelect(first.incident.id)}
          >
            {t('dispatch.nobody.go', { number: shortNumber(first.incident.number) })}
          </Button>
          {others > 0 && <span className={styles.loudLine}>{t('dispatch.nobody.more', { count: others })}</span>}
        </div>
      </Banner>
    </div>
  )
}
