import { Ban, Hourglass, Landmark, Undo2, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallerMeasure, CallerMeasures } from '../../../src/domain/caller/caller-measure'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { useDialogCommand } from '../operator'
import { KeptReasonDialog } from './kept-reason-dialog'
import { sortMeasures, type ShownMeasure } from './measure-state'
import styles from './room.module.css'

/** Past measures on the screen at once; the rest on request, all stay in the log. */
const SHOWN = 50

/** What was signed: what holds, until when, who signed and why; also what is over. */
export function MeasuresPanel({ measures }: { readonly measures: CallerMeasures }) {
  const { t } = useTranslation()
  const now = useNow(10_000)
  const [lifting, setLifting] = useState<CallerMeasure>()
  const [shown, setShown] = useState(SHOWN)
  const send = useDialogCommand()
  const items = sortMeasures(measures, now)
  const standing = items.filter(({ state }) => state === 'standing' || state === 'suspended').length
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.measures.title')}
      aside={t('room.measures.standing', { count: standing })}
    >
      {items.length === 0 ? (
        <EmptyState icon={Ban} title={t('room.measures.none')} />
      ) : (
        <ul className={styles.list} aria-label={t('room.measures.title')}>
          {items.slice(0, shown).map((item) => (
            <MeasureRow key={item.measure.id} item={item} now={now} onLift={setLifting} />
          ))}
        </ul>
      )}
      {items.length > shown && (
        <Button tone="quiet" size="small" onClick={() => setShown(shown + SHOWN)}>
          {t('room.measures.more', { count: items.length - shown })}
        </Button>
      )}
      {lifting !== undefined && (
        <KeptReasonDialog
          draft={`lift ${lifting.id}`}
          title={t('room.measures.liftTitle', { number: lifting.number ?? t('room.measures.erased') })}
          submitLabel={t('room.measures.lift')}
          onSubmit={(reason) => send('caller:lift-measure', { measureId: lifting.id, reason })}
          onClose={() => setLifting(undefined)}
        />
      )}
    </Panel>
  )
}

interface MeasureRowProps {
  readonly item: ShownMeasure
  readonly now: number
  readonly onLift: (measure: CallerMeasure) => void
}

const stateLook: Readonly<
  Record<ShownMeasure['state'], { readonly tone: 'near' | 'plain'; readonly icon: LucideIcon }>
> = {
  standing: { tone: 'near', icon: Ban },
  suspended: { tone: 'plain', icon: Hourglass },
  expired: { tone: 'plain', icon: Hourglass },
  lifted: { tone: 'plain', icon: Undo2 },
}

function MeasureRow({ item: { measure, state }, now, onLift }: MeasureRowProps) {
  const { t, i18n } = useTranslation()
  const nameOf = usePersonName()
  const at = (instant: number) => dayText(instant, now, i18n.language)
  const look =
    state === 'standing' && measure.kind === 'propose-to-ministry'
      ? ({ tone: 'near', icon: Landmark } as const)
      : stateLook[state]
  const until = measure.until === undefined ? '' : at(measure.until)
  return (
    <li>
      <span className={styles.words}>
        <span>
          <strong>{measure.number ?? t('room.measures.erased')}</strong>{' '}
          <Badge look="text" tone={look.tone} icon={look.icon}>
            {measure.kind === 'block' ? t(`room.block.${state}`, { until }) : t(`room.ministry.${state}`)}
          </Badge>
        </span>
        <span className={styles.second}>
          {t('room.measures.signed', { by: nameOf(measure.signedBy), at: at(measure.signedAt) })}
          {measure.reason !== undefined && `: ${measure.reason}`}
        </span>
        {measure.lifted !== undefined && (
          <span className={styles.second}>
            {t('room.measures.lifted', { by: nameOf(measure.lifted.by), at: at(measure.lifted.at) })}
            {measure.lifted.reason !== undefined && `: ${measure.lifted.reason}`}
          </span>
        )}
      </span>
      {(state === 'standing' || state === 'suspended') && (
        <Button size="small" onClick={() => onLift(measure)}>
          {t('room.measures.lift')}
          <span className="visually-hidden"> {measure.number}</span>
        </Button>
      )}
    </li>
  )
}
