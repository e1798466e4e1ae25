import { hostname, networkInterfaces } from 'node:os'
import { isIP } from 'node:net'

export interface CertificateNames {
  readonly hosts: readonly string[]
  readonly addresses: readonly string[]
}

/** What other desks may call this machine: its name, its addresses, the loopback, and the host the hub was told. */
export function namesOfThisMachine(host: string): CertificateNames {
  const given = isUnspecified(host) ? [] : [host]
  const own = hostname().toLowerCase()
  return {
    hosts: unique(['localhost', own, ...given.filter((name) => isIP(name) === 0)].filter(isHostName)),
    addresses: unique(['127.0.0.1', '::1', ...ownAddresses(), ...given.filter((name) => isIP(name) !== 0)]),
  }
}

/** Addresses of this machine that another desk could type, IPv4 first. */
export function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  // A link-local IPv6 address means nothing without the asker's own interface.
  const usable = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
  return [...usable].sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address)
}

function isUnspecified(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** A certificate takes host names in ASCII only; a machine named otherwise is reached by its address. */
function isHostName(name: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(name)
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
