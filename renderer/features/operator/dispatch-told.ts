import type { AgencyPresence } from '../../../src/contract/presence'
import type { Agency } from '../../../src/domain/agency/agency'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { isUnreachable, reachOf } from './agency-reach'

/** Whom an accepted order has gone to, and for whom it is only written down so far. */
export interface Told {
  /** Names. */
  readonly sent: readonly string[]
  /** No console there shows it: somebody has to telephone. */
  readonly recorded: readonly { readonly name: string; readonly phone?: string }[]
}

/** `online` absent: it is not known who is connected, so nobody is said to be cut off. */
export function toldOf(
  agencyIds: readonly string[],
  agencies: Readonly<Record<string, Agency>>,
  online: Readonly<Record<string, AgencyPresence>> | undefined,
): Told {
  const all = agencyIds.map((id) => {
    const agency = entryOf(agencies, id)
    const isRecorded = agency !== undefined && isUnreachable(reachOf(agency, online))
    return { name: agency?.shortName ?? id, phone: agency?.phone, isRecorded }
  })
  return {
    sent: all.flatMap(({ name, isRecorded }) => (isRecorded ? [] : [name])),
    recorded: all.flatMap(({ name, phone, isRecorded }) =>
      isRecorded ? [{ name, ...(phone === undefined ? {} : { phone }) }] : [],
    ),
  }
}
