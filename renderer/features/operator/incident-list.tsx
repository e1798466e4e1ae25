import { useVirtualizer } from '@tanstack/react-virtual'
import { Siren } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import { keyOf, useKeys } from '../../keys'
import { classNames } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { rowByKey } from '../../ui/row-by-key'
import styles from './incident-list.module.css'
import { HelpBanner } from './help-banner'
import { loudest } from './help-needed'
import { IncidentRow } from './incident-row'
import { QuestionBanner } from './question-banner'
import { useHelpNeeded } from './use-help-needed'
import { useStableOrder } from './use-stable-order'

interface IncidentListProps {
  /** Open incidents in the wanted order. */
  readonly incidents: readonly Incident[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly selectedId: string | undefined
  readonly onSelect: (incidentId: string) => void
}

const ROW_HEIGHT = 46
/** Rows that PageDown goes by. */
const PAGE = 10

/** Open incidents, drawn only as far as they are in sight. Arrows move, Enter chooses. */
export const IncidentList = memo(function IncidentList({
  incidents,
  agencies,
  selectedId,
  onSelect,
}: IncidentListProps) {
  const { t } = useTranslation()
  const { items, held, hold } = useStableOrder(incidents)
  const needed = useHelpNeeded(incidents)
  const loud = loudest(incidents, needed, selectedId)
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string>()
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const active = items.findIndex(({ id }) => id === (activeId ?? selectedId))
  useKeys(
    {
      'incident.list': () => {
        const row = Math.max(0, active)
        setActiveId(items[row]?.id)
        rows.scrollToIndex(row)
        scroller.current?.focus()
      },
    },
    { 'incident.list': items.length === 0 ? t('operator.incidents.empty') : undefined },
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowByKey(event.key, active, items.length, PAGE)
    const chosen = items[active]
    if (next !== undefined) {
      event.preventDefault()
      setActiveId(items[next]?.id)
      rows.scrollToIndex(next)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onSelect(chosen.id)
    }
  }

  return (
    <>
      <QuestionBanner agencies={agencies} />
      <HelpBanner loud={loud} agencies={agencies} onSelect={onSelect} />
      <Panel
        className={styles.panel}
        body="fit"
        title={t('operator.incidents.title')}
        aside={t('operator.incidents.open', { count: items.length })}
        tools={<span className={styles.order}>{t(held ? 'operator.incidents.held' : 'operator.incidents.order')}</span>}
        footer={t('operator.incidents.ageNote')}
      >
        {items.length === 0 ? (
          <EmptyState icon={Siren} title={t('operator.incidents.empty')} hint={t('operator.incidents.emptyHint')} />
        ) : (
          <div
            ref={scroller}
            {...hold}
            className={styles.scroller}
            role="listbox"
            tabIndex={0}
            aria-label={t('operator.incidents.title')}
            aria-keyshortcuts={keyOf('incident.list')}
            {...(active < 0 ? {} : { 'aria-activedescendant': `incident-row-${items[active]?.id ?? ''}` })}
            onKeyDown={onKeyDown}
          >
            <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
              {rows.getVirtualItems().map(({ index, start }) => {
                const incident = items[index]
                if (incident === undefined) return null
                return (
                  <div
                    key={incident.id}
                    id={`incident-row-${incident.id}`}
                    role="option"
                    aria-selected={incident.id === selectedId}
                    aria-setsize={items.length}
                    aria-posinset={index + 1}
                    className={classNames(
                      styles.row,
                      incident.id === selectedId && styles.selected,
                      index === active && styles.active,
                    )}
                    style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
                    onClick={() => {
                      setActiveId(incident.id)
                      onSelect(incident.id)
                    }}
                  >
                    <IncidentRow incident={incident} agencies={agencies} failed={needed.get(incident.id)} />
                  </div>
                )
              })}
            </div>
          </div>
        )}
      </Panel>
    </>
  )
})
