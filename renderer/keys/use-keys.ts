import { createContext, useContext, useEffect, useRef } from 'react'
import { bindCommands } from './bound-commands'
import type { CommandId } from './key-table'
import { isRoomKey, matchKey } from './match-key'

export type KeyHandlers = Partial<Record<CommandId, (() => void) | undefined>>
/** Why a command can't act now, in words: its key does nothing then and says so, as the palette does. */
export type KeyObstacles = Partial<Record<CommandId, string | undefined>>

/** True around a screen that is kept running out of sight: its keys must not act unseen. */
export const KeysOff = createContext(false)

/**
 * Binds commands to their keys while mounted, and to their names in the palette. Esc leaves a text field; an open dialog
 * keeps the keyboard to itself.
 */
export function useKeys(handlers: KeyHandlers, obstacles: KeyObstacles = {}): void {
  const isOff = useContext(KeysOff)
  const current = useRef({ handlers, obstacles })
  useEffect(() => {
    current.current = isOff ? { handlers: {}, obstacles: {} } : { handlers, obstacles }
  })
  useEffect(() => {
    const unbind = bindCommands(() => current.current)
    const onKeyDown = (event: KeyboardEvent) => {
      if (isRoomKey(event)) event.preventDefault()
      if (event.defaultPrevented && !isRoomKey(event)) return
      if (isDialogOpen()) return
      const field = textField(event.target)
      if (event.key === 'Escape') {
        field?.blur()
        return
      }
      const id = matchKey(event, field !== undefined)
      if (id === undefined) return
      const handler = current.current.handlers[id]
      if (handler === undefined || current.current.obstacles[id] !== undefined) return
      event.preventDefault()
      // A key held down means the command once.
      if (!event.repeat) handler()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      unbind()
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range'])

export function textField(target: EventTarget | null): HTMLElement | undefined {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target
  if (target instanceof HTMLInputElement) return notText.has(target.type) ? undefined : target
  return target instanceof HTMLElement && target.isContentEditable ? target : undefined
}
