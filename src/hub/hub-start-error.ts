/** The hub can't start, for a reason a person can act on. Its message is one sentence, shown without a stack trace. */
export class HubStartError extends Error {
  override readonly name = 'HubStartError'
}
