import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type * as z from 'zod'

export interface JsonFile<T> {
  readonly read: () => T
  readonly write: (value: T) => void
}

/** A small remembered value. A missing, torn or foreign file reads as `fallback`; a write replaces the file in one step. */
export function jsonFile<T>(path: string, schema: z.ZodType<T>, fallback: T): JsonFile<T> {
  return {
    read: () => {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
        return parsed.success ? parsed.data : fallback
      } catch {
        // Absent on a first start; torn by a power cut. Neither may keep the console from opening.
        return fallback
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.new`, JSON.stringify(value, null, 2))
      renameSync(`${path}.new`, path)
    },
  }
}
