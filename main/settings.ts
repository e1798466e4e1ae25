import { join } from 'node:path'
import * as z from 'zod'
import { hubEntrySchema } from '../src/contract/bridge'
import { jsonFile, type JsonFile } from './json-file'

const start = z.object({ kind: z.enum(['training', 'new', 'connect']) })

const settingsSchema = z
  .object({
    /** How this console starts; absent until a person chose. */
    start: z.union([z.strictObject({ kind: z.literal('connect'), url: z.string() }), start]).optional(),
    /** Hubs that run elsewhere, tried in order. */
    hubs: z.array(hubEntrySchema).optional(),
    /** Port of the embedded hub, picked once: sessions and drafts belong to its URL. */
    port: z.int().min(1).max(65_535).optional(),
    /** Other desks may connect to the embedded hub. */
    share: z.boolean().optional(),
  })
  .transform(withList)

export interface Settings {
  readonly start?: z.infer<typeof start> | undefined
  readonly hubs?: readonly z.infer<typeof hubEntrySchema>[] | undefined
  readonly port?: number | undefined
  readonly share?: boolean | undefined
}

/** `settings.json` in the user's folder. One that can't be read is put aside: what was in it is for a person to see. */
export function openSettings(userData: string): JsonFile<Settings> {
  return jsonFile<Settings>(join(userData, 'settings.json'), settingsSchema, {})
}

/** Before there was a list, the one hub stood in the choice itself. */
function withList({
  start: chosen,
  ...rest
}: { start?: { kind: Kind; url?: string } | undefined } & Omit<Settings, 'start'>): Settings {
  if (chosen === undefined) return rest
  const { kind, url } = chosen
  return { ...rest, start: { kind }, ...(url === undefined || rest.hubs !== undefined ? {} : { hubs: [{ url }] }) }
}

type Kind = z.infer<typeof start>['kind']
