import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { useNow } from '../../store/now'
import { classNames } from '../../ui/class-names'
import { rowByKey } from '../../ui/row-by-key'
import { useStableOrder } from '../operator'
import { ComplaintRow } from './complaint-row'
import styles from './rabeg.module.css'
import type { ComplaintSign } from './signs'

interface ComplaintListProps {
  /** Spoken name of the list. */
  readonly label: string
  /** In the wanted order. */
  readonly complaints: readonly Complaint[]
  readonly signOf: (complaint: Complaint) => ComplaintSign | undefined
  readonly selectedId: string | undefined
  readonly withAgency: boolean
  readonly onSelect: (complaintId: string) => void
}

const ROW_HEIGHT = 58
/** Rows that PageDown goes by. */
const PAGE = 8
/** Clocks of hours: minutes are shown, so half a minute is soon enough. */
const EVERY = 30_000

/** Complaints, drawn only as far as they are in sight; the order holds still while somebody points into it. */
export function ComplaintList({ label, complaints, signOf, selectedId, withAgency, onSelect }: ComplaintListProps) {
  const now = useNow(EVERY)
  const { items, hold } = useStableOrder(complaints)
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string>()
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const active = items.findIndex(({ id }) => id === (activeId ?? selectedId))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowByKey(event.key, active, items.length, PAGE)
    if (next === undefined || items.length === 0) return
    event.preventDefault()
    const id = items[next]?.id
    setActiveId(id)
    rows.scrollToIndex(next)
    // The work beside the list follows the arrows: nothing is lost by looking.
    if (id !== undefined) onSelect(id)
  }
  return (
    <div
      ref={scroller}
      {...hold}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(active < 0 ? {} : { 'aria-activedescendant': `complaint-row-${items[active]?.id ?? ''}` })}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const complaint = items[index]
          if (complaint === undefined) return null
          return (
            <div
              key={complaint.id}
              id={`complaint-row-${complaint.id}`}
              role="option"
              aria-selected={complaint.id === selectedId}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classNames(styles.row, complaint.id === selectedId && styles.selected)}
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              onClick={() => {
                setActiveId(complaint.id)
                onSelect(complaint.id)
              }}
            >
              <ComplaintRow complaint={complaint} sign={signOf(complaint)} now={now} withAgency={withAgency} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
