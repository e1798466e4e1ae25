/** What was in the form of a call when it joined an incident, for the case that it is taken out again. */
export interface SaidWords {
  readonly incidentId: string
  /** The draft as it is kept. */
  readonly draft: string
  /** The note its words became. */
  readonly noteId?: string
}

/** Of this desk since it was started; the words themselves stand in the incident. */
const said = new Map<string, SaidWords>()

const keyOf = (owner: string, callId: string) => JSON.stringify([owner, callId])

export function rememberSaid(owner: string, callId: string, words: SaidWords): void {
  said.set(keyOf(owner, callId), words)
}

/** Takes them out again, if it was that incident the call had joined. */
export function takeSaid(owner: string, callId: string, incidentId: string): SaidWords | undefined {
  const found = said.get(keyOf(owner, callId))
  if (found?.incidentId !== incidentId) return undefined
  said.delete(keyOf(owner, callId))
  return found
}
