import type { SiagaBridge } from '../../src/contract/bridge'

declare global {
  interface Window {
    /** What the desktop offers; absent in a browser. */
    readonly siaga?: SiagaBridge
  }
}
