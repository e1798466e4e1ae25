import type { OutboxEntry } from '../../src/client/hub-client'

const fields = ['narrative', 'text', 'message', 'note', 'reason', 'findings', 'name'] as const

export type WordsField = (typeof fields)[number]
type Words = readonly (readonly [field: WordsField, words: string])[]

/** The words a person typed: nothing of them may be lost because the hub said no, and they can be changed. */
export function wordsOf({ input }: OutboxEntry): Words {
  const said = input as Readonly<Record<string, unknown>>
  return fields.flatMap((field) => {
    const words = said[field]
    return typeof words === 'string' ? [[field, words] as const] : []
  })
}
