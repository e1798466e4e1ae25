import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideShift, type ShiftCommand } from '../../../src/domain/shift/decide-shift'
import { dutyStep } from '../../../src/domain/shift/duty-step'
import { evolveShift } from '../../../src/domain/shift/evolve-shift'
import type { RecordedShiftEvent, Shift } from '../../../src/domain/shift/shift'

interface Said {
  readonly by: string
  readonly command: ShiftCommand
}

/** The desk after each command in turn, and what the refused ones were refused with. */
function after(said: readonly Said[]) {
  let shift: Shift | undefined
  const codes: string[] = []
  for (const [index, { by, command }] of said.entries()) {
    const actor = { role: 'liaison', username: by, agencyId: 'damkar' } as const
    const decision = decideShift(shift, command, { now: index, actor, commandId: `c${String(index)}` })
    if (!decision.ok) {
      codes.push(decision.error.code)
      continue
    }
    for (const fact of decision.value) {
      const version = (shift?.version ?? 0) + 1
      const when = { seq: index, occurredAt: index, recordedAt: index }
      const event = { ...fact, ...when, stream: 'shift:damkar', version, actor: by } as RecordedShiftEvent
      shift = evolveShift(shift, event)
    }
  }
  return { shift, codes, onDuty: shift?.onDuty.map(({ username }) => username) }
}

const start = (by: string): Said => ({ by, command: { type: 'start' } })
const handOver = (by: string): Said => ({ by, command: { type: 'hand-over', summary: 'tiga unit keluar' } })
/** Of the command with this index. */
const accept = (by: string, index: number): Said => ({
  by,
  command: { type: 'accept', handOverId: `c${String(index)}` },
})
const takeBack = (by: string, index: number): Said => ({
  by,
  command: { type: 'take-back', handOverId: `c${String(index)}` },
})

test('a hand-over is taken back by who gave it, and they are still on duty', () => {
  const { shift, codes, onDuty } = after([start('a'), handOver('a'), takeBack('a', 1)])
  expect(codes).toEqual([])
  expect(onDuty).toEqual(['a'])
  expect(shift?.handOver).toBeUndefined()
  expect(dutyStep(shift, 'a')).toEqual({ kind: 'on-duty' })
})

test('nobody else takes it back, nobody after it was accepted, nobody twice', () => {
  expect(after([start('a'), handOver('a'), takeBack('b', 1)]).codes).toEqual(['conflict'])
  expect(after([start('a'), handOver('a'), accept('b', 1), takeBack('a', 1)]).codes).toEqual(['conflict'])
  expect(after([start('a'), handOver('a'), takeBack('a', 1), takeBack('a', 1)]).codes).toEqual(['not-found'])
  expect(after([start('a'), handOver('a'), takeBack('a', 1), accept('b', 1)]).codes).toEqual(['not-found'])
})

test('nobody starts a duty past a hand-over of somebody else that waits: it is accepted first', () => {
  expect(after([start('a'), handOver('a'), start('b')])).toMatchObject({ codes: ['conflict'], onDuty: ['a'] })
  // Who handed over without having started is no stranger to the duty.
  expect(after([handOver('a'), start('a')])).toMatchObject({ codes: [], onDuty: ['a'] })
  expect(after([start('a'), handOver('a'), accept('b', 1), start('c')])).toMatchObject({
    codes: [],
    onDuty: ['b', 'c'],
  })
})

test('who handed over and was relieved is told so before they start again', () => {
  const { shift } = after([start('a'), handOver('a'), accept('b', 1)])
  expect(dutyStep(shift, 'a')).toMatchObject({ kind: 'start', after: { by: 'a', accepted: { by: 'b' } } })
  expect(dutyStep(shift, 'b')).toEqual({ kind: 'on-duty' })
  expect(dutyStep(shift, 'c')).toEqual({ kind: 'start' })
})

test('what the screen offers a person is never refused', () => {
  const person = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(fc.tuple(person, fc.boolean()), { maxLength: 30 }), (turns) => {
      const said: Said[] = []
      for (const [by, gives] of turns) {
        const step = dutyStep(after(said).shift, by)
        if (step.kind === 'accept') said.push({ by, command: { type: 'accept', handOverId: step.handOver.id } })
        else if (step.kind === 'waits') said.push({ by, command: { type: 'take-back', handOverId: step.handOver.id } })
        else if (step.kind === 'on-duty' && gives) said.push(handOver(by))
        else said.push(start(by))
        expect(after(said).codes).toEqual([])
      }
    }),
  )
})
