import type { CommandInput } from '../../../src/contract/commands'
import { ladder as ladderShape } from '../../../src/contract/dispatch-data'
import { ladderSteps, type Ladder, type LadderStepName } from '../../../src/domain/dispatch/ladder'

/** The ladder as it is typed: seconds of each step, empty for one that is not climbed. */
export interface LadderForm {
  readonly after: Readonly<Record<LadderStepName, string>>
  /** WIB `HH:MM`; empty: no test of its own accord. */
  readonly dailyTestAt: string
}

export function ladderFormOf({ steps, dailyTestAt = '' }: Ladder): LadderForm {
  const secondsOf = (name: LadderStepName) => {
    const found = steps.find(({ step }) => step === name)
    return found === undefined ? '' : String(found.after)
  }
  return {
    after: {
      're-alert': secondsOf('re-alert'),
      deputy: secondsOf('deputy'),
      supervisor: secondsOf('supervisor'),
      neighbour: secondsOf('neighbour'),
    },
    dailyTestAt,
  }
}

/** The ladder a form says, its steps in time's order; or the steps whose seconds are no whole number from 1 to 86400. */
export function readLadderForm({
  after,
  dailyTestAt,
}: LadderForm):
  | { readonly ok: true; readonly ladder: CommandInput<'directory:put-ladder'> }
  | { readonly ok: false; readonly faults: ReadonlySet<LadderStepName> } {
  const climbed = ladderSteps.filter((step) => after[step].trim() !== '')
  const steps = climbed.map((step) => ({ step, after: Number(after[step]) })).sort((a, b) => a.after - b.after)
  const parsed = ladderShape.safeParse({ steps, ...(dailyTestAt === '' ? {} : { dailyTestAt }) })
  if (parsed.success) return { ok: true, ladder: parsed.data }
  const isGood = (step: LadderStepName) =>
    ladderShape.shape.steps.safeParse([{ step, after: Number(after[step]) }]).success
  return { ok: false, faults: new Set(climbed.filter((step) => !isGood(step))) }
}
