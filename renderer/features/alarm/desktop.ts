import type { SiagaBridge } from '../../../src/contract/bridge'

/** The desktop's bridge; undefined in a browser. */
export function desktop(): SiagaBridge | undefined {
  const page: Window & { readonly siaga?: SiagaBridge } = window
  return page.siaga
}
