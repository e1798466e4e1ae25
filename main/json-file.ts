import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type * as z from 'zod'

export interface JsonFile<T> {
  readonly read: () => T
  readonly write: (value: T) => void
  /** Where a file that could not be read was put aside; undefined when that did not happen since the start. */
  readonly putAside: () => string | undefined
}

/** A small remembered value. A torn or foreign file reads as `fallback` and is put aside; a write replaces it in one step. */
export function jsonFile<T>(path: string, schema: z.ZodType<T>, fallback: T): JsonFile<T> {
  let aside: string | undefined
  const read = (): T => {
    if (!existsSync(path)) return fallback
    try {
      return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      // Torn by a power cut, or written by hand. It may not keep the console from opening, and is not thrown away.
      aside = `${path}.${Date.now()}.rusak`
      renameSync(path, aside)
      return fallback
    }
  }
  return {
    read,
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.new`, JSON.stringify(value, null, 2))
      renameSync(`${path}.new`, path)
    },
    putAside: () => aside,
  }
}
