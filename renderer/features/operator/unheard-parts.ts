import type { Told } from './dispatch-told'

/** Agencies that would not see an order: those to ring with their number, and those nobody has a number of, by name. */
export function unheardParts(recorded: Told['recorded']): {
  readonly withPhone: readonly string[]
  readonly withoutPhone: readonly string[]
} {
  return {
    withPhone: recorded.flatMap(({ name, phone }) => (phone === undefined ? [] : [`${name} ${phone}`])),
    withoutPhone: recorded.flatMap(({ name, phone }) => (phone === undefined ? [name] : [])),
  }
}
