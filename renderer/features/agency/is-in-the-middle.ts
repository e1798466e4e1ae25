import type { Instant } from '../../../src/domain/kernel/time'

/** So long after the last key in a text field somebody still writes, also when the field is empty by now. */
const STILL_WRITING = 5_000

/** Whether somebody stands in a dialog or is writing, as the page shows it now. */
export function isInTheMiddle(now: Instant, lastTyped: Instant): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return true
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement)) return false
  // Words begun and left are not taken away either: the alarm beside them rings on.
  return field.value.trim() !== '' || now - lastTyped < STILL_WRITING
}
