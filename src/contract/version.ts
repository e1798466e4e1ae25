/**
 * The contract's version. A changed schema fails the hash test until a line is added here that says what changed.
 * The hash is SHA-256 over the canonical JSON of the contract's JSON Schema document.
 */
export const contractVersions = [
  { version: 1, hash: 'pending', change: 'The main job: calls, incidents, dispatches, directories, their queries.' },
] as const

export const CONTRACT_VERSION = contractVersions[contractVersions.length - 1]?.version ?? 0
