import type { z } from 'zod'

/** What does not fit in a protocol's text, to be said in the language of the screen: a key of its texts, and what they name. */
export interface ShapeWords {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** The value at a path; absent where a step on the way is. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, part) => (typeof within === 'object' && within !== null ? Reflect.get(within, part) : undefined),
    value,
  )
}

const countable: ReadonlySet<string> = new Set(['string', 'array', 'set', 'map', 'object'])

/** The checker's own English words are for programmers; here are its codes and what it measured. `value`: what was read. */
export function shapeWords(issue: z.core.$ZodIssue, value: unknown): ShapeWords {
  const known = (key: string, values: ShapeWords['values'] = {}): ShapeWords => ({ key: `admin.shape.${key}`, values })
  const isAbsent = valueAt(value, issue.path) === undefined
  switch (issue.code) {
    case 'invalid_type':
      return isAbsent ? known('missing') : known('invalid_type', { expected: `admin.shape.type.${issue.expected}` })
    case 'invalid_value':
      return isAbsent ? known('missing') : known('invalid_value', { values: issue.values.map(String).join(', ') })
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return known('empty')
      return known(countable.has(issue.origin) ? 'too_few' : 'too_small', { least: Number(issue.minimum) })
    case 'too_big':
      return known(countable.has(issue.origin) ? 'too_many' : 'too_big', { most: Number(issue.maximum) })
    case 'unrecognized_keys':
      return known('unrecognized_keys', { keys: issue.keys.join(', ') })
    case 'invalid_union':
      return isAbsent ? known('missing') : known('invalid_union')
    case 'invalid_format':
      return known('invalid_format')
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return known('other')
  }
}
