import type { Audience } from '../../domain/access/entitlement'
import type { CommittedBatch, HubCore } from '../core'
import { createAgencyPublisher, type AgencyPublisher } from './agency-publisher'
import type { Feed, Outlet } from './feed'
import { createRoomPublisher } from './room-publisher'

/** Sends committed batches to the audiences that have a console connected. */
export interface Publisher {
  readonly publish: (batch: CommittedBatch) => void
  /** A console of this audience joins; call before its snapshot is taken. Returns the audience's feed. */
  readonly join: (audience: Audience) => Feed
  readonly leave: (audience: Audience) => void
}

export const roomOf = (audience: Audience): string =>
  audience.kind === 'room' ? 'room' : `agency:${audience.agencyId}`

export function createPublisher(
  core: HubCore,
  outletOf: (audience: Audience) => Outlet,
  onError: (cause: unknown) => void,
): Publisher {
  const room = createRoomPublisher(core, outletOf({ kind: 'room' }), onError)
  const agencies = new Map<string, { readonly publisher: AgencyPublisher; readonly consoles: number }>()
  return {
    publish: (batch) => {
      // The agencies first: an order must not wait for forty screens that only watch.
      for (const { publisher } of agencies.values()) publisher.publish(batch)
      room.publish(batch)
    },
    join: (audience) => {
      if (audience.kind === 'room') return room.feed
      const { agencyId } = audience
      const known = agencies.get(agencyId)
      const publisher = known?.publisher ?? createAgencyPublisher(core, agencyId, outletOf(audience), onError)
      agencies.set(agencyId, { publisher, consoles: (known?.consoles ?? 0) + 1 })
      return publisher.feed
    },
    leave: (audience) => {
      if (audience.kind === 'room') return
      const known = agencies.get(audience.agencyId)
      if (known === undefined) return
      // The last console has gone: what the agency may see is worked out anew when one comes back.
      if (known.consoles === 1) {
        known.publisher.close()
        agencies.delete(audience.agencyId)
      } else agencies.set(audience.agencyId, { ...known, consoles: known.consoles - 1 })
    },
  }
}
