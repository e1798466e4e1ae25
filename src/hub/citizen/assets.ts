import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of the citizen's page. Without them it is a plain form that works. */
export interface Asset {
  readonly url: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Assets {
  /** By file name. */
  readonly files: ReadonlyMap<string, Asset>
  readonly urlOf: (name: AssetName) => string | undefined
}

const types = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'map.css': 'text/css; charset=utf-8',
  'map.js': 'text/javascript; charset=utf-8',
} as const
type AssetName = keyof typeof types

/** Reads what the build left in `folder`. A changed file has another address, so a browser may keep it for ever. */
export function readAssets(folder: string | undefined): Assets {
  const files = new Map<string, Asset>()
  for (const [name, type] of Object.entries(types)) {
    const file = folder === undefined ? undefined : join(folder, name)
    if (file === undefined || !existsSync(file)) continue
    const bytes = new Uint8Array(readFileSync(file))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    files.set(name, { url: `/rabeg/berkas/${name}?v=${hash}`, type, bytes })
  }
  return { files, urlOf: (name) => files.get(name)?.url }
}
