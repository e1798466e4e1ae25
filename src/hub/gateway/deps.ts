import type { Logger } from 'pino'
import type { HubConfig } from '../config'
import type { HubCore } from '../core'
import type { Workstations } from '../workstations'
import type { Metrics } from '../metrics'
import type { ApiKeys } from './api-keys'
import type { FirstRun } from './first-run'
import type { Photos } from '../rabeg/photos'
import type { Positions } from './positions'
import type { Sessions } from './sessions'
import type { CommandDoor } from './socket-commands'

/** What the doors of a hub share. */
export interface HubDeps {
  readonly config: HubConfig
  readonly core: HubCore
  readonly sessions: Sessions
  readonly apiKeys: ApiKeys
  readonly firstRun: FirstRun
  readonly door: CommandDoor
  readonly metrics: Metrics
  readonly logger: Logger
  readonly now: () => number
  readonly workstations: Workstations
  readonly positions: Positions
  readonly photos: Photos
  /** Migrated, listening and not stopping. */
  readonly ready: () => boolean
}
