const facet = (kind: string, value: string) => `${kind}${Buffer.from(value, 'utf8').toString('hex')}`

/** What a complaint is filtered by, as words of the index of words: one look-up then serves words and filters together. */
export interface SearchFacets {
  readonly state?: string | undefined
  readonly category?: string | undefined
  /** Every agency that has or had it. */
  readonly agencyIds: readonly string[]
  /** Those of them that may see it. */
  readonly visibleTo: readonly string[]
}

/** Hexadecimal, so that each is one word whatever an id is made of. They stand in a column of their own. */
export function facetWords({ state, category, agencyIds, visibleTo }: SearchFacets): readonly string[] {
  return [
    ...(state === undefined ? [] : [facet('s', state)]),
    ...(category === undefined ? [] : [facet('c', category)]),
    ...agencyIds.map((id) => facet('a', id)),
    ...visibleTo.map((id) => facet('v', id)),
  ]
}
