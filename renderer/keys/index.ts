export { KeySheet } from './key-sheet'
export { keyOf } from './key-table'
export type { CommandId, KeyGroup } from './key-table'
export { useKeys } from './use-keys'
