interface TextPart {
  readonly text: string
  readonly isNumber: boolean
}

/**
 * A text cut at its numbers with hyphens, as of incidents and phones, so that a screen can keep each in one line. The
 * letters stay as they are: a number that is copied can be searched for.
 */
export function numberParts(text: string): readonly TextPart[] {
  return text
    .split(/(\d+(?:-\d+)+)/)
    .map((part, index) => ({ text: part, isNumber: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
