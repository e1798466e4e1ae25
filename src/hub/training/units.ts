import type { CommandInput } from '../../contract/commands/index'

const source = 'Damkar Kota Serang, 2025: 6 mobil pemadam, 1 mobil patroli'

/** The one published fleet. The other agencies enter their own; nothing is made up for them. */
export const trainingUnits: readonly CommandInput<'directory:put-unit'>[] = [
  ...[1, 2, 3, 4, 5, 6].map((number) => ({
    id: `damkar-pemadam-${number}`,
    agencyId: 'damkar',
    name: `Pemadam ${number}`,
    capabilities: ['pemadaman'],
    active: true,
    source,
  })),
  {
    id: 'damkar-patroli',
    agencyId: 'damkar',
    name: 'Patroli',
    capabilities: ['patroli'],
    active: true,
    source,
  },
]
