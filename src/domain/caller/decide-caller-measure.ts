import { comparableNumber } from '../call/phone-number'
import { assertNever } from '../kernel/assert-never'
import { entryOf } from '../kernel/entry-of'
import type { Context } from '../kernel/context'
import { accept, refuse, type Result } from '../kernel/result'
import {
  BLOCK_LASTS,
  standingBlocks,
  type CallerMeasureEvent,
  type CallerMeasureKind,
  type CallerMeasures,
} from './caller-measure'

/** Digits as E.164 without the plus: shorter ones are service numbers (112, 0), and blocking them would block others. */
const SHORTEST = 5

export type CallerMeasureCommand =
  | { readonly type: 'sign'; readonly kind: CallerMeasureKind; readonly number: string; readonly reason: string }
  | { readonly type: 'lift'; readonly measureId: string; readonly reason: string }
  | { readonly type: 'disaster-mode'; readonly on: boolean; readonly reason: string }

/** Says what a supervisor's word about a number would do. Refuses `invalid-input`, `conflict` and `not-found`. */
export function decideCallerMeasure(
  measures: CallerMeasures,
  command: CallerMeasureCommand,
  ctx: Context,
): Result<readonly CallerMeasureEvent[]> {
  switch (command.type) {
    case 'sign': {
      const { kind, number, reason } = command
      const compared = comparableNumber(number)
      if (compared.length < SHORTEST) return refuse('invalid-input', 'A measure needs the whole number.')
      if (kind === 'block') {
        if (measures.disasterMode !== undefined) {
          return refuse('conflict', 'Disaster mode is on: no number is blocked while it lasts.')
        }
        const same = standingBlocks(measures, ctx.now).some(
          (block) => block.number !== undefined && comparableNumber(block.number) === compared,
        )
        if (same) return refuse('conflict', 'This number is blocked already.')
      }
      const until = kind === 'block' ? { until: ctx.now + BLOCK_LASTS } : {}
      return accept([
        { type: 'caller-measure-signed', body: { measureId: ctx.commandId, kind, number, reason, ...until } },
      ])
    }
    case 'lift': {
      const measure = entryOf(measures.items, command.measureId)
      if (measure === undefined) return refuse('not-found', 'There is no such measure.')
      if (measure.lifted !== undefined) return accept([])
      return accept([{ type: 'caller-measure-lifted', body: { measureId: measure.id, reason: command.reason } }])
    }
    case 'disaster-mode': {
      if ((measures.disasterMode !== undefined) === command.on) return accept([])
      return accept([{ type: 'disaster-mode-set', body: { on: command.on, reason: command.reason } }])
    }
    default:
      return assertNever(command)
  }
}
