import { useState } from 'react'
import type { HubStatus } from '../../src/contract/bridge'
import { RemoteNotes } from './remote-notes'
import { ShareHub } from './share-hub'

/** Before signing in, on a desktop: which hub is used instead of another, a refused certificate, the door for other desks. */
export function HubNotes({ status }: { readonly status: HubStatus | undefined }) {
  // Kept here: the door is away for a moment while the hub starts anew, and its address is read right after.
  const [isOpen, setOpen] = useState(false)
  if (status?.state === 'remote') return <RemoteNotes status={status} />
  if (status?.state === 'running') return <ShareHub status={status} isOpen={isOpen} onToggle={setOpen} />
  return null
}
