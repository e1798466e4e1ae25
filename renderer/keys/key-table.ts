/** Where a command is listed in the key sheet. */
export type KeyGroup = 'calls' | 'incidents' | 'orders' | 'room' | 'lists' | 'tabs' | 'help'

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
  { id: 'call.detach', keys: ['Alt+Shift+G'], labelKey: 'merge.keyDetach', group: 'calls', when: 'always' },
  { id: 'call.undo-kind', keys: ['Ctrl+Z'], labelKey: 'keys.undoKind', group: 'calls', when: 'outside-text' },
  { id: 'call.take-over', keys: ['Alt+A'], labelKey: 'callers.key.takeOver', group: 'calls', when: 'always' },
  { id: 'call.tried-reached', keys: ['Shift+F1'], labelKey: 'callers.key.reached', group: 'calls', when: 'always' },
  { id: 'call.tried-no-answer', keys: ['Shift+F2'], labelKey: 'callers.key.noAnswer', group: 'calls', when: 'always' },
  {
    id: 'call.tried-unreachable',
    keys: ['Shift+F3'],
    labelKey: 'callers.key.unreachable',
    group: 'calls',
    when: 'always',
  },
  { id: 'caller.history', keys: ['Alt+R'], labelKey: 'callers.key.history', group: 'calls', when: 'always' },
  { id: 'call.select-1', keys: ['Alt+1'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-2', keys: ['Alt+2'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-3', keys: ['Alt+3'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-4', keys: ['Alt+4'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-5', keys: ['Alt+5'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-6', keys: ['Alt+6'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-7', keys: ['Alt+7'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-8', keys: ['Alt+8'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'call.select-9', keys: ['Alt+9'], labelKey: 'keys.selectCall', group: 'calls', when: 'always' },
  { id: 'type.propose-1', keys: ['Alt+Q'], labelKey: 'intake.key.proposedType', group: 'calls', when: 'always' },
  { id: 'type.propose-2', keys: ['Alt+W'], labelKey: 'intake.key.proposedType', group: 'calls', when: 'always' },
  { id: 'type.propose-3', keys: ['Alt+E'], labelKey: 'intake.key.proposedType', group: 'calls', when: 'always' },
  { id: 'place.field', keys: ['Alt+L'], labelKey: 'intake.key.place', group: 'calls', when: 'always' },
  { id: 'place.take-1', keys: ['Alt+Z'], labelKey: 'intake.key.proposedPlace', group: 'calls', when: 'always' },
  { id: 'place.take-2', keys: ['Alt+X'], labelKey: 'intake.key.proposedPlace', group: 'calls', when: 'always' },
  { id: 'place.take-3', keys: ['Alt+C'], labelKey: 'intake.key.proposedPlace', group: 'calls', when: 'always' },
  { id: 'place.take-aml', keys: ['Alt+O'], labelKey: 'intake.key.aml', group: 'calls', when: 'always' },
  { id: 'triage.focus', keys: ['Alt+B'], labelKey: 'intake.key.triage', group: 'calls', when: 'always' },
  { id: 'triage.finish', keys: ['Alt+F'], labelKey: 'intake.key.finish', group: 'calls', when: 'always' },
  { id: 'triage.override', keys: ['Alt+P'], labelKey: 'intake.key.override', group: 'calls', when: 'always' },
  { id: 'triage.advice', keys: ['Alt+J'], labelKey: 'intake.key.advice', group: 'calls', when: 'always' },
  {
    id: 'triage.advice-back',
    keys: ['Alt+Shift+J'],
    labelKey: 'intake.key.adviceBack',
    group: 'calls',
    when: 'always',
  },
  { id: 'triage.continue', keys: ['Alt+V'], labelKey: 'intake.key.continue', group: 'calls', when: 'always' },
  { id: 'triage.silent', keys: ['Alt+Y'], labelKey: 'intake.key.silent', group: 'calls', when: 'always' },
  { id: 'duplicate.go', keys: ['Alt+U'], labelKey: 'intake.key.duplicate', group: 'calls', when: 'always' },
  { id: 'agency.focus', keys: ['Shift+F9'], labelKey: 'intake.key.agencies', group: 'calls', when: 'always' },
  { id: 'mass-event.group', keys: ['Alt+H'], labelKey: 'intake.key.group', group: 'calls', when: 'always' },
  { id: 'incident.dispatch', keys: ['F9'], labelKey: 'keys.dispatch', group: 'incidents', when: 'always' },
  { id: 'incident.open', keys: ['Ctrl+Enter'], labelKey: 'keys.openDispatch', group: 'incidents', when: 'always' },
  { id: 'incident.merge', keys: ['Alt+M'], labelKey: 'merge.key', group: 'incidents', when: 'always' },
  { id: 'incident.unmerge', keys: ['Alt+Shift+M'], labelKey: 'merge.keyUnmerge', group: 'incidents', when: 'always' },
  { id: 'incident.go-merged', keys: ['Alt+I'], labelKey: 'merge.keyGo', group: 'incidents', when: 'always' },
  { id: 'mass-event.join', keys: ['Alt+K'], labelKey: 'mass.key', group: 'incidents', when: 'always' },
  {
    id: 'incident.reprioritise',
    keys: ['Shift+F5'],
    labelKey: 'operator.incident.reprioritise',
    group: 'incidents',
    when: 'always',
  },
  {
    id: 'incident.retype',
    keys: ['Shift+F6'],
    labelKey: 'operator.incident.retype',
    group: 'incidents',
    when: 'always',
  },
  {
    id: 'incident.relocate',
    keys: ['Shift+F7'],
    labelKey: 'operator.incident.relocate',
    group: 'incidents',
    when: 'always',
  },
  { id: 'incident.close', keys: ['Shift+F8'], labelKey: 'operator.incident.close', group: 'incidents', when: 'always' },
  {
    id: 'order.acknowledge',
    keys: ['T'],
    labelKey: 'agency.action.acknowledge',
    group: 'orders',
    when: 'outside-text',
  },
  { id: 'order.decline', keys: ['O'], labelKey: 'agency.action.decline', group: 'orders', when: 'outside-text' },
  { id: 'order.en-route', keys: ['B'], labelKey: 'agency.action.en-route', group: 'orders', when: 'outside-text' },
  { id: 'order.on-scene', keys: ['S'], labelKey: 'agency.action.on-scene', group: 'orders', when: 'outside-text' },
  {
    id: 'order.transporting',
    keys: ['A'],
    labelKey: 'agency.action.transporting',
    group: 'orders',
    when: 'outside-text',
  },
  { id: 'order.cleared', keys: ['L'], labelKey: 'agency.action.cleared', group: 'orders', when: 'outside-text' },
  { id: 'order.select-1', keys: ['1'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-2', keys: ['2'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-3', keys: ['3'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-4', keys: ['4'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-5', keys: ['5'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-6', keys: ['6'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-7', keys: ['7'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-8', keys: ['8'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'order.select-9', keys: ['9'], labelKey: 'keys.selectOrder', group: 'orders', when: 'outside-text' },
  { id: 'room.disaster', keys: ['Alt+D'], labelKey: 'room.key.disaster', group: 'room', when: 'always' },
  { id: 'room.sign', keys: ['Alt+S'], labelKey: 'room.key.sign', group: 'room', when: 'always' },
  { id: 'incident.note', keys: ['N'], labelKey: 'keys.note', group: 'lists', when: 'outside-text' },
  { id: 'line.open', keys: ['/'], labelKey: 'keys.line', group: 'incidents', when: 'outside-text' },
  { id: 'line.open-in-text', keys: ['Ctrl+/'], labelKey: 'keys.line', group: 'incidents', when: 'always' },
  { id: 'help.palette', keys: ['Ctrl+K'], labelKey: 'keys.palette', group: 'help', when: 'always' },
  { id: 'help.sheet', keys: ['?'], labelKey: 'keys.sheet', group: 'help', when: 'outside-text' },
  { id: 'tab.console', keys: ['Ctrl+1'], labelKey: 'keys.tab.console', group: 'tabs', when: 'always' },
  { id: 'tab.room', keys: ['Ctrl+2'], labelKey: 'keys.tab.room', group: 'tabs', when: 'always' },
  { id: 'tab.log', keys: ['Ctrl+3'], labelKey: 'keys.tab.log', group: 'tabs', when: 'always' },
  { id: 'session.look', keys: ['Ctrl+,'], labelKey: 'keys.look', group: 'help', when: 'always' },
  { id: 'session.sign-out', keys: ['Ctrl+Shift+Q'], labelKey: 'keys.signOut', group: 'help', when: 'always' },
] as const satisfies readonly KeyRow[]

export type CommandId = (typeof keyTable)[number]['id']

/** The first key of a command, for a key cap. */
export function keyOf(id: CommandId): string {
  return keyTable.find((row) => row.id === id)?.keys[0] ?? ''
}
