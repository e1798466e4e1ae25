import { join } from 'node:path'
import * as z from 'zod'
import { startChoiceSchema } from '../src/contract/bridge'
import { jsonFile, type JsonFile } from './json-file'

const settingsSchema = z.object({
  /** How this console starts; absent until a person chose. */
  start: startChoiceSchema.optional(),
  /** Port of the embedded hub, picked once: sessions and drafts belong to its URL. */
  port: z.int().min(1).max(65_535).optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** `settings.json` in the user's folder. */
export function openSettings(userData: string): JsonFile<Settings> {
  return jsonFile<Settings>(join(userData, 'settings.json'), settingsSchema, {})
}
