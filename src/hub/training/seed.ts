import { randomUUID } from 'node:crypto'
import type { CommandInput, CommandName } from '../../contract/commands/index'
import type { HubCore } from '../core'
import { trainingUnits } from './units'
import { trainingAgencies, WITHOUT_ACCOUNT } from './agencies'

/** The password of every training account (contract). A live centre never has it. */
const TRAINING_PASSWORD = 'latihan112'

type NewAccount = Omit<CommandInput<'directory:put-account'>, 'password'>

/** Accounts are named after the seat or the agency: nobody is invented. */
const roomAccounts: readonly NewAccount[] = [
  { username: 'operator1', name: 'Operator 1', role: 'operator' },
  { username: 'operator2', name: 'Operator 2', role: 'operator' },
  { username: 'supervisor1', name: 'Supervisor 1', role: 'supervisor' },
  { username: 'admin1', name: 'Admin 1', role: 'admin' },
]

const liaisons: readonly NewAccount[] = trainingAgencies
  .filter(({ id }) => id !== WITHOUT_ACCOUNT)
  .flatMap(({ id, shortName }) => [
    { username: id, name: shortName, role: 'liaison', agencyId: id },
    { username: `${id}-wakil`, name: `${shortName} (wakil)`, role: 'liaison', agencyId: id },
  ])

/**
 * Fills a training centre with its agencies and accounts, the same way an admin would. What is already there stays as
 * it is, so a seed that was interrupted is completed at the next start. Throws when the hub refuses one.
 */
export async function seedTraining(core: HubCore): Promise<void> {
  const agencies = core.agencies().items
  const missing = trainingAgencies.filter(({ id }) => agencies[id] === undefined)
  await Promise.all(missing.map((agency) => put(core, 'directory:put-agency', agency)))
  const units = core.units().items
  for (const unit of trainingUnits.filter(({ id }) => units[id] === undefined)) {
    await put(core, 'directory:put-unit', unit)
    // A crew that takes part in a drill is on duty.
    await put(core, 'unit:status', { unitId: unit.id, status: 'available' })
  }
  const accounts = core.accounts().items
  const absent = [...roomAccounts, ...liaisons].filter(({ username }) => accounts[username] === undefined)
  await Promise.all(
    absent.map((account) => put(core, 'directory:put-account', { ...account, password: TRAINING_PASSWORD })),
  )
}

async function put<N extends CommandName>(core: HubCore, name: N, input: CommandInput<N>): Promise<void> {
  const reply = await core.execute({
    actor: { role: 'system', username: 'system:seed' },
    workstation: 'seed',
    commandId: randomUUID(),
    name,
    input,
  })
  if (!reply.ok) throw new Error(`The training centre could not be filled: ${name}: ${reply.error.message}`)
}
