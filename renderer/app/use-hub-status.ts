import { useEffect, useState } from 'react'
import type { HubStatus } from '../../src/contract/bridge'

/** What the desktop says of its hub; undefined in a browser. */
export function useHubStatus(): HubStatus | undefined {
  const [status, setStatus] = useState<HubStatus>()
  useEffect(() => window.siaga?.hub.onStatus(setStatus), [])
  return status
}
