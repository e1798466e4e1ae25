/**
 * A console's question whether its hub is there, on the socket beside the commands: no payload, any answer will do. No
 * command of the table, so that asking every second costs the hub nothing but the answer; a hub that does not know it
 * answers `unknown-command`, which is an answer too.
 */
export const HEARTBEAT = 'console:alive'
