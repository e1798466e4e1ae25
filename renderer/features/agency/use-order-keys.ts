import { useEffect, useRef } from 'react'
import { actionKeys, orderActions, type OrderAction } from './actions'

interface OrderKeyHandlers {
  readonly act: (action: OrderAction) => void
  /** From 0. */
  readonly select: (index: number) => void
  readonly note: () => void
}

const actionOfKey = new Map(orderActions.map((action) => [actionKeys[action].toLowerCase(), action]))

/** The liaison's single-letter keys. They act outside text fields and dialogs only; a key held down counts once. */
export function useOrderKeys(handlers: OrderKeyHandlers): void {
  const current = useRef(handlers)
  useEffect(() => {
    current.current = handlers
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const field = isTextField(event.target) ? event.target : undefined
      if (event.key === 'Escape') field?.blur()
      if (field !== undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      const key = event.key.toLowerCase()
      const action = actionOfKey.get(key)
      const isNumber = /^[1-9]$/.test(key)
      if (action === undefined && !isNumber && key !== 'n') return
      event.preventDefault()
      if (event.repeat) return
      if (action !== undefined) current.current.act(action)
      else if (isNumber) current.current.select(Number(key) - 1)
      else current.current.note()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTextField(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
