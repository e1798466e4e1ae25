import type { FocusEvent } from 'react'

/** Who comes back to words goes on writing behind them. */
export function caretToEnd({ currentTarget }: FocusEvent<HTMLTextAreaElement>): void {
  currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
}
