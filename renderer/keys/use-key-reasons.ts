import { useEffect, useRef } from 'react'
import { commandState } from './bound-commands'
import { keyTable, type CommandId, type KeyGroup } from './key-table'
import { isRoomKey, matchKey } from './match-key'
import { isDialogOpen, textField } from './use-keys'

/** A key that was pressed at a moment when its command can't act. */
export interface IdleKey {
  readonly id: CommandId
  /** Absent: nothing on the screen knows the command now. */
  readonly why?: string
  /** An open dialog keeps the keyboard to itself. */
  readonly behindDialog?: true
}

/** Keys that mean something else in a dialog: they do what it is there for. */
const ofDialog: ReadonlySet<CommandId> = new Set(['incident.open'])

/**
 * Reports keys of these parts of the table that do nothing now, with the reason; `undefined` after one that acts. Told once a
 * press: a part of the screen that took the key for itself is not contradicted.
 */
export function useKeyReasons(groups: readonly KeyGroup[], report: (idle: IdleKey | undefined) => void): void {
  const current = useRef({ groups, report })
  useEffect(() => {
    current.current = { groups, report }
  })
  useEffect(() => {
    // Before any part of the screen acts: what it does changes what can be done.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat) return
      const id = matchKey(event, textField(event.target) !== undefined)
      const row = keyTable.find((one) => one.id === id)
      if (id === undefined || row === undefined || !current.current.groups.includes(row.group)) return
      if (isDialogOpen()) {
        if (!ofDialog.has(id) && row.when === 'always') reportBehind(event, id)
        return
      }
      const state = commandState(id)
      if (state.kind === 'ready') return current.current.report(undefined)
      window.setTimeout(() => {
        // The room's own keys are kept from the browser whether they act or not.
        if (event.defaultPrevented && !isRoomKey(event)) return
        current.current.report({ id, ...(state.kind === 'blocked' ? { why: state.why } : {}) })
      })
    }
    const reportBehind = (event: KeyboardEvent, id: CommandId) => {
      window.setTimeout(() => {
        // The dialog took the key for itself, or it closed with it.
        if ((event.defaultPrevented && !isRoomKey(event)) || !isDialogOpen()) return
        current.current.report({ id, behindDialog: true })
      })
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
