import { useEffect, useMemo, useRef, useState } from 'react'
import { stableOrder } from './stable-order'

/** Keeps a list from moving under the pointer or the focus; spread `hold` on the list's element. */
export function useStableOrder<T extends { readonly id: string }>(wanted: readonly T[]) {
  const [pointer, setPointer] = useState(false)
  const [focus, setFocus] = useState(false)
  const shown = useRef<readonly string[]>([])
  const held = pointer || focus
  const items = useMemo(() => {
    const byId = new Map(wanted.map((item) => [item.id, item]))
    const order = stableOrder(shown.current, [...byId.keys()], held)
    return order.flatMap((id) => byId.get(id) ?? [])
  }, [wanted, held])
  useEffect(() => {
    shown.current = items.map(({ id }) => id)
  }, [items])
  const hold = {
    onPointerEnter: () => setPointer(true),
    onPointerLeave: () => setPointer(false),
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
  }
  return { items, held, hold }
}
