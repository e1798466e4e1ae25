/** Where a command is listed in the key sheet. */
export type KeyGroup = 'calls' | 'incidents' | 'lists' | 'help'

/** `always` also acts while a text field has the focus; `outside-text` only while none has. */
export type KeyScope = 'always' | 'outside-text'

interface KeyRow {
  readonly id: string
  /** As drawn on a key cap: `Ctrl+Enter`. Several are alternatives. */
  readonly keys: readonly [string, ...string[]]
  readonly labelKey: string
  readonly group: KeyGroup
  readonly when: KeyScope
}

/** Every command with a key, once: the keymap, the `?` sheet and the key caps on buttons all read this table. */
export const keyTable = [
  { id: 'kind.emergency', keys: ['F1'], labelKey: 'kind.emergency', group: 'calls', when: 'always' },
  { id: 'kind.information', keys: ['F2'], labelKey: 'kind.information', group: 'calls', when: 'always' },
  { id: 'kind.complaint', keys: ['F3'], labelKey: 'kind.complaint', group: 'calls', when: 'always' },
  { id: 'kind.ghost', keys: ['F4'], labelKey: 'kind.ghost', group: 'calls', when: 'always' },
  { id: 'kind.prank', keys: ['F5'], labelKey: 'kind.prank', group: 'calls', when: 'always' },
  { id: 'kind.dropped', keys: ['F6'], labelKey: 'kind.dropped', group: 'calls', when: 'always' },
  { id: 'kind.wrong-number', keys: ['F7'], labelKey: 'kind.wrong-number', group: 'calls', when: 'always' },
  { id: 'kind.test', keys: ['F8'], labelKey: 'kind.test', group: 'calls', when: 'always' },
  { id: 'call.answer-next', keys: ['F10'], labelKey: 'keys.answerNext', group: 'calls', when: 'always' },
  { id: 'call.new', keys: ['Alt+N'], labelKey: 'keys.newCall', group: 'calls', when: 'always' },
  { id: 'call.end', keys: ['Alt+T'], labelKey: 'keys.endCall', group: 'calls', when: 'always' },
  { id: 'call.attach', keys: ['Alt+G'], labelKey: 'keys.attach', group: 'calls', when: 'always' },
  { id: 'call.undo-kind', keys: ['Ctrl+Z'], labelKey: 'keys.undoKind', group: 'calls', when: 'outside-text' },
  { id: 'call.select-1', keys: ['Alt+1'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-2', keys: ['Alt+2'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-3', keys: ['Alt+3'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-4', keys: ['Alt+4'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-5', keys: ['Alt+5'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-6', keys: ['Alt+6'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-7', keys: ['Alt+7'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-8', keys: ['Alt+8'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'call.select-9', keys: ['Alt+9'], labelKey: 'keys.selectCall', group: 'lists', when: 'always' },
  { id: 'incident.dispatch', keys: ['F9'], labelKey: 'keys.dispatch', group: 'incidents', when: 'always' },
  { id: 'incident.open', keys: ['Ctrl+Enter'], labelKey: 'keys.openDispatch', group: 'incidents', when: 'always' },
  { id: 'incident.note', keys: ['N'], labelKey: 'keys.note', group: 'incidents', when: 'outside-text' },
  { id: 'help.sheet', keys: ['?'], labelKey: 'keys.sheet', group: 'help', when: 'outside-text' },
] as const satisfies readonly KeyRow[]

export type CommandId = (typeof keyTable)[number]['id']

/** The first key of a command, for a key cap. */
export function keyOf(id: CommandId): string {
  return keyTable.find((row) => row.id === id)?.keys[0] ?? ''
}
