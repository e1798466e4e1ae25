import type { DigitGroup } from './digit-chains'

/** Groups `first` to `last` of a chain, both included. */
interface Span {
  readonly first: number
  readonly last: number
}

const MOBILE = /^(?:(?:00)?628|08)/
/** An area code, or the country's number after what is dialled to leave another country. */
const DIALLED = /^(?:0[1-9]|0062)/
const LANDLINE = /^0[2-9]\d/
/** Fewer digits are no number that can be dialled; in the middle of others it takes as many as a mobile number has. */
const SHORTEST = 8
const SHORTEST_MOBILE = 10
/** An account, or NIK and KK however they are spaced. */
const LONG_IN_ONE = 9
const LONG_IN_GROUPS = 13

/** The numbers of persons in a chain. Each group is looked at once. */
export function personalNumbers(text: string, chain: readonly DigitGroup[]): readonly Span[] {
  const all = chain.map(({ digits }) => digits).join('')
  const starts: number[] = []
  let count = 0
  for (const { digits } of chain) {
    starts.push(count)
    count += digits.length
  }
  const plainEnds = plainEndsOf(chain)
  const spans: Span[] = []
  for (let at = 0; at < chain.length;) {
    const isFirst = at === 0 || spans.at(-1)?.last === at - 1 || plainEnds[at - 1] !== plainEnds[at]
    const last = lastOf(at, isFirst)
    if (last !== undefined) spans.push({ first: at, last })
    at = (last ?? at) + 1
  }
  return spans

  /** Where the number that begins with group `at` ends. */
  function lastOf(at: number, isFirst: boolean): number | undefined {
    const group = chain[at]
    const start = starts[at]
    const plainEnd = plainEnds[at]
    if (group === undefined || start === undefined || plainEnd === undefined) return undefined
    const head = all.slice(start, start + 5)
    if (plainEnd >= at) {
      const length = (starts[plainEnd + 1] ?? all.length) - start
      const groups = () => chain.slice(at, plainEnd + 1).map(({ digits }) => digits.length)
      if (isPlainNumber({ head, length, isFirst, hasPlus: text[group.from - 1] === '+', group, groups }))
        return plainEnd
      if (group.digits.length >= LONG_IN_ONE) return at
    }
    const isMobile = MOBILE.test(head) || (group.isDisguised && DIALLED.test(head))
    return isMobile && all.length - start >= SHORTEST_MOBILE ? chain.length - 1 : undefined
  }
}

interface Candidate {
  readonly head: string
  readonly length: number
  readonly isFirst: boolean
  readonly hasPlus: boolean
  readonly group: DigitGroup
  readonly groups: () => readonly number[]
}

function isPlainNumber({ head, length, isFirst, hasPlus, group, groups }: Candidate): boolean {
  if (hasPlus) return length >= SHORTEST
  if (MOBILE.test(head) && length >= SHORTEST_MOBILE) return true
  if (LANDLINE.test(group.digits) && length > SHORTEST) return true
  if (!isFirst) return false
  if (DIALLED.test(head)) return length >= SHORTEST
  if (head.startsWith('62') && length >= SHORTEST_MOBILE) return true
  if (length >= LONG_IN_GROUPS) return true
  // `812-3456-7890`, the first zero left out.
  return head.startsWith('8') && length <= LONG_IN_GROUPS && /^3,4,[345]$/.test(length > 9 ? groups().join() : '')
}

/** By group: the last one that is joined to it by blanks, dots, dashes and brackets alone; −1 for one that is disguised. */
function plainEndsOf(chain: readonly DigitGroup[]): readonly number[] {
  const ends: number[] = []
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const next = chain[at + 1]
    const goesOn = next !== undefined && !next.isLoose && !next.isDisguised
    ends[at] = chain[at]?.isDisguised === true ? -1 : goesOn ? (ends[at + 1] ?? at) : at
  }
  return ends
}
