import { z } from 'zod'
import { apiScopes } from '../../../src/domain/access/api-key'
import { roles } from '../../../src/domain/kernel/actor'
import { agency } from '../../../src/contract/dispatch-data'

const account = z.object({
  username: z.string(),
  name: z.string().exactOptional(),
  role: z.enum(roles),
  agencyId: z.string().exactOptional(),
  disabled: z.boolean(),
})
const key = z.object({
  keyId: z.string(),
  partner: z.string(),
  scopes: z.array(z.enum(apiScopes)),
  revoked: z.boolean(),
})

export type AccountItem = z.output<typeof account>
export type AgencyItem = z.output<typeof agency>
export type KeyItem = z.output<typeof key>

/** Reads a directory's answer; throws when the hub speaks another contract, which the console shows as a fault. */
export const readAccounts = (items: readonly unknown[]): readonly AccountItem[] =>
  z
    .array(account)
    .parse(items)
    .sort((a, b) => (a.username < b.username ? -1 : 1))
export const readAgencies = (items: readonly unknown[]): readonly AgencyItem[] =>
  z
    .array(agency)
    .parse(items)
    .sort((a, b) => (a.shortName < b.shortName ? -1 : 1))
export const readKeys = (items: readonly unknown[]): readonly KeyItem[] => z.array(key).parse(items)
