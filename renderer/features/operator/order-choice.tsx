import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { TextField } from '../../ui/text-field'
import { AgencyChoice, focusFrom } from './agency-choice'
import styles from './dispatch-parts.module.css'
import { usePlanName } from './plan-words'
import { RecommendationLines } from './recommendation-lines'

interface OrderChoiceProps {
  readonly agencies: readonly Agency[]
  readonly byId: Readonly<Record<string, Agency>>
  readonly recommendation: Recommendation | undefined
  readonly recommended: readonly string[]
  readonly chosen: readonly string[]
  readonly standing?: readonly string[]
  readonly isUnsent?: boolean
  /** Other agencies than the plan's: there is room for a reason. */
  readonly departs: boolean
  readonly coverAbove?: boolean
  readonly reason: string
  readonly autoFocus?: boolean
  readonly onFocused?: () => void
  readonly onChange: (agencyIds: readonly string[]) => void
  readonly onReason: (reason: string) => void
}

/**
 * Whom to order: the boxes, why each and what is short. Where the boxes differ from the plan there is room right under them
 * for a reason, which may stay empty and says by name whom it is about.
 */
export function OrderChoice(props: OrderChoiceProps) {
  const {
    agencies,
    byId,
    recommendation,
    recommended,
    chosen,
    departs,
    reason,
    onReason,
    coverAbove = false,
    onChange,
    ...rest
  } = props
  const { t } = useTranslation()
  const nameOf = (id: string) => entryOf(byId, id)?.shortName ?? id
  // Only the first order leaves anybody out; a later one adds.
  const { standing = [] } = rest
  const leftOut = standing.length > 0 ? [] : recommended.filter((id) => !chosen.includes(id))
  const added = chosen.filter((id) => !recommended.includes(id) && !standing.includes(id))
  const label = [
    ...(leftOut.length === 0 ? [] : [t('dispatch.plan.leftOut', { agencies: leftOut.map(nameOf).join(', ') })]),
    ...(added.length === 0 ? [] : [t('dispatch.plan.added', { agencies: added.map(nameOf).join(', ') })]),
    t('dispatch.plan.optional'),
  ].join(' ')
  const reasonField = useRef<HTMLInputElement>(null)
  const isByHand = useRef(false)
  /** The box that led here: the arrows go on from it. */
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    // The plan may change under the boxes: only a hand on them leads to the field.
    if (departs && isByHand.current) {
      cameFrom.current = document.activeElement
      reasonField.current?.focus()
      reasonField.current?.scrollIntoView({ block: 'nearest' })
    }
    isByHand.current = false
  }, [departs])
  return (
    <div className={styles.recommendation}>
      <AgencyChoice
        {...rest}
        agencies={agencies}
        recommended={recommended}
        chosen={chosen}
        onChange={(ids) => {
          isByHand.current = true
          onChange(ids)
        }}
      />
      {departs && (
        <TextField
          ref={reasonField}
          label={label}
          placeholder={t('dispatch.plan.reasonHint')}
          maxLength={2_000}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            if (focusFrom(cameFrom.current, event.key === 'ArrowDown' ? 1 : 0)) event.preventDefault()
          }}
        />
      )}
      {recommendation !== undefined && (
        <RecommendationLines recommendation={recommendation} agencies={byId} coverAbove={coverAbove} />
      )}
    </div>
  )
}

interface PlanLineProps {
  readonly recommendation: Recommendation | undefined
  /** Beside it, e.g. the button that raises the level. */
  readonly tools?: ReactNode
}

/** The plan that holds and the level the alarm stands at. */
export function PlanLine({ recommendation, tools }: PlanLineProps) {
  const { t } = useTranslation()
  const planName = usePlanName()
  if (recommendation?.plan === undefined) return null
  const { plan, level, highestLevel } = recommendation
  return (
    <div className={styles.level}>
      <span>
        {t('dispatch.plan.name', { name: planName(plan) })}
        {' · '}
        <strong>{t('dispatch.plan.level', { level, of: highestLevel })}</strong>
      </span>
      {tools}
    </div>
  )
}
