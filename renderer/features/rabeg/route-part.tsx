import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { activeTaskOf, roadStatuses, type Complaint } from '../../../src/domain/complaint/complaint'
import { proposeRoutes, type RouteProposals } from '../../../src/domain/complaint/propose-routes'
import { answersComplaints } from '../../../src/domain/complaint/routing'
import { keyOf, type CommandId } from '../../keys'
import { useFacts } from '../../store/facts'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import styles from './rabeg.module.css'
import { useAgencyName, useCategoryName, useCategories, useRouting } from './use-tables'

export const routeKeys = [
  'complaint.route-1',
  'complaint.route-2',
  'complaint.route-3',
] as const satisfies readonly CommandId[]

/** The same three the hub decides by. */
export function useProposals(complaint: Complaint | undefined): RouteProposals {
  const categories = useCategories()
  const routing = useRouting()
  return useMemo(
    () =>
      complaint === undefined
        ? { proposals: [], confidence: 0, asksRoadStatus: false }
        : proposeRoutes(complaint, categories, routing),
    [complaint, categories, routing],
  )
}

interface RoutePartProps {
  readonly complaint: Complaint
  readonly proposals: RouteProposals
  readonly onTake: (index: number) => void
  readonly onAgency: (agencyId: string) => void
  readonly onRoad: (roadStatus: (typeof roadStatuses)[number]) => void
}

/** Who should have it, why, and one key each. Whose road it is stands first where it decides. */
export function RoutePart({ complaint, proposals, onTake, onAgency, onRoad }: RoutePartProps) {
  const { t } = useTranslation()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const agency = useAgencyName()
  const category = useCategoryName()
  const { confirmBelow, mostReturns } = useRouting()
  const answering = Object.values(agencies).filter(({ id }) => answersComplaints(agencies, id))
  const text = complaint.text ?? ''
  const isUnsure = proposals.confidence < confirmBelow
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>
        {t('rabeg.route.title')}
        <span className={styles.partAside}>
          {/* Once somebody has it, how sure the rules were stands with whoever has it. */}
          {complaint.tasks.length === 0 &&
            t(
              proposals.asksRoadStatus
                ? 'rabeg.route.asksRoad'
                : isUnsure
                  ? 'rabeg.route.unsure'
                  : complaint.category === undefined
                    ? 'rabeg.route.sure'
                    : 'rabeg.route.byCategory',
              { percent: Math.round(proposals.confidence * 100) },
            )}
          {complaint.returns > 0 && t('rabeg.route.returns', { count: complaint.returns, most: mostReturns })}
        </span>
      </h3>
      {(proposals.asksRoadStatus || complaint.roadStatus !== undefined) && (
        <div className={styles.inline}>
          <Select
            label={t('rabeg.route.road')}
            {...(complaint.roadStatus === undefined ? { placeholder: t('rabeg.choose') } : {})}
            hint={proposals.asksRoadStatus ? t('rabeg.route.roadNeeded') : undefined}
            options={roadStatuses.map((value) => ({ value, label: t(`rabeg.road.${value}`) }))}
            value={complaint.roadStatus ?? ''}
            onChange={(event) => {
              const status = roadStatuses.find((known) => known === event.target.value)
              if (status !== undefined) onRoad(status)
            }}
          />
        </div>
      )}
      <ul className={styles.proposals}>
        {proposals.proposals.map(({ category: kind, agencyIds, rule, score, words }, index) => {
          const key = routeKeys[index]
          const has = agencyIds.every((id) => activeTaskOf(complaint, id) !== undefined)
          const sentBack = complaint.tasks.some(
            ({ agencyId, state }) => agencyIds.includes(agencyId) && state.kind === 'returned',
          )
          const said = [...new Set(words.map(({ from, to }) => text.slice(from, to)))].slice(0, 4)
          return (
            <li key={agencyIds.join()}>
              <Button
                size="small"
                tone={index === 0 && !has && !sentBack ? 'main' : 'plain'}
                keyCap={key === undefined ? undefined : keyOf(key)}
                disabled={has}
                onClick={() => onTake(index)}
              >
                {agencyIds.map(agency).join(', ')}
              </Button>
              <span className={styles.why}>
                {category(kind)}
                {said.length > 0 &&
                  ` · ${t('rabeg.sign.words', { words: said.map((word) => `“${word}”`).join(', ') })}`}
                {` · ${score === 0 ? t('rabeg.route.lastResort') : rule.reason}`}
                {has && ` · ${t('rabeg.route.has')}`}
                {sentBack && <strong> · {t('rabeg.route.sentBack')}</strong>}
              </span>
            </li>
          )
        })}
      </ul>
      <div className={styles.inline}>
        <Select
          label={t('rabeg.route.other')}
          placeholder={t('rabeg.choose')}
          options={answering.map(({ id, shortName }) => ({
            value: id,
            label: shortName,
            disabled: activeTaskOf(complaint, id) !== undefined,
          }))}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') onAgency(event.target.value)
          }}
        />
      </div>
    </div>
  )
}
