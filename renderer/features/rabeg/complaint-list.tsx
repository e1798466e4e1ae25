import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { Complaint } from '../../../src/domain/complaint/complaint'
import { useNow } from '../../store/now'
import { classNames } from '../../ui/class-names'
import { rowByKey } from '../../ui/row-by-key'
import { useStableOrder } from '../operator'
import { ComplaintRow } from './complaint-row'
import styles from './rabeg.module.css'
import type { ComplaintSign } from './signs'
import { useHeldByKeys, useListFocus, type ListKey } from './use-list-focus'

interface ComplaintListProps {
  /** The element that takes the keyboard; whoever opens a dialog gives it the focus first, and gets it back there. */
  readonly listRef: RefObject<HTMLDivElement | null>
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

/**
 * Complaints, drawn only as far as they are in sight; the order holds still while somebody points into it or goes through it by
 * keys. Having the focus alone holds nothing: the list nearly always has it, and what may be an emergency has to come up.
 */
export function ComplaintList(props: ComplaintListProps) {
  const { listRef, label, complaints, signOf, selectedId, withAgency, onSelect } = props
  const now = useNow(EVERY)
  const { items, hold } = useStableOrder(complaints)
  const touch = useHeldByKeys(hold.onFocus, hold.onBlur)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const active = items.findIndex(({ id }) => id === selectedId)
  const onKeyDown = (event: ListKey) => {
    const next = rowByKey(event.key, active, items.length, PAGE)
    if (next === undefined || items.length === 0) return false
    event.preventDefault()
    touch()
    // The work beside the list follows the arrows: nothing is lost by looking.
    const id = items[next]?.id
    if (id !== undefined) onSelect(id)
    return true
  }
  useListFocus(listRef, onKeyDown)
  useEffect(() => {
    // Where the hand is the eye is too, also when its row has moved.
    if (active >= 0) rows.scrollToIndex(active)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the virtualizer is another object each time
  }, [selectedId, active])
  return (
    <div
      ref={listRef}
      onPointerEnter={hold.onPointerEnter}
      onPointerLeave={hold.onPointerLeave}
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
              onClick={() => onSelect(complaint.id)}
            >
              <ComplaintRow complaint={complaint} sign={signOf(complaint)} now={now} withAgency={withAgency} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
