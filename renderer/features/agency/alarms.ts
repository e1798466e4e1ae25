import type { Agency } from '../../../src/domain/agency/agency'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { AlarmTone } from '../alarm'
import { waitingOrders, type Order } from './orders'

/** What decides whether an order alarms on the screen of one account. */
export interface Listener {
  readonly username: string
  readonly agency: Agency | undefined
  /** Accounts of the agency with a console connected; undefined while nobody has said. */
  readonly present: ReadonlySet<string> | undefined
  /** Who has the agency's shift: a deputy who took it over is woken like anybody on duty. */
  readonly onDuty?: readonly string[]
}

export function isDeputy({ username, agency, onDuty }: Listener): boolean {
  return agency?.deputies?.includes(username) === true && onDuty?.includes(username) !== true
}

/** Somebody who is not a deputy is there for the agency, as far as this console has been told. */
export function isSomebodyThere({ username, agency, present }: Listener): boolean {
  return [...(present ?? [])].some((one) => one !== username && agency?.deputies?.includes(one) !== true)
}

/** A deputy is spared until the ladder has come to the deputy, unless nobody else is known to hear the alarm. */
export function isSpared(listener: Listener): boolean {
  return isDeputy(listener) && isSomebodyThere(listener)
}

/** The orders that alarm for this account, in the order of the list. */
export function alarmingOrders(orders: readonly Order[], listener: Listener): readonly Order[] {
  const spared = isSpared(listener)
  return waitingOrders(orders).filter(({ dispatch }) => !spared || hasReachedDeputy(dispatch))
}

/** How far the ladder has been climbed, for the sound and for a new notification. */
export type Urgency = 'order' | 'again' | 'urgent'

export function urgencyOf({ escalations }: Pick<Dispatch, 'escalations'>): Urgency {
  let urgency: Urgency = 'order'
  for (const { step } of escalations) {
    switch (step) {
      case 're-alert':
        if (urgency === 'order') urgency = 'again'
        break
      case 'deputy':
      case 'supervisor':
      case 'neighbour':
        urgency = 'urgent'
        break
      default:
        assertNever(step)
    }
  }
  return urgency
}

function hasReachedDeputy(dispatch: Dispatch): boolean {
  return urgencyOf(dispatch) === 'urgent'
}

/** The loudest that any waiting order asks for; a test order sounds only where nothing real does. */
export function toneOf(alarming: readonly Order[], test: TestRound | undefined): AlarmTone | undefined {
  const urgencies = alarming.map(({ dispatch }) => urgencyOf(dispatch))
  if (urgencies.includes('urgent')) return 'urgent'
  if (urgencies.includes('again')) return 'again'
  if (urgencies.length > 0) return 'order'
  return test === undefined ? undefined : 'test'
}
