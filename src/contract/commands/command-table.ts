import type { z } from 'zod'
import type { Role } from '../../domain/kernel/actor'

export interface CommandSpec {
  readonly input: z.ZodType
  /** What the reply's `value` holds. */
  readonly value: z.ZodType
  readonly roles: readonly Role[]
  /** A query appends nothing. */
  readonly query?: true
}

export type CommandTable = Readonly<Record<string, CommandSpec>>

export const room: readonly Role[] = ['operator', 'supervisor']
export const everyone: readonly Role[] = ['operator', 'liaison', 'supervisor', 'admin']
export const roomAndLiaison: readonly Role[] = ['operator', 'supervisor', 'liaison']
