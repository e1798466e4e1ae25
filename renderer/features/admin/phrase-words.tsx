import { Fragment } from 'react'

/** A phrase of the lexicon; where it is too long for its column it goes on after one of its choices. */
export function PhraseWords({ words }: { readonly words: string }) {
  return (
    <code>
      {words.split('|').map((part, index) => (
        <Fragment key={index}>
          {index > 0 && '|'}
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}
