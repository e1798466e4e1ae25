import { CircleHelp, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Banner } from '../../ui/banner'
import { Icon } from '../../ui/icon'
import styles from './dispatch-parts.module.css'
import { useRecommendationWords } from './recommendation-words'

interface RecommendationLinesProps {
  readonly recommendation: Pick<Recommendation, 'picks' | 'gaps'>
  readonly agencies: Readonly<Record<string, Agency>>
  /** The cover warning stands higher up, where it is seen without scrolling. */
  readonly coverAbove?: boolean
}

/** Positions are told in minutes. */
const LOOK_AGAIN = 15_000

/** Why each agency is recommended and what is short, one line each; more incidents than one can handle stands out. */
export function RecommendationLines({ recommendation, agencies, coverAbove = false }: RecommendationLinesProps) {
  const { t } = useTranslation()
  const now = useNow(LOOK_AGAIN)
  const isLineUp = useFacts(({ agenciesOnline }) => agenciesOnline !== undefined)
  const { agencyText, whyText, gapText } = useRecommendationWords(agencies, now)
  const { picks, gaps } = recommendation
  const silent = gaps.flatMap((gap) => (gap.kind === 'no-console' ? [gap.agencyId] : []))
  const others = gaps.filter(({ kind }) => kind !== 'cover-exceeded' && kind !== 'no-console')
  if (picks.length === 0 && gaps.length === 0) return null
  return (
    <div className={styles.recommendation}>
      {!coverAbove && <CoverWarning recommendation={recommendation} agencies={agencies} />}
      <ul className={styles.reasons} aria-label={t('dispatch.why.label')}>
        {picks.map(({ agencyId, why }) => (
          <li key={agencyId}>
            <Icon icon={Info} size={13} />
            <span>
              <strong>{agencyText(agencyId)}</strong> {why.map(whyText).join(' · ')}
            </span>
          </li>
        ))}
        {others.map((gap, index) => (
          <li key={`${gap.kind} ${index}`}>
            <Icon icon={TriangleAlert} size={13} className={styles.gap} />
            <span>
              {'agencyId' in gap && <strong>{agencyText(gap.agencyId)}</strong>} {gapText(gap)}
            </span>
          </li>
        ))}
        {/* Before the liaisons are at their desks this is true of every agency: one line is enough. */}
        {silent.length > 0 && (
          <li>
            <Icon icon={TriangleAlert} size={13} className={styles.gap} />
            <span>
              {t('dispatch.gap.no-console', {
                agencies: silent
                  .map((id) => [agencyText(id), agencies[id]?.phone].filter((part) => part !== undefined).join(' '))
                  .join(', '),
              })}
            </span>
          </li>
        )}
        {!isLineUp && picks.length > 0 && (
          <li>
            <Icon icon={CircleHelp} size={13} />
            <span>{t('dispatch.reach.unknown')}</span>
          </li>
        )}
      </ul>
    </div>
  )
}

type CoverWarningProps = Pick<RecommendationLinesProps, 'recommendation' | 'agencies'>

/** An agency would be on more incidents at a time than it can handle, and who is recommended beside it. */
export function CoverWarning({ recommendation, agencies }: CoverWarningProps) {
  const { t } = useTranslation()
  const { agencyText, gapText } = useRecommendationWords(agencies, 0)
  return recommendation.gaps.map((gap, index) => {
    if (gap.kind !== 'cover-exceeded') return null
    const beside = recommendation.picks.filter(({ why }) =>
      why.some((one) => one.kind === 'neighbour-beside' && one.of === gap.agencyId),
    )
    return (
      <Banner key={index} tone="late" live="status">
        {gapText(gap)}{' '}
        {beside.length > 0 &&
          t('dispatch.gap.beside', { agencies: beside.map(({ agencyId }) => agencyText(agencyId)).join(', ') })}
      </Banner>
    )
  })
}
