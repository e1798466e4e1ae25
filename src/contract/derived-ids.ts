/**
 * New things take their id from the command that makes them, so a console that is offline can already refer to what it
 * has not been able to send yet: `incidentId`, `noteId` and (without an `externalId`, which names the call instead)
 * `callId` are the `commandId` itself.
 */
export function dispatchIdOf(commandId: string, agencyId: string): string {
  return `${commandId}.${agencyId}`
}
