import { pino } from 'pino'
import type { Escalation } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { CommittedBatch, HubCore } from '../../../src/hub/core'
import { startLadder, type LadderRunner } from '../../../src/hub/ladder/ladder'
import { lopang, openTestCentre, operator1, type TestCentre } from '../core-fixture'
import { createFakeClocks, type FakeClocks } from './fake-clocks'

export interface LadderCentre {
  readonly centre: TestCentre
  readonly time: FakeClocks
  readonly ladder: () => LadderRunner
  readonly order: (agencyId?: string) => Promise<{ readonly incidentId: string; readonly dispatchId: string }>
  readonly pass: (milliseconds: number) => Promise<void>
  /** Stops ladder and core, lets time pass, and starts both again. */
  readonly restart: (away: number) => Promise<void>
  readonly climbed: (dispatchId: string) => readonly Escalation[]
  readonly stop: () => Promise<void>
}

type Execute = (core: HubCore) => HubCore['execute']

/**
 * A core on real SQLite and its ladder, on clocks that only the test moves. `executing` may stand between them; `heard`
 * is told of every batch, across restarts.
 */
export async function openLadderCentre(
  executing: Execute = (core) => core.execute,
  heard: (batch: CommittedBatch) => void = () => {},
): Promise<LadderCentre> {
  const time = createFakeClocks(Date.UTC(2026, 10, 24, 1))
  const centre = await openTestCentre(time.clocks.wall)
  const start = () => {
    const core = centre.core()
    core.onCommitted(heard)
    return startLadder({
      core: { ...core, execute: executing(core) },
      clocks: time.clocks,
      logger: pino({ level: 'silent' }),
    })
  }
  let ladder = start()
  return {
    centre,
    time,
    ladder: () => ladder,
    order: async (agencyId = 'damkar') => {
      const opened = await centre.done(operator1, 'incident:open', {
        type: 'kebakaran',
        location: lopang,
        narrative: 'Api.',
      })
      const incidentId = String(opened['incidentId'])
      const { dispatchIds } = await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: [agencyId] })
      return { incidentId, dispatchId: (dispatchIds as string[])[0] ?? '' }
    },
    pass: (milliseconds) => time.pass(milliseconds, () => ladder.settled()),
    restart: async (away) => {
      await ladder.stop()
      await centre.core().close()
      time.stall(away)
      await centre.reopen()
      ladder = start()
      await time.pass(0, () => ladder.settled())
    },
    climbed: (dispatchId) => {
      const incidents: readonly Incident[] = Object.values(centre.core().board({ kind: 'room' }).incidents)
      const dispatch = incidents.flatMap(({ dispatches }) => dispatches).find(({ id }) => id === dispatchId)
      if (dispatch === undefined) throw new Error(`There is no order ${dispatchId} on the board.`)
      return dispatch.escalations
    },
    stop: async () => {
      await ladder.stop()
      await centre.stop()
    },
  }
}
