import type { CommandInput } from '../../../src/contract/commands'

/** Digits from which a text may be somebody's number. */
const fewestDigits = 6
/** Newest first. */
const most = 20

/**
 * What is asked about calls for a searched text: those of the number it is, and for everything else the emergencies in no
 * incident, since the words a caller said are kept with incidents only.
 */
export function callsToAsk(text: string): readonly CommandInput<'query:calls'>[] {
  const number = text.replace(/[\s().-]/g, '')
  const isNumber = /^\+?\d+$/.test(number) && number.length >= fewestDigits
  return isNumber ? [{ number, limit: most }] : [{ kind: 'emergency', withoutIncident: true, limit: most }]
}
