import { z } from 'zod'
import { id, instant, seq, shortText } from '../primitives'
import type { CommandTable } from './command-table'

const occurredAt = instant.exactOptional()

/** Longer than any school holiday or fasting month: a range over it is a slip of the hand. */
const LONGEST_RANGE = 366

const date = z.iso.date().refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'a day between 2000 and 2100')

export const calendar = z.strictObject({
  id,
  name: shortText,
  days: z
    .array(
      z
        .strictObject({ from: date, to: date, label: shortText.exactOptional() })
        .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= LONGEST_RANGE * 86_400_000, {
          message: 'from is not after to, and at most a year before it',
        }),
    )
    .max(500),
  until: date.exactOptional(),
})

export const calendarCommands = {
  'directory:put-calendar': {
    input: calendar.extend({ source: shortText.exactOptional(), occurredAt }),
    value: z.strictObject({ seq }),
    roles: ['admin'],
  },
} as const satisfies CommandTable

/** As it is kept: `source` is empty where nobody named one. */
export const calendarPut = calendar.extend({ source: z.string() })
