import { useEffect, useRef } from 'react'
import type { CommandId } from './key-table'
import { isRoomKey, matchKey } from './match-key'

export type KeyHandlers = Partial<Record<CommandId, () => void>>

/** Binds commands to their keys while mounted. Esc leaves a text field; an open dialog keeps the keyboard to itself. */
export function useKeys(handlers: KeyHandlers): void {
  const current = useRef(handlers)
  useEffect(() => {
    current.current = handlers
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isRoomKey(event)) event.preventDefault()
      if (event.defaultPrevented && !isRoomKey(event)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      const field = textField(event.target)
      if (event.key === 'Escape') {
        field?.blur()
        return
      }
      const id = matchKey(event, field !== undefined)
      const handler = id === undefined ? undefined : current.current[id]
      if (handler === undefined) return
      event.preventDefault()
      // A key held down means the command once.
      if (!event.repeat) handler()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range'])

function textField(target: EventTarget | null): HTMLElement | undefined {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target
  if (target instanceof HTMLInputElement) return notText.has(target.type) ? undefined : target
  return target instanceof HTMLElement && target.isContentEditable ? target : undefined
}
