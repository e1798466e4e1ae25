/** Percent of a clock that is left when somebody is told. 0: the promise is broken. */
export const leftSteps = [50, 25, 10, 0] as const
export type LeftStep = (typeof leftSteps)[number]

export type LadderRung = 'agency' | 'operator' | 'supervisor'

/** Who is told at which step: the agency first, in the end the supervisor. */
export const slaLadder: Readonly<Record<LeftStep, readonly LadderRung[]>> = {
  50: ['agency'],
  25: ['agency', 'operator'],
  10: ['agency', 'operator', 'supervisor'],
  0: ['agency', 'operator', 'supervisor'],
}

/** The step a clock stands at, by what is left of its target; `undefined` while more than half is left. */
export function stepAt(left: number, target: number): LeftStep | undefined {
  let reached: LeftStep | undefined
  for (const step of leftSteps) if (left * 100 <= target * step) reached = step
  return reached
}
