import type { AgencyPresence, PresenceMessage, SoundState } from '../../contract/presence'
import type { Audience } from '../../domain/access/entitlement'
import type { Actor } from '../../domain/kernel/actor'

/** Consoles hear who is there at least this often (facts: heartbeat 15 s). */
const HEARTBEAT = 15_000
/** Many come back at once when the line does: they are told of in one message. */
const TOGETHER = 200

/** From the best to the worst: an agency is heard when one of its consoles sounds. */
const soundRank: readonly SoundState[] = ['on', 'unknown', 'muted', 'blocked']

/** Who has a console connected. Volatile: presence is no fact and is kept nowhere. */
export interface Presence {
  /** A console connected. Returns what to call about it. */
  readonly came: (actor: Actor) => ConsolePresence
  /** As an audience hears it now: the room of everyone, an agency of its own. */
  readonly now: (audience: Audience) => PresenceMessage
  readonly close: () => void
}

export interface ConsolePresence {
  readonly sounds: (sound: SoundState) => void
  readonly went: () => void
}

interface Here {
  readonly actor: Actor
  sound: SoundState
}

/** `tellRoom` reaches the consoles of the room, `tellAgency` those of one agency: it hears only of its own. */
export function createPresence(
  tellRoom: (message: PresenceMessage) => void,
  tellAgency: (agencyId: string, message: PresenceMessage) => void,
): Presence {
  const consoles = new Set<Here>()
  let soon: NodeJS.Timeout | undefined

  const messageOf = (those: readonly Here[]): PresenceMessage => {
    const agencies: Record<string, AgencyPresence> = {}
    for (const { actor, sound } of those) {
      if (actor.role !== 'liaison') continue
      const known = agencies[actor.agencyId]
      const best = known === undefined ? sound : better(known.sound, sound)
      const heard = (known?.heard ?? 0) + (sound === 'on' ? 1 : 0)
      agencies[actor.agencyId] = {
        consoles: (known?.consoles ?? 0) + 1,
        sound: best,
        ...(heard === 0 ? {} : { heard }),
      }
    }
    return { present: [...new Set(those.map(({ actor }) => actor.username))].sort(), agencies }
  }
  const now = (audience: Audience) => {
    const all = [...consoles]
    if (audience.kind === 'room') return messageOf(all)
    return messageOf(all.filter(({ actor }) => actor.role === 'liaison' && actor.agencyId === audience.agencyId))
  }
  const tell = () => {
    const all = now({ kind: 'room' })
    tellRoom(all)
    for (const agencyId of Object.keys(all.agencies ?? {})) tellAgency(agencyId, now({ kind: 'agency', agencyId }))
  }
  const tellSoon = () => {
    soon ??= setTimeout(() => {
      soon = undefined
      tell()
    }, TOGETHER)
  }
  const heartbeat = setInterval(tell, HEARTBEAT)
  return {
    came: (actor) => {
      const here: Here = { actor, sound: 'unknown' }
      consoles.add(here)
      tellSoon()
      return {
        sounds: (sound) => {
          if (here.sound === sound) return
          here.sound = sound
          tellSoon()
        },
        went: () => {
          consoles.delete(here)
          tellSoon()
        },
      }
    },
    now,
    close: () => {
      clearTimeout(soon)
      clearInterval(heartbeat)
    },
  }
}

const better = (a: SoundState, b: SoundState): SoundState => (soundRank.indexOf(a) <= soundRank.indexOf(b) ? a : b)
