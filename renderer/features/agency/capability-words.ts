import type { TFunction } from 'i18next'

/** Abilities that the shipped fleet, plans and form name; an admin may enter any other. */
const known = ['pemadaman', 'patroli', 'ambulans'] as const

/** What a unit can do, in the language of the screen; a word that a person entered stays as it was entered. */
export function capabilityWords(capabilities: readonly string[], t: TFunction): string {
  return capabilities
    .map((word) => {
      const one = known.find((code) => code === word)
      return one === undefined ? word : t(`agency.capability.${one}`)
    })
    .join(', ')
}
