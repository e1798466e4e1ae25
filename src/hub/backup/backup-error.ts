/** A backup or a restore that was not made, for a reason a person can act on. Its message is shown without a stack trace. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
