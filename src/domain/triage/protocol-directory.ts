import type { RecordedOf } from '../kernel/recorded'
import type { Protocol } from './protocol'

export type ProtocolEvent = { readonly type: 'protocol-put'; readonly body: Protocol }
export type RecordedProtocolEvent = RecordedOf<ProtocolEvent>

/** Every version a centre has published, oldest first: questions begun with one go on with it. */
export interface ProtocolDirectory {
  readonly version: number
  readonly published: readonly Protocol[]
}

export const noProtocols: ProtocolDirectory = { version: 0, published: [] }

export function evolveProtocols(
  directory: ProtocolDirectory | undefined,
  event: RecordedProtocolEvent,
): ProtocolDirectory {
  return { version: event.version, published: [...(directory?.published ?? []), event.body] }
}

/** The active version of each protocol: the highest one, the centre's own before the given one. */
export function activeProtocols(given: readonly Protocol[], directory: ProtocolDirectory): readonly Protocol[] {
  const active = new Map<string, Protocol>()
  for (const protocol of [...given, ...directory.published]) {
    const known = active.get(protocol.id)
    if (known === undefined || protocol.version > known.version) active.set(protocol.id, protocol)
  }
  return [...active.values()]
}

/** A protocol by id: the given version, or the active one. */
export function protocolOf(
  given: readonly Protocol[],
  directory: ProtocolDirectory,
  id: string,
  version?: number,
): Protocol | undefined {
  if (version === undefined) return activeProtocols(given, directory).find((protocol) => protocol.id === id)
  return [...given, ...directory.published].find((protocol) => protocol.id === id && protocol.version === version)
}
