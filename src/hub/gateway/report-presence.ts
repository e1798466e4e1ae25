import { z } from 'zod'
import { commands, type Reply } from '../../contract/commands/index'
import { refuse } from '../../domain/kernel/result'
import type { ConsolePresence } from './presence'

const payload = z.object({ input: commands['presence:report'].input })

/** What a console says about itself. Refuses `invalid-input`. */
export function reportPresence(here: ConsolePresence, said: unknown, seq: number): Reply {
  const parsed = payload.safeParse(said)
  if (!parsed.success) return refuse('invalid-input', 'Say whether the alarm can sound: on, blocked or muted.')
  here.sounds(parsed.data.input.sound)
  return { ok: true, value: { seq } }
}
