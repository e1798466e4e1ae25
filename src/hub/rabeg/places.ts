export interface PlaceLimits {
  /** Taken at a time by all together. */
  readonly total: number
  /** By one stranger's address. */
  readonly each: number
  /** Of the total, for people with an account alone. */
  readonly forAccounts: number
}

/** A bounded number of places, so that one address can't hold them all, nor all strangers together those of the staff. */
export interface Places {
  /** `who`: a stranger's address; `undefined`: somebody with an account. Gives the way back; `undefined`: none is free. */
  readonly take: (who: string | undefined) => (() => void) | undefined
}

export function createPlaces({ total, each, forAccounts }: PlaceLimits): Places {
  let taken = 0
  let byStrangers = 0
  const ofAddress = new Map<string, number>()
  return {
    take: (who) => {
      if (taken >= total) return undefined
      if (who !== undefined) {
        const own = ofAddress.get(who) ?? 0
        if (own >= each || byStrangers >= total - forAccounts) return undefined
        ofAddress.set(who, own + 1)
        byStrangers += 1
      }
      taken += 1
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        taken -= 1
        if (who === undefined) return
        byStrangers -= 1
        const left = (ofAddress.get(who) ?? 1) - 1
        if (left === 0) ofAddress.delete(who)
        else ofAddress.set(who, left)
      }
    },
  }
}
